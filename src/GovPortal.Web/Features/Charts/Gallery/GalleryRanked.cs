namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Rankings.</summary>
internal static class GalleryRanked
{
    private const string Lists = "variant: dense\nfields:\n  list: {role: group, kind: text}\n  rank: {role: rank}\n  site: {role: label, kind: text}";
    private const string Values = "fields:\n  site: {role: label, kind: text}\n  value: {role: y}";
    private const string None = "annotations:\n  - {key: none, x: s23}";

    private static readonly (string, string, string)[] Head = [("list", "List", "榜单"), ("rank", "Rank", "名次"), ("site", "Site", "网站")];
    private static readonly (string, string, string)[] Measured = [("site", "Site", "网站"), ("value", "Score", "得分")];

    private static readonly (string, string, string)[] Groups =
        [("g1", "Ministries", "部委"), ("g2", "Provinces", "省级"), ("g3", "Prefectures", "地市")];

    private static readonly (string, string, string)[] Long =
    [
        ("a", "General Administration of Quality Supervision, Inspection and Quarantine", "国家质量监督检验检疫总局"),
        ("b", "State Administration for Industry and Commerce", "国家工商行政管理总局"),
        ("c", "Customs", "海关总署"),
        ("d", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县人民政府"),
    ];

    // Ranks 1 2 2 3 … 10 in each list; the last list names an eleventh site without rank.
    private static readonly string Three = "list,rank,site\n" + string.Concat(Enumerable.Range(0, 34).Select(i =>
        i == 33 ? "g3,,s23\n" : $"g{(i / 11) + 1},{(i % 11) switch { 0 => 1, 1 or 2 => 2, var n => n }},s{i + (i >= 22 ? 2 : 1)}\n"));

    public static IEnumerable<GalleryChart> All =>
    [
        new("ranked", "ranked", $"{Lists}\n{None}", Three, [.. Head, .. Groups, .. GalleryData.SeriesNames(35).Skip(1).Where(n => n.Key is not "s35")]) { Unit = null, Texts = [("annotations", "none", "Named by the source without a rank", "来源列出，未给名次")], Title = ("Second place is shared in each list", "各榜第二名均有并列") },
        new("ranked-values", "ranked", Values, "site,value\ns1,88.5\ns2,92\ns3,88.5\ns4,71.25\ns5,92\ns6,60\n", [.. Measured, .. GalleryData.SeriesNames(6).Skip(1)]) { Unit = ("points", "分") },
        new("ranked-standard", "ranked", $"variant: standard\n{Values}\n  group: {{role: group, kind: text}}", "group,site,value\ng1,s1,88.5\ng1,s2,92\ng1,s3,88.5\ng2,s1,71.25\ng2,s2,92\ng2,s3,60\n", [.. Measured, ("group", "List", "榜单"), .. Groups[..2], .. GalleryData.SeriesNames(3).Skip(1)]) { Unit = ("points", "分") },
        new("ranked-one", "ranked", Values, "site,value\ns1,12\n", [.. Measured, .. GalleryData.SeriesNames(1).Skip(1)]),
        new("ranked-negative", "ranked", Values, "site,value\ns1,12\ns2,-7\ns3,0\ns4,-12\n", [.. Measured, .. GalleryData.SeriesNames(4).Skip(1)]),
        new("ranked-zero", "ranked", Values, "site,value\ns1,0\ns2,0\ns3,0\n", [.. Measured, .. GalleryData.SeriesNames(3).Skip(1)]),
        new("ranked-missing", "ranked", $"{Values}\nannotations:\n  - {{key: closed, x: s2}}\n  - {{key: all}}", "site,value\ns1,12\ns2,\ns3,18\n", [.. Measured, .. GalleryData.SeriesNames(3).Skip(1)]) { Texts = [("annotations", "closed", "Closed in the year of the survey", "调查当年已关停"), ("annotations", "all", "Sites opened after the survey are not listed.", "调查以后开通的网站不在其列。")] },
        new("ranked-huge", "ranked", Values, "site,value\ns1,3\ns2,900000000000000\ns3,0.00012\n", [.. Measured, .. GalleryData.SeriesNames(3).Skip(1)]),
        new("ranked-long", "ranked", Values, "site,value\na,812\nb,640\nc,640\nd,97\n", [.. Measured, .. Long]),
        new("ranked-long-lists", "ranked", Lists, "list,rank,site\ng1,1,a\ng1,1,b\ng1,2,c\ng2,1,d\ng2,2,c\n", [.. Head, .. Groups[..2], .. Long]) { Unit = null },
        new("ranked-forty", "ranked", Values, "site,value\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"s{i},{i * 37 % 29}\n")), [.. Measured, .. GalleryData.SeriesNames(40).Skip(1)]),
        new("ranked-steps", "ranked", $"{Lists}\n{None}\nsteps:\n  - {{key: all, x: []}}\n  - {{key: second, x: [s2, s3, s13, s14, s25, s26]}}\n  - {{key: last, x: s23, window: {{from: g3}}}}", Three, [.. Head, .. Groups, .. GalleryData.SeriesNames(35).Skip(1).Where(n => n.Key is not "s35")])
        {
            Unit = null,
            Texts = [("annotations", "none", "Named by the source without a rank", "来源列出，未给名次"), ("steps", "all", "Three lists.", "三个榜单。"), ("steps", "second", "In each, two sites share the second place.", "每榜都有两个网站并列第二。"), ("steps", "last", "One has no rank.", "有一个没有名次。")],
        },
    ];
}
