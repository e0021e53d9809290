using System.Globalization;
using System.Text;

namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Made data, the same in each run.</summary>
internal static class GalleryData
{
    /// <summary>Rows of day and value through a leap year.</summary>
    public static string Year366()
    {
        var csv = new StringBuilder("day,value\n");
        for (var day = 0; day < 366; day++)
        {
            var value = 500 + (220 * Math.Sin(day / 58.1)) + (60 * Math.Sin(day / 3.7)) + (Noise(day) * 40);
            csv.Append(CultureInfo.InvariantCulture, $"{new DateOnly(2024, 1, 1).AddDays(day):yyyy-MM-dd},{value:0}\n");
        }

        return csv.ToString();
    }

    /// <summary>Series s1, s2, … by year.</summary>
    public static string Series(int count, int years)
    {
        var csv = new StringBuilder("year,series,value\n");
        for (var series = 0; series < count; series++)
        {
            for (var year = 0; year < years; year++)
            {
                var value = 100 + (series * 13 % 97) + (year * ((series % 7) - 2) * 3) + (Noise((series * 31) + year) * 8);
                csv.Append(CultureInfo.InvariantCulture, $"{2015 + year},s{series + 1},{value:0.0}\n");
            }
        }

        return csv.ToString();
    }

    public static (string Key, string En, string Zh)[] SeriesNames(int count) =>
        [("year", "Year", "年份"), .. Enumerable.Range(1, count).Select(i => ($"s{i}", $"District {i}", $"第{i}区"))];

    /// <summary>From -1 to 1, by number.</summary>
    private static double Noise(int at) => (((at * 1103515245L) + 12345) % 2000 / 1000.0) - 1;
}
