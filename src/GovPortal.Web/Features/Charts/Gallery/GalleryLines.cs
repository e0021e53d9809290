namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Lines, steps and areas.</summary>
internal static class GalleryLines
{
    private const string Plain = "multiplier: 10000\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}";
    private const string Long = "fields:\n  year: {role: x, kind: year}\n  series: {role: series, kind: text}\n  value: {role: y, decimals: 1}";
    private const string Daily = "fields:\n  day: {role: x, kind: date}\n  value: {role: y}";
    private const string Minimum = "year,value\n2029,15\n2030,15.5\n2031,16\n2032,16.5\n2033,17\n2034,17.5\n2035,18\n2036,18.5\n2037,19\n2038,19.5\n2039,20\n";
    private const string Groups = "year,employees,residents,others\n2021,48074,54797,3100\n2022,50355,54952,2900\n2023,52121,54522,3000\n2024,53449,53833,3200\n";
    private const string Wide = "multiplier: 10000\nfields:\n  year: {role: x, kind: year}\n  employees: {role: y}\n  residents: {role: y}\n  others: {role: y}";

    private static readonly (string, string, string)[] Names =
        [("year", "Year", "年份"), ("day", "Day", "日期"), ("value", "Insured", "参保人数"), ("employees", "Employees", "职工"), ("residents", "Urban and rural residents", "城乡居民"), ("others", "Others", "其他人员")];

    public static IEnumerable<GalleryChart> All =>
    [
        new("line", "line", $"{Plain}\nannotations:\n  - {{key: half, x: 2021}}\n", "year,value\n2019,96754\n2020,99865\n2021,102871\n2022,105307\n2023,106643\n2024,107282\n", Names) { Texts = [("annotations", "half", "For the first time more than a billion", "首次超过十亿")] },
        new("line-one", "line", Plain, "year,value\n2024,107282\n", Names),
        new("line-missing", "line", Plain, "year,value\n2015,86000\n2016,88777\n2017,\n2018,94293\n2019,96754\n2022,105307\n2024,107282\n", Names),
        new("line-negative", "line", Plain, "year,value\n2019,120\n2020,-310\n2021,-95\n2022,0\n2023,240\n2024,410\n", Names),
        new("line-zero", "line", Plain, "year,value\n2022,0\n2023,0\n2024,0\n", Names),
        new("line-366", "line", Daily, GalleryData.Year366(), Names),
        new("line-four", "line", Long, GalleryData.Series(4, 9), [.. GalleryData.SeriesNames(4), ("value", "Value", "数值"), ("series", "District", "区")]),
        new("line-forty", "line", Long, GalleryData.Series(40, 10), [.. GalleryData.SeriesNames(40), ("value", "Value", "数值"), ("series", "District", "区")]),
        new("line-huge", "line", Plain, "year,value\n2022,3\n2023,40000000000\n2024,99999999999999\n", Names),
        new("line-steps", "line", $"{Wide}\nsteps:\n  - {{key: all, x: []}}\n  - {{key: one, series: employees}}\n  - {{key: two, x: [2023, 2024], series: [employees, residents]}}\n  - {{key: three, window: {{from: 2022, to: 2024}}}}", Groups, Names)
        {
            Texts = [("steps", "all", "Three groups are insured.", "参保人员分三类。"), ("steps", "one", "Employees grow by a tenth.", "职工增加一成。"), ("steps", "two", "In the last two years they caught up.", "近两年两者接近。"), ("steps", "three", "The last three years alone.", "只看最近三年。")],
        },
        new("step", "step", "unit: years\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}\nscale: {from: 14, to: 20}", Minimum, Names) { Unit = null, Title = ("From 2030 you need half a year more each year", "从2030年起，最低缴费年限每年提高半年") },
        new("step-missing", "step", Plain, "year,value\n2018,3\n2019,4\n2020,\n2021,6\n", Names),
        new("area", "area", Plain, "year,value\n2019,96754\n2020,99865\n2021,102871\n2022,105307\n2023,106643\n2024,107282\n", Names),
        new("area-stacked", "area", $"variant: stacked\n{Wide}", Groups, Names),
        new("area-missing", "area", $"variant: stacked\n{Wide}", "year,employees,residents,others\n2019,400,300,30\n2020,420,310,30\n2021,480,,31\n2022,503,549,29\n2023,521,545,30\n2024,534,538,32\n", Names),
        new("area-366", "area", Daily, GalleryData.Year366(), Names),
    ];
}
