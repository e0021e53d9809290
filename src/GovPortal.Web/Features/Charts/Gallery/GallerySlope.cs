namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Slopes.</summary>
internal static class GallerySlope
{
    private const string Wide = "multiplier: 10000\nfields:\n  year: {role: x, kind: year}\n  employees: {role: y}\n  residents: {role: y}\n  others: {role: y}";
    private const string Long = "fields:\n  year: {role: x, kind: year}\n  series: {role: series, kind: text}\n  value: {role: y, decimals: 1}";

    private static readonly (string, string, string)[] Names =
        [("year", "Year", "年份"), ("employees", "Employees", "职工"), ("residents", "Urban and rural residents", "城乡居民"), ("others", "Others", "其他人员")];

    private static readonly (string, string, string)[] LongNames = [("year", "Year", "年份"), ("series", "Thing", "事项"), ("value", "Value", "数值")];

    private static readonly (string, string, string)[] Things =
    [
        ("a", "Registering the birth of a child and the household registration that follows", "新生儿出生登记以及随后的户口登记"),
        ("b", "Applying for a residence permit with a rented dwelling", "以租赁住房办理居住证"),
        ("c", "Pensions", "养老金"),
        ("d", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "跨省异地就医直接结算备案（含急诊、长期居住、临时外出三类人员）"),
    ];

    public static IEnumerable<GalleryChart> All =>
    [
        new("slope", "slope", Wide, "year,employees,residents,others\n2015,35361,50472,9000\n2024,53449,53833,3200\n", Names) { Title = ("Employees have all but caught up with residents", "职工参保人数已接近城乡居民") },
        new("slope-one", "slope", "fields:\n  year: {role: x, kind: year}\n  others: {role: y}", "year,others\n2015,12\n2024,19\n", [Names[0], Names[3]]),
        new("slope-three", "slope", Wide, "year,employees,residents,others\n2015,35361,50472,9000\n2020,45621,54244,6100\n2024,53449,53833,3200\n", Names),
        new("slope-near", "slope", Long, "year,series,value\n2019,a,50\n2024,a,51\n2019,b,50.4\n2024,b,50.9\n2019,c,50.1\n2024,c,51\n2019,d,12\n2024,d,50.8\n", [.. LongNames, .. Things]),
        new("slope-forty", "slope", Long, GalleryData.Series(40, 2), [.. LongNames, .. GalleryData.SeriesNames(40).Skip(1)]),
        new("slope-negative", "slope", Wide, "year,employees,residents,others\n2019,-120,40,0\n2024,310,-95,-95\n", Names),
        new("slope-zero", "slope", Wide, "year,employees,residents,others\n2019,0,0,0\n2024,0,0,0\n", Names),
        new("slope-missing", "slope", Wide, "year,employees,residents,others\n2015,300,,120\n2020,,410,180\n2024,520,390,\n", Names),
        new("slope-huge", "slope", Long, "year,series,value\n2019,c,3\n2024,c,900000000000000\n2019,b,120000000000000\n2024,b,640000000000000\n", [.. LongNames, .. Things.Where(t => t.Item1 is "b" or "c")]),
        new("slope-rules", "slope", "unit: months\nfields:\n  rule: {role: x, kind: text}\n  men: {role: y}\n  women-55: {role: y}\n  women-50: {role: y}", "rule,men,women-55,women-50\nold,720,660,600\nnew,756,696,660\n", [("rule", "Rule", "规定"), ("men", "Men", "男职工"), ("women-55", "Women, 55 group", "原55岁退休的女职工"), ("women-50", "Women, 50 group", "原50岁退休的女职工"), ("old", "Before the Decision", "《决定》施行以前"), ("new", "When the change is complete", "延迟到位以后")]) { Unit = null },
        new("slope-steps", "slope", $"{Wide}\nsteps:\n  - {{key: all, x: []}}\n  - {{key: one, series: employees}}\n  - {{key: two, x: 2024, series: [employees, residents]}}", "year,employees,residents,others\n2015,35361,50472,9000\n2024,53449,53833,3200\n", Names)
        {
            Texts = [("steps", "all", "Three groups are insured.", "参保人员分三类。"), ("steps", "one", "Employees grew by half.", "职工增加一半。"), ("steps", "two", "Today both are alike.", "如今两者接近。")],
        },
    ];
}
