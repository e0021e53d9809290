namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Big numbers.</summary>
internal static class GalleryNumbers
{
    private const string Trend = "multiplier: 10000\nfields:\n  year: {role: x, kind: year}\n  value: {role: y}";
    private const string Periods = "multiplier: 1000000\nfields:\n  period: {role: x, kind: text}\n  visits: {role: y}\n  growth: {role: change, unit: percent}";
    private const string Insured = "year,value\n2019,96754\n2020,99865\n2021,102871\n2022,105307\n2023,106643\n2024,107282\n";
    private const string Visits = "period,visits,growth\ny2023,129,\nh2024,108,124.7\nq2025,70.8,\n";

    private static readonly (string, string, string)[] Names =
        [("year", "Year", "年份"), ("value", "Insured in the basic pension insurance", "基本养老保险参保人数")];

    private static readonly (string, string, string)[] PeriodNames =
    [
        ("period", "Period", "时间"), ("visits", "Visits settled directly in another province", "跨省直接结算"), ("growth", "on the same half a year before", "同比"),
        ("y2023", "Whole year 2023", "2023年全年"), ("h2024", "First half of 2024", "2024年上半年"), ("q2025", "First quarter of 2025", "2025年第一季度"),
    ];

    private static readonly (string, string, string)[] School =
        [("year", "Year", "年份"), ("pupils", "Pupils in compulsory education", "义务教育在校生"), ("completion", "Completion of compulsory education", "九年义务教育巩固率"), ("fee", "Spent on each pupil", "生均支出")];

    public static IEnumerable<GalleryChart> All =>
    [
        new("number", "number", Trend, Insured, Names),
        new("number-difference", "number", $"variant: difference\n{Trend}", Insured, Names),
        new("number-one", "number", Trend, "year,value\n2024,107282\n", Names),
        new("number-periods", "number", Periods, Visits, PeriodNames) { Title = ("More and more visits are settled in another province", "跨省直接结算越来越多"), Unit = ("visits", "人次") },
        new("number-units", "number", "fields:\n  year: {role: x, kind: year}\n  pupils: {role: y}\n  completion: {role: y, unit: percent}\n  fee: {role: y, unit: yuan}", "year,pupils,completion,fee\n2020,156400000,95.2,12330\n2021,158000000,95.4,12800\n2022,158500000,95.5,12640\n2023,,95.7,\n2024,159705400,95.9,12400\n", School) { Unit = ("pupils", "人") },
        new("number-months", "number", "unit: months\nfields:\n  group: {role: x, kind: text}\n  age: {role: y}", "group,age\nmen,756\nwomen,700\n", [("group", "Group", "人群"), ("age", "Retirement age reached in the end by those born later than all transitional months", "过渡期结束以后出生的人最终达到的法定退休年龄"), ("men", "Men", "男职工"), ("women", "Women", "女职工")]) { Unit = null },
        new("number-negative", "number", Trend, "year,value\n2022,-310\n2023,120\n2024,-95\n", Names),
        new("number-zero", "number", Trend, "year,value\n2022,0\n2023,0\n2024,0\n", Names),
        new("number-huge", "number", Trend, "year,value\n2022,3\n2023,40000000000\n2024,99999999999999\n", Names),
        new("number-missing", "number", Trend, "year,value\n2017,88000\n2018,\n2019,96754\n2022,105307\n2023,106643\n2024,\n", Names),
        new("number-366", "number", "fields:\n  day: {role: x, kind: date}\n  value: {role: y}", GalleryData.Year366(), [("day", "Day", "日期"), ("value", "Cases handled at the counters of all districts and online, without those withdrawn", "各区窗口和网上办理的事项（不含撤回件）")]),
        new("number-steps", "number", $"{Periods}\nsteps:\n  - {{key: year, x: y2023}}\n  - {{key: half, x: h2024}}\n  - {{key: all, x: []}}", Visits, PeriodNames)
        {
            Unit = ("visits", "人次"),
            Texts = [("steps", "year", "First a whole year.", "先看全年。"), ("steps", "half", "Then a half that comes near it.", "再看与之接近的半年。"), ("steps", "all", "They cannot be added up.", "三个数字不能相加。")],
        },
        new("number-trend-steps", "number", $"{Trend}\nsteps:\n  - {{key: then, x: 2019}}\n  - {{key: now, x: 2024}}", Insured, Names) { Texts = [("steps", "then", "Where it began.", "起点。"), ("steps", "now", "Where it stands.", "现状。")] },
    ];
}
