using System.ServiceModel.Syndication;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;

namespace GovPortal.Web.Features.Site;

internal static class Feeds
{
    /// <summary>JSON as people can read it: Chinese as it is, but nothing that could end a script element.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes an Atom 1.0 feed (RFC 4287).</summary>
    public static IResult Atom(SyndicationFeed feed)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false }))
        {
            feed.SaveAsAtom10(writer);
        }

        return Results.Bytes(stream.ToArray(), "application/atom+xml; charset=utf-8");
    }

    public static SyndicationItem Item(string title, string summary, string address, DateTime changedUtc) => new()
    {
        Id = address,
        Title = new TextSyndicationContent(title),
        Summary = new TextSyndicationContent(summary),
        LastUpdatedTime = new DateTimeOffset(changedUtc, TimeSpan.Zero),
        Links = { SyndicationLink.CreateAlternateLink(new Uri(address)) },
    };
}
