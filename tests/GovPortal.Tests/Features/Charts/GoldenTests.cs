using GovPortal.Tests.Support;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Tests.Features.Charts;

/// <summary>
/// Drawings of the gallery as they were judged by eye. After a wanted change: run these tests with GOLDEN=write, look
/// at the pictures of /staff/charts, commit the files.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(Shipped.Root, "tests", "GovPortal.Tests", "Features", "Charts", "Golden");

    public static TheoryData<string> Names => [.. GallerySource.Source.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_ChartOfTheGallery_IsAsItWasJudged(string name)
    {
        foreach (var (lang, layout) in new[] { ("en", ChartLayout.Wide), ("zh", ChartLayout.Phone) })
        {
            var chart = ChartReader.Find(GallerySource.Source, name, lang)!;
            var svg = chart.Type.Draw(chart, layout).ToSvg("title", "text").Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
            var file = Path.Combine(Folder, $"{name}.{lang}.{layout.Name}.svg");
            if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            {
                Directory.CreateDirectory(Folder);
                File.WriteAllText(file, svg);
            }

            Assert.Equal(File.ReadAllText(file), svg);
        }
    }
}
