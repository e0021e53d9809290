namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Dots and ranges.</summary>
internal static class GalleryRange
{
    private const string Change = """
        fields:
          thing: {role: x, kind: text}
          before: {role: from}
          after: {role: to}
        """;

    private const string Span = """
        fields:
          thing: {role: x, kind: text}
          low: {role: low}
          high: {role: high}
        """;

    private const string Plain = """
        fields:
          thing: {role: x, kind: text}
          value: {role: y}
        """;

    private static readonly (string, string, string)[] Head = [("thing", "Thing", "事项")];
    private static readonly (string, string, string)[] Two = [.. Head, ("before", "Before 2025", "2025年以前"), ("after", "When complete", "延迟到位后")];
    private static readonly (string, string, string)[] Ends = [.. Head, ("low", "Shortest", "最短"), ("high", "Longest", "最长")];
    private static readonly (string, string, string)[] One = [.. Head, ("value", "Value", "数值")];

    private static readonly (string, string, string)[] Groups =
        [("men", "Men", "男职工"), ("women-55", "Women, 55 group", "原55岁退休的女职工"), ("women-50", "Women, 50 group", "原50岁退休的女职工")];

    private static readonly (string, string, string)[] Letters =
        [("a", "A", "甲"), ("b", "B", "乙"), ("c", "C", "丙"), ("d", "D", "丁"), ("e", "E", "戊")];

    private static readonly (string, string, string)[] Long =
    [
        ("a", "Registering the birth of a child and the household registration that follows", "新生儿出生登记以及随后的户口登记"),
        ("b", "Applying for a residence permit with a rented dwelling", "以租赁住房办理居住证"),
        ("c", "Pensions", "养老金"),
        ("d", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "跨省异地就医直接结算备案（含急诊、长期居住、临时外出三类人员）"),
        ("e", "Paying in, withdrawing and borrowing from the housing provident fund", "住房公积金缴存、提取和贷款"),
    ];

    private const string Ages = "thing,before,after\nmen,720,756\nwomen-55,660,696\nwomen-50,600,660\n";

    public static IEnumerable<GalleryChart> All =>
    [
        new("range", "range", $"unit: months\n{Change}", Ages, [.. Two, .. Groups]) { Unit = null, Title = ("Men will retire three years later, women three or five", "男职工延迟三年退休，女职工延迟三年或五年") },
        new("range-span", "range", $"unit: days\n{Span}", "thing,low,high\na,1,20\nb,3,15\nc,5,5\nd,2,40\ne,0,12\n", [.. Ends, .. Letters]) { Unit = null },
        new("range-dots", "range", Plain, "thing,value\na,812\nb,640\nc,333\nd,1204\ne,97\n", [.. One, .. Letters]),
        new("range-one", "range", Change, "thing,before,after\na,12,19\n", [.. Two, .. Letters]),
        new("range-negative", "range", Change, "thing,before,after\na,-12,19\nb,40,-8\nc,-30,-34\nd,0,0\n", [.. Two, .. Letters]),
        new("range-zero", "range", Change, "thing,before,after\na,0,0\nb,0,0\n", [.. Two, .. Letters]),
        new("range-missing", "range", Change, "thing,before,after\na,12,\nb,,19\nc,,\nd,8,16\n", [.. Two, .. Letters]),
        new("range-huge", "range", Change, "thing,before,after\na,3,900000000000000\nb,120000000000000,640000000000000\n", [.. Two, .. Letters]),
        new("range-tiny", "range", Change, "thing,before,after\na,0.00012,0.00034\nb,0.000009,0.0002\n", [.. Two, .. Letters]),
        new("range-long", "range", Change, "thing,before,after\na,812,640\nb,640,333\nc,333,1204\nd,1204,1000\ne,97,130\n", [.. Two, .. Long]),
        new("range-forty", "range", Change, "thing,before,after\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"s{i},{100 + (i * 37 % 89)},{110 + (i * 53 % 97)}\n")), [.. Two, .. GalleryData.SeriesNames(40).Skip(1)]),
        new("range-steps", "range", $"unit: months\n{Change}\nsteps:\n  - {{key: all, x: []}}\n  - {{key: men, x: men}}\n  - {{key: after, series: after}}", Ages, [.. Two, .. Groups])
        {
            Unit = null,
            Texts = [("steps", "all", "Three groups retire later.", "三类职工退休年龄都延迟。"), ("steps", "men", "Men go from 60 to 63.", "男职工从60岁到63岁。"), ("steps", "after", "In the end nobody retires by law before 55.", "最终没有人早于55岁退休。")],
        },
    ];
}
