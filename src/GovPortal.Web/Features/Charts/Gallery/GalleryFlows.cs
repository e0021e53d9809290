namespace GovPortal.Web.Features.Charts.Gallery;

/// <summary>Flow diagrams.</summary>
internal static class GalleryFlows
{
    private const string Plain = "fields:\n  from: {role: from, kind: text}\n  kind: {role: shape, kind: text}\n  who: {role: who, kind: text}\n  to: {role: to, kind: text}\n  label: {role: label, kind: text}";
    private const string Bare = "fields:\n  from: {role: from, kind: text}\n  to: {role: to, kind: text}\n  label: {role: label, kind: text}";

    private const string Permit = """
        from,kind,who,to,label
        apply,start,you,check,
        check,decision,office,examine,complete
        check,,,supply,incomplete
        supply,step,you,check,
        examine,step,office,meets,
        meets,decision,office,issue,pass
        meets,,,refuse,fails
        issue,end,office,,
        refuse,end,office,,
        """;

    private static readonly (string, string, string)[] Fields =
        [("from", "Box", "环节"), ("kind", "Kind", "类型"), ("who", "Who", "由谁办"), ("to", "Then", "下一步"), ("label", "If", "条件")];

    private static readonly (string, string, string)[] Names =
    [
        .. Fields, ("you", "You", "申请人"), ("office", "Office", "窗口"), ("apply", "Apply at the counter or online", "到窗口或网上申请"), ("check", "Are the documents complete?", "材料是否齐全？"),
        ("supply", "Supply what is missing", "补交材料"), ("examine", "Examine the application within ten working days", "十个工作日内审查"), ("meets", "Does it meet the conditions?", "是否符合条件？"),
        ("issue", "The permit is issued", "发给许可证"), ("refuse", "A written refusal with its reasons", "书面告知不予许可的理由"), ("complete", "complete", "齐全"), ("incomplete", "something is missing", "缺材料"), ("pass", "yes", "符合"), ("fails", "no", "不符合"),
    ];

    private static readonly (string, string, string)[] Many =
    [
        .. Fields,
        ("a", "Registering the birth of a child and the household registration that follows", "新生儿出生登记以及随后的户口登记"), ("b", "Which of the four ways?", "走哪一条路？"),
        ("c", "By post", "邮寄"), ("d", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "跨省异地就医直接结算备案（含急诊、长期居住、临时外出三类人员）"), ("e", "At the counter of the district", "到区里的窗口"), ("f", "Online", "网上"), ("g", "Done", "办结"),
        ("1", "from abroad, with documents that must be legalised first", "材料来自境外、须先办理认证"), ("2", "in a hospital", "在医院"), ("3", "at home", "在家"), ("4", "any other", "其他"),
    ];

    public static IEnumerable<GalleryChart> All =>
    [
        new("flow", "flow", Plain, Permit, Names) { Title = ("The permit takes ten working days once the documents are complete", "材料齐全后，十个工作日办好许可证"), Unit = null },
        new("flow-steps", "flow", $"{Plain}\nsteps:\n  - {{key: loop, x: [check, supply]}}\n  - {{key: good, x: [apply, check, examine, meets, issue]}}\n  - {{key: all, x: []}}", Permit, Names)
        {
            Unit = null,
            Texts = [("steps", "loop", "What is missing may be supplied.", "缺的材料可以补交。"), ("steps", "good", "The straight way.", "最顺利的情形。"), ("steps", "all", "All ways.", "全部情形。")],
        },
        new("flow-one", "flow", Bare, "from,to,label\na,,\n", [.. Fields.Where(f => f.Item1 is "from" or "to" or "label"), ("a", "That is all", "仅此一步")]) { Unit = null },
        new("flow-line", "flow", Bare, "from,to,label\na,c,\nc,e,\ne,f,\nf,g,\ng,,\n", [.. Many.Where(f => f.Item1 is "from" or "to" or "label" or "a" or "c" or "e" or "f" or "g")]) { Unit = null },
        new("flow-many", "flow", Bare, "from,to,label\na,b,\nb,c,1\nb,d,2\nb,e,3\nb,f,4\nc,g,\nd,g,\ne,g,\nf,b,\ng,,\n", [.. Many.Where(f => f.Item1 is not "kind" and not "who")]) { Unit = null },
    ];
}
