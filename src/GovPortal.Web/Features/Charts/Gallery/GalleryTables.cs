namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Tables with shades.</summary>
internal static class GalleryTables
{
    private const string Plain = "fields:\n  year: {role: x, kind: year}\n  value: {role: y}";
    private const string Kinds = "fields:\n  year: {role: x, kind: year}\n  primary: {role: y}\n  junior: {role: y}\n  special: {role: y}";
    private const string Long = "fields:\n  thing: {role: x, kind: text}\n  counter: {role: y}\n  online: {role: y}\n  post: {role: y}";
    private const string Many = "unit: percent\nfields:\n  series: {role: x, kind: text}\n  year: {role: series, kind: text}\n  value: {role: y, decimals: 0}";

    private static readonly (string, string, string)[] Names =
        [("year", "Year", "年份"), ("value", "Pupils", "学生"), ("primary", "Primary", "小学"), ("junior", "Junior secondary", "初中"), ("special", "Special schools", "特殊教育")];

    private static readonly (string, string, string)[] Things =
    [
        ("thing", "Service", "事项"), ("counter", "At the counter", "窗口办理"), ("online", "Online or in the application", "网上或移动端办理"), ("post", "By post", "邮寄办理"),
        ("a", "Registering the birth of a child and the household registration that follows", "新生儿出生登记以及随后的户口登记"),
        ("b", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "跨省异地就医直接结算备案（含急诊、长期居住、临时外出三类人员）"),
        ("c", "Pensions", "养老金"),
    ];

    private static readonly (string, string, string)[] Units =
        [("year", "Year", "年份"), ("pupils", "Pupils", "在校生"), ("completion", "Completion", "巩固率"), ("fee", "Spent on each", "生均支出")];

    public static IEnumerable<GalleryChart> All =>
    [
        new("table", "table", $"{Kinds}\nmultiplier: 10000", "year,primary,junior,special\n2020,10725,4914,88\n2021,10780,5018,92\n2022,10732,5121,92\n2023,10836,5244,91\n2024,10584,5386,92\n", Names) { Unit = ("pupils", "人") },
        new("table-one", "table", Plain, "year,value\n2024,107282\n", Names),
        new("table-negative", "table", Kinds, "year,primary,junior,special\n2021,-310,-95,0\n2022,120,-240,40\n2023,-20,290,-130\n2024,180,,60\n", Names),
        new("table-below", "table", Kinds, "year,primary,junior,special\n2021,-310,-95,-3\n2022,-120,-240,-40\n", Names),
        new("table-zero", "table", Kinds, "year,primary,junior,special\n2023,0,0,0\n2024,0,0,0\n", Names),
        new("table-missing", "table", Kinds, "year,primary,junior,special\n2020,4,,2\n2022,5,3,\n2023,7,2,1\n", Names),
        new("table-huge", "table", Kinds, "year,primary,junior,special\n2023,900000000000000,120000000000000,3\n2024,0.00012,0.00034,0.000009\n", Names),
        new("table-long", "table", Long, "thing,counter,online,post\na,812,1204,33\nb,640,97,12\nc,333,1850,5\n", Things) { Unit = ("cases", "件") },
        new("table-forty", "table", Many, GalleryData.Series(40, 10), [.. GalleryData.SeriesNames(40), ("value", "Value", "数值"), ("series", "District", "区"), .. Enumerable.Range(2015, 10).Select(y => ($"{y}", $"{y}", $"{y}年"))]) { Unit = null },
        new("table-units", "table", "variant: columns\nfields:\n  year: {role: x, kind: year}\n  pupils: {role: y, multiplier: 10000, unit: number}\n  completion: {role: y, unit: percent}\n  fee: {role: y, unit: yuan}", "year,pupils,completion,fee\n2021,15798,95.4,12800\n2022,15852,95.5,12640\n2023,16080,95.7,\n2024,15970,95.9,12400\n", Units),
        new("table-steps", "table", $"{Kinds}\nmultiplier: 10000\nsteps:\n  - {{key: kind, series: junior}}\n  - {{key: year, x: 2024}}\n  - {{key: all, x: []}}", "year,primary,junior,special\n2022,10732,5121,92\n2023,10836,5244,91\n2024,10584,5386,92\n", Names)
        {
            Unit = ("pupils", "人"),
            Texts = [("steps", "kind", "Junior secondary schools grow.", "初中在校生增加。"), ("steps", "year", "The last year.", "最近一年。"), ("steps", "all", "Everything.", "全部。")],
        },
    ];
}
