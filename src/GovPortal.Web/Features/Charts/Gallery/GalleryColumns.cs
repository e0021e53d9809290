namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Columns and bars.</summary>
internal static class GalleryColumns
{
    private const string Plain = """
        multiplier: 10000
        fields:
          year: {role: x, kind: year}
          value: {role: y}
        """;

    private const string Wide = """
        multiplier: 10000
        fields:
          year: {role: x, kind: year}
          employees: {role: y}
          residents: {role: y}
          others: {role: y}
        """;

    private const string Text = """
        fields:
          thing: {role: x, kind: text}
          value: {role: y}
        """;

    private const string Insured = "year,value\n2019,96754\n2020,99865\n2021,102871\n2022,105307\n2023,106643\n2024,107282\n";
    private const string Groups = "year,employees,residents,others\n2021,48074,54797,310\n2022,50355,54952,290\n2023,52121,54522,300\n2024,53449,53833,320\n";

    private static readonly (string, string, string)[] Names =
        [("year", "Year", "年份"), ("value", "Insured", "参保人数"), ("employees", "Employees", "职工"), ("residents", "Urban and rural residents", "城乡居民"), ("others", "Others", "其他人员"), ("thing", "Thing", "事项")];

    private static readonly (string, string, string)[] Long =
    [
        .. Names,
        ("a", "Registering the birth of a child and the household registration that follows", "新生儿出生登记以及随后的户口登记"),
        ("b", "Applying for a residence permit with a rented dwelling", "以租赁住房办理居住证"),
        ("c", "Pensions", "养老金"),
        ("d", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "跨省异地就医直接结算备案（含急诊、长期居住、临时外出三类人员）"),
        ("e", "Paying in, withdrawing and borrowing from the housing provident fund", "住房公积金缴存、提取和贷款"),
    ];

    public static IEnumerable<GalleryChart> All =>
    [
        new("column", "column", Plain, Insured, Names) { Title = ("In five years 105 million more people joined the pension insurance", "五年间，基本养老保险参保人数增加一亿零五百万") },
        new("column-grouped", "column", $"variant: grouped\n{Wide}", Groups, Names),
        new("column-stacked", "column", $"variant: stacked\n{Wide}", Groups, Names),
        new("column-share", "column", $"variant: share\n{Wide}", Groups, Names),
        new("column-one", "column", Plain, "year,value\n2024,107282\n", Names),
        new("column-negative", "column", Plain, "year,value\n2019,120\n2020,-310\n2021,-95\n2022,0\n2023,240\n2024,410\n", Names),
        new("column-stacked-negative", "column", $"variant: stacked\n{Wide}", "year,employees,residents,others\n2022,300,-120,-40\n2023,-200,150,30\n2024,100,90,-220\n", Names),
        new("column-zero", "column", Plain, "year,value\n2022,0\n2023,0\n2024,0\n", Names),
        new("column-missing", "column", Plain, "year,value\n2017,88000\n2018,\n2019,96754\n2022,105307\n2023,106643\n", Names),
        new("column-huge", "column", Text, "thing,value\na,900000000000000\nb,120000000000000\nc,3\n", [.. Names, ("a", "A", "甲"), ("b", "B", "乙"), ("c", "C", "丙")]),
        new("column-tiny", "column", Text, "thing,value\na,0.00012\nb,0.00034\nc,0.000009\n", [.. Names, ("a", "A", "甲"), ("b", "B", "乙"), ("c", "C", "丙")]),
        new("column-long", "column", Text, "thing,value\na,812\nb,640\nc,333\nd,1204\ne,97\n", Long),
        new("column-366", "column", "fields:\n  day: {role: x, kind: date}\n  value: {role: y}", GalleryData.Year366(), [("day", "Day", "日期"), ("value", "Visits", "办件量")]),
        new("column-months", "column", "fields:\n  month: {role: x, kind: month}\n  value: {role: y}", "month,value\n2023-10,41\n2023-11,38\n2023-12,55\n2024-01,47\n2024-02,29\n2024-03,44\n2024-04,49\n2024-05,52\n2024-06,58\n2024-07,61\n2024-08,60\n2024-09,57\n", [("month", "Month", "月份"), ("value", "Visits", "办件量")]),
        new("column-ages", "column", "unit: months\nfields:\n  group: {role: x, kind: text}\n  age: {role: y}", "group,age\nmen,756\nwomen-58,696\nwomen-55,660\n", [("group", "Group", "人群"), ("age", "Age", "年龄"), ("men", "Men", "男职工"), ("women-58", "Women, first 55", "女职工（原55岁）"), ("women-55", "Women, first 50", "女职工（原50岁）")]) { Unit = null },
        new("column-script", "column", Text, "thing,value\n<script>alert(1)</script>,12\n=1+1,7\n", Names),
        new("bar", "bar", Text, "thing,value\na,812\nb,640\nc,333\nd,1204\ne,97\n", Long),
        new("bar-stacked", "bar", $"variant: stacked\n{Wide}", Groups, Names),
        new("bar-share", "bar", $"variant: share\n{Wide}", Groups, Names),
        new("bar-negative", "bar", Plain, "year,value\n2019,120\n2020,-310\n2021,-95\n2022,0\n2023,240\n2024,410\n", Names),
    ];
}
