namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Events and spans.</summary>
internal static class GalleryTimeline
{
    private const string Days = "fields:\n  event: {role: label, kind: text}\n  from: {role: from, kind: date}\n  to: {role: to, kind: date}";
    private const string Points = "fields:\n  event: {role: label, kind: text}\n  from: {role: from, kind: date}";

    private static readonly (string, string, string)[] Head = [("event", "Event", "事件"), ("from", "From", "起"), ("to", "To", "止")];

    private static readonly (string, string, string)[] Law =
    [
        .. Head,
        ("adopted", "The Standing Committee adopts the Decision", "全国人大常委会通过《决定》"),
        ("in-force", "The Decision takes effect", "《决定》施行"),
        ("years", "The minimum contribution rises by half a year each year", "最低缴费年限每年提高六个月"),
        ("ages", "The retirement age rises step by step", "法定退休年龄逐步延迟"),
        ("done", "The change is complete", "延迟到位"),
    ];

    private static readonly (string, string, string)[] Long =
    [
        .. Head,
        ("a", "Registering the birth of a child and the household registration that follows from it, at the police station of the place of residence", "新生儿出生登记以及随后在居住地派出所办理的户口登记、社会保障卡申领和医疗保险参保"),
        ("b", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "跨省异地就医直接结算备案（含急诊、长期居住、临时外出三类人员）"),
        ("c", "Pensions", "养老金"),
        ("d", "Applying for a residence permit with a rented dwelling", "以租赁住房办理居住证"),
        ("e", "Paying in, withdrawing and borrowing from the housing provident fund", "住房公积金缴存、提取和贷款"),
    ];

    private const string LawDays = "event,from,to\nadopted,2024-09-13,\nin-force,2025-01-01,\nages,2025-01-01,2039-12-31\nyears,2030-01-01,2039-12-31\ndone,2039-12-31,\n";

    public static IEnumerable<GalleryChart> All =>
    [
        new("timeline", "timeline", Days, LawDays, Law) { Unit = null, Title = ("The retirement age rises until the end of 2039", "法定退休年龄到2039年底延迟到位") },
        new("timeline-one", "timeline", Points, "event,from\nc,2024-07-31\n", [.. Head[..2], Long[5]]) { Unit = null },
        new("timeline-one-span", "timeline", Days, "event,from,to\nc,2024-07-01,2024-07-31\n", [.. Head, Long[5]]) { Unit = null },
        new("timeline-years", "timeline", "fields:\n  event: {role: label, kind: text}\n  from: {role: from, kind: year}\n  to: {role: to, kind: year}", "event,from,to\na,1951,\nb,1978,1999\nc,1999,\nd,2000,2024\ne,2010,\n", Long) { Unit = null },
        new("timeline-months", "timeline", "fields:\n  event: {role: label, kind: text}\n  from: {role: from, kind: month}\n  to: {role: to, kind: month}", "event,from,to\na,2024-01,\nb,2024-02,2024-05\nc,2024-04,\nd,2024-11,2024-12\ne,2024-12,\n", Long) { Unit = null },
        new("timeline-near", "timeline", Points, "event,from\na,2024-05-01\nb,2024-05-01\nc,2024-05-02\nd,2024-05-03\ne,2029-05-03\n", [.. Head[..2], .. Long[3..]]) { Unit = null },
        new("timeline-long", "timeline", Days, "event,from,to\na,2024-01-15,\nb,2024-02-01,2024-12-31\nc,2024-12-20,2024-12-31\nd,2024-12-31,\ne,2024-12-30,\n", Long) { Unit = null },
        new("timeline-forty", "timeline", Points, "event,from\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"s{i},{new DateOnly(2024, 1, 1).AddDays(i * i * 37 % 366):yyyy-MM-dd}\n")), [.. Head[..2], .. GalleryData.SeriesNames(40).Skip(1)]) { Unit = null },
        new("timeline-steps", "timeline", $"{Days}\nannotations:\n  - {{key: half, x: years}}\nsteps:\n  - {{key: all, x: []}}\n  - {{key: start, x: in-force}}\n  - {{key: rise, x: [ages, years]}}", LawDays, Law)
        {
            Unit = null,
            Texts = [("annotations", "half", "From 15 to 20 years", "从15年提高到20年"), ("steps", "all", "Fifteen years from start to end.", "前后共十五年。"), ("steps", "start", "It begins on 1 January 2025.", "2025年1月1日开始。"), ("steps", "rise", "Two things rise.", "两项逐步提高。")],
        },
    ];
}
