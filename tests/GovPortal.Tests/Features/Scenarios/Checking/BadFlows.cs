using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Scenarios.Checking;

/// <summary>A fault of a flow, and what the check says of it.</summary>
/// <param name="Marker">Text of the line that is named; null: no line, or not looked at.</param>
internal sealed record BadFlow(string Name, Action<FlowFolder> Break, string File, string Reason, string? Marker = null, bool IsWarning = false);

/// <summary>One broken flow for each kind of finding.</summary>
internal static class BadFlows
{
    private const string Flow = "scenarios/move-house/flow.yaml";
    private const string English = "scenarios/move-house/flow.en.yaml";
    private const string Chinese = "scenarios/move-house/flow.zh.yaml";
    private const string Examples = "scenarios/move-house/examples.csv";

    public static readonly IReadOnlyList<BadFlow> Cases =
    [
        // Words
        new("title missing", f => f.Replace("flow.zh.yaml", "title: 在哪个区？\n", "hint: 任选\n"), Chinese, "the text 'questions.district.title' is missing", "district:"),
        new("label missing", f => f.Replace("flow.en.yaml", "rented: Rented\n", ""), English, "the text 'questions.home.options.rented' is missing"),
        new("label's hint missing in one language", f => f.Replace("flow.zh.yaml", "{ label: 自有, hint: 购买或继承 }", "自有"), Chinese, "the text 'questions.home.options.owned.hint' is missing"),
        new("message of a check missing", f => f.Replace("flow.en.yaml", "checks: { not-on-sunday: Nobody registers a move on a Sunday. }", ""), English, "the text 'questions.move-day.checks.not-on-sunday' is missing"),
        new("name of a value in one language", f => f.Replace("flow.zh.yaml", "  rent-cap: 补助对应的最高租金", "  fee: 费用"), Chinese, "the text 'values.rent-cap' is missing", "values:"),
        new("name of a local rule missing", f => f.Replace("flow.en.yaml", "rules: { moving-rules: Rules on moving house }", ""), English, "the text 'rules.moving-rules' is missing"),
        new("words of a part missing", f => f.Without("parts/household/part.zh.yaml"), "parts/household/part.zh.yaml", "the text 'questions.children.entry' is missing"),
        new("language missing", f => f.Without("flow.zh.yaml"), Chinese, "is missing"),

        // References
        new("no such source", f => f.Replace("flow.yaml", "source: water-law\n    article", "source: fire-law\n    article"), Flow, "there is no source 'fire-law'", "source: fire-law"),
        new("no such article", f => f.Replace("flow.yaml", "article: \"1\"", "article: \"9\""), Flow, "article 9 of 'water-law' is not among the established ones", "source: water-law"),
        new("no such service", f => f.Replace("flow.yaml", "service: water-supply", "service: gas-supply"), Flow, "names the service 'gas-supply', which does not exist", "item: register"),
        new("no such office", f => f.Replace("flow.yaml", "  - item: notice\n    kind: deadline\n    date: move day - duration(\"P7D\")\n    reminder: P3D\n    source: water-law", "  - item: notice\n    kind: office\n    office: gas-office"), Flow, "names the office 'gas-office', which does not exist", "item: notice"),
        new("no such place", f => f.Replace("flow.yaml", "  - item: notice\n    kind: deadline\n    date: move day - duration(\"P7D\")\n    reminder: P3D\n    source: water-law", "  - item: notice\n    kind: office\n    place: gas-hall"), Flow, "names the place 'gas-hall', which does not exist", "item: notice"),
        new("neither source nor sample", f => f.Replace("flow.yaml", "reminder: P3D\n    source: water-law", "reminder: P3D"), Flow, "the item 'notice' states something and has neither 'source' nor 'sample: true'", "item: notice"),

        // Structure
        new("item of no outcome", f => f.Replace("flow.yaml", "items: [register, school, help, notice, fee]", "items: [register, help, notice, fee]"), Flow, "the item 'school' belongs to no outcome", "item: school"),
        new("step without a way", f => f.Replace("flow.yaml", "    options: [rented, owned]\n", "    options: [rented, owned]\n    next: rent\n"), Flow, "no way leads to the question 'district'", "question: district"),
        new("outcome without a way", f => f.Replace("flow.yaml", "      - when: home = \"rented\" and children count > 0\n        to: family\n", ""), Flow, "no way leads to the outcome 'family'", "outcome: family"),
        new("value for nothing", f => f.Replace("flow.yaml", "  - value: fee\n", "  - value: unused\n    rule: 1 + 1\n  - value: fee\n"), Flow, "nothing reads the value 'unused'", "value: unused", IsWarning: true),

        // Branches
        new("gap", f => f.Replace("flow.yaml", "      - to: tenant", "      - when: home = \"rented\" and children count < 0\n        to: tenant"), Flow, "no branch of 'move-day' for home = rented and children = 0", "question: move-day"),
        new("clash", f => f.Replace("flow.yaml", "- when: home = \"rented\" and children count > 0", "- when: children count >= 0"), Flow, "the branches of 'move-day' to 'owner' and 'family' both hold for home = owned", "- when: children count >= 0"),
        new("clash that no tried answer shows", f => f.Replace("flow.yaml", "- when: home = \"rented\" and children count > 0", "- when: children count > 0 and (home = \"rented\" or move day.year = 2029 and move day.month = 5)"), Flow, "the branches of 'move-day' to 'owner' and 'family' both hold", "- when: children count > 0 and"),

        // Reached by answers
        new("question that is never asked", f => f.Replace("flow.yaml", "ask: home = \"rented\"", "ask: home = \"rented\" and home = \"owned\""), Flow, "no answers lead to the question 'rent'", "question: rent"),
        new("outcome that no answers lead to", f => f.Replace("flow.yaml", "- when: home = \"owned\"\n        to: owner\n      - when: home = \"rented\" and children count > 0", "- when: home = \"owned\"\n        to: owner\n      - when: home = \"rented\" and children count > 3"), Flow, "no answers lead to the outcome 'family'", "outcome: family"),
        new("option that is never offered", f => f.Replace("flow.yaml", "options: [rented, owned]", "options: [rented, owned, { option: castle, when: 1 > 2 }]"), Flow, "the option 'castle' is never offered"),
        new("nothing to choose", f => f.Replace("flow.yaml", "  - part: household\n", "  - question: tie\n    kind: choice\n    options: [{ option: a, when: home = \"rented\" }, { option: b, when: home = \"rented\" }]\n  - part: household\n"), Flow, "'tie' offers nothing to choose for home = owned", "question: tie"),
        new("empty range", f => f.Replace("flow.yaml", "min: today()", "min: 'if home = \"owned\" then @\"2026-08-01\" else today()'\n    max: '@\"2026-07-01\"'"), Flow, "'min' of 'move-day' is more than 'max' for home = owned", "min: 'if home"),
        new("range without an end", f => f.Replace("flow.yaml", "min: today()", "min: 'if home = \"owned\" then null else today()'"), Flow, "'min' of 'move-day' has no value for home = owned", "min: 'if home"),
        new("no answer is accepted", f => f.Replace("flow.yaml", "rule: day of week(move day) != \"Sunday\"", "rule: move day < today()"), Flow, "'move-day' has no answer that is accepted, so that nobody can go on", "question: move-day"),
        new("amount without a value", f => f.Replace("flow.yaml", "amount: rent cap - rent\n    unit: yuan-month\n    when: within cap", "amount: rent cap - rent\n    unit: yuan-month"), Flow, "'amount' of the item 'help' has no value for home = rented and district = harbour and rent = unsure", "amount: rent cap - rent"),
        new("date without a value", f => f.Replace("flow.yaml", "date: move day - duration(\"P7D\")", "date: 'if home = \"rented\" then null else move day'"), Flow, "'date' of the item 'notice' has no value for home = rented", "date: 'if home"),
        new("text without a value", f => f.Replace("flow.en.yaml", "tenant: { title: \"You move into a rented home in {{district}}\" }", "tenant: { title: \"Your rent is {{rent}}\" }"), English, "'rent' in a text of the outcome 'tenant' has no value for home = rented and district = harbour and rent = unsure", "tenant: {"),
        new("condition that is never decided", f => f.Replace("flow.yaml", "when: some child in children satisfies child.birth month < today() - duration(\"P6Y\")", "when: 'if children count > 0 then null else true'"), Flow, "'when' of the item 'school' is neither true nor false, although all that it reads is answered", "when: 'if children count"),
        new("condition on what was not asked", f => f.Replace("flow.yaml", "  - item: fee\n", "  - item: fee\n    when: rent > 0\n"), Flow, "'when' of the item 'fee' is neither true nor false where 'rent' is not asked, so that the item does not apply: home = owned", "when: rent > 0", IsWarning: true),
        new("item that applies to nobody", f => f.Replace("flow.yaml", "when: within cap", "when: within cap and rent < 0"), Flow, "the item 'help' applies to nobody", "when: within cap and", IsWarning: true),

        // Tables
        new("gap of a decision table", f => f.Replace("tables/fee.csv", "\"\"\"owned\"\"\",> 0,10\n", ""), "scenarios/move-house/tables/fee.csv", "no rule for home = \"owned\""),
        new("clash of a decision table", f => f.Replace("tables/fee.csv", "\"\"\"owned\"\"\",0,20", "\"\"\"owned\"\"\",>= 0,20"), "scenarios/move-house/tables/fee.csv", "this rule and that of line 4 both hold for", "> 0,10"),
        new("look-up without a row", f => f.With("tables/rent-caps.csv", "from,district,amount\n2025-01-01,harbour,4000\n"), Flow, "'rent-caps' has no row for district = hill on 2026-06-15", "value: rent-cap"),
        new("look-up without an early row", f => f.With("tables/rent-caps.csv", "from,district,amount\n2027-01-01,*,4000\n"), Flow, "'rent-caps' has no row for district = harbour on 2026-06-15", "value: rent-cap"),

        // Examples
        new("no examples", f => f.Without("examples.csv"), Examples, "is missing"),
        new("few examples", f => f.With("examples.csv", string.Join('\n', f.Files["examples.csv"].Split('\n').Take(8)) + "\n"), Examples, "has 7 examples; a flow has at least 8"),
        new("unknown column", f => f.Replace("examples.csv", "district,rent", "quarter,rent"), Examples, "'quarter' is no question of the flow", "quarter,rent"),
        new("wrong outcome", f => f.Replace("examples.csv", "2026-07-01,owner,", "2026-07-01,tenant,"), Examples, "example 'Owner': should end in 'tenant', but ends in 'owner'", "Owner,"),
        new("wrong item", f => f.Replace("examples.csv", "tenant,help,", "tenant,-help,"), Examples, "the item 'help' applies, but should be so that it does not apply", "Tenant under the cap"),
        new("wrong value", f => f.Replace("examples.csv", ",3200\n", ",3201\n"), Examples, "'rent-cap' is 3200, not 3201"),
        new("answer that is accepted", f => f.Replace("examples.csv", "2026-07-05,,,move-day,", "2026-07-06,,,move-day,"), Examples, "the answer to 'move-day' should be refused, but ends in 'owner'", "On a Sunday"),
        new("answer that is not asked for", f => f.Replace("examples.csv", "Owner,,owned,hill,,0", "Owner,,owned,hill,900.00,0"), Examples, "'rent' is not asked with these answers", "Owner,"),
        new("day that is none", f => f.Replace("examples.csv", "2026-03-01,owned", "1 March,owned"), Examples, "'1 March' is no day", "In spring"),
    ];

    /// <summary>Nine examples for the flow of <see cref="FlowFolder"/>.</summary>
    public const string SoundExamples = """
        example,today,home,district,rent,children,children.1.birth-month,move-day,outcome,items,error,=rent-cap
        Owner,,owned,hill,,0,,2026-07-01,owner,register|fee,,
        On a Sunday,,owned,hill,,0,,2026-07-05,,,move-day,
        In spring,2026-03-01,owned,hill,,0,,2026-03-02,owner,,,3200
        Tenant under the cap,,rented,hill,3000.00,0,,2026-07-01,tenant,help,,3200
        Tenant at the cap,,rented,hill,3200.00,0,,2026-07-01,tenant,help,,3200
        Tenant over the cap,,rented,hill,3200.01,0,,2026-07-01,tenant,-help,,3200
        Tenant who is not sure,,rented,hill,unsure,0,,2026-07-01,tenant,?help,,
        Family at the harbour,,rented,harbour,3999.00,1,2019-01,2026-07-01,family,school|help,,4000
        Family with a small child,,rented,harbour,3999.00,1,2024-01,2026-07-01,family,-school|help,,4000

        """;
}
