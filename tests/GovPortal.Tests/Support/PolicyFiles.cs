using System.Text.RegularExpressions;

namespace GovPortal.Tests.Support;

/// <summary>
/// Policies and interpretations beside the scenarios of <see cref="ScenarioFiles"/>: <c>well-rules</c> of 2020, repealed by
/// <c>water-measures</c> of 2026; <c>water-asked</c> with a flow of its own, <c>water-bins</c> that leads into a public
/// scenario, <c>water-drawn</c> with a chart and terms that leads into a private one.
/// </summary>
public static class PolicyFiles
{
    public const string Measures = "water-measures";
    public const string OldRules = "well-rules";
    public const string Asked = "water-asked";
    public const string Bins = "water-bins";
    public const string Drawn = "water-drawn";

    public static void AddPolicies(this ContentFolder folder)
    {
        folder.Write("bodies.yaml", "- slug: town-council\n  name:\n    en: Town Council\n    zh: 市议会\n- slug: water-board\n  name:\n    en: Water Board\n    zh: 供水委员会\n");
        folder.AddPolicy(OldRules, "2020-03-01", "bodies: [water-board]\n", "services: [water-supply]\n", "Well Rules of 2020 for Testville", "测试市水井管理规定");
        folder.AddPolicy(Measures, "2026-02-01", "bodies: [town-council]\n", "repeals: [well-rules]\nservices: [water-supply]\nscenarios: [bin-day]\n", "Water Measures of 2026 for Testville", "测试市供水管理办法");
        folder.AddInterpretation(Asked, "questions-and-answers", "", "The water measures, asked and answered", "供水管理办法问答");
        foreach (var (file, text) in Flow)
        {
            folder.Write($"interpretations/{Asked}/{file}", text);
        }

        folder.AddInterpretation(Bins, "questions-and-answers", $"scenario: {ScenarioFiles.BinDay}\n", "Bins under the water measures, asked", "垃圾桶与供水办法问答");
        folder.AddInterpretation(Drawn, "chart-explainer", $"scenario: {ScenarioFiles.Roadside}\ncases: [flat]\nterms: [meter]\ncharts: [use]\n", "The water measures, explained in one chart", "图解供水管理办法");
        foreach (var lang in new[] { "en", "zh" })
        {
            folder.Replace($"interpretations/{Drawn}/{lang}.md", "dates:", "cases:\n  flat: { title: A flat, text: It has one meter. }\nterms:\n  meter: { term: Meter <b>, meaning: \"What counts **water**.\" }\ndates:");
            folder.Append($"interpretations/{Drawn}/{lang}.md", "Read the [meter](#term-meter).\n\n## In figures {#figures}\n\n{{chart: use}}\n");
        }

        folder.Write($"interpretations/{Drawn}/charts/use.yaml", "type: column\ndata: use\nsample: true\ndescribed: \"000000000000\"\nfields:\n  who: {role: x, kind: text}\n  value: {role: y}\n");
        foreach (var lang in new[] { "en", "zh" })
        {
            folder.Write($"interpretations/{Drawn}/charts/use.{lang}.yaml", "title: Use of water grows\nsubtitle: Litres\ndescription: It rises.\nunit: litres\nnames: {who: Who, value: Value, \"=1+1\": Two, fine: One}\n");
        }

        folder.Write($"interpretations/{Drawn}/data/use.csv", "who,value\n=1+1,5\nfine,7\n");
    }

    /// <summary>Says that the description of the chart was written for its data as they stand.</summary>
    public static void Describe(this ContentFolder folder)
    {
        const string spec = $"interpretations/{Drawn}/charts/use.yaml";
        var reason = folder.Check().First(f => f.File == spec).Reason;
        var at = reason.IndexOf("'described: ", StringComparison.Ordinal) + "'described: ".Length;
        Assert.True(at > 20, reason);
        folder.Write(spec, Regex.Replace(folder.Read(spec), "(?<=described: \")[0-9a-f]{12}", reason[at..(at + 12)]));
    }

    public static void AddPolicy(this ContentFolder folder, string slug, string inForce, string bodies, string links, string english, string chinese)
    {
        folder.Write($"policies/{slug}/policy.yaml", $"""
            number: TV {inForce[..4]}-1
            {bodies}issued: {inForce[..4]}-01-10
            in-force: {inForce}
            text: full
            sample: true
            topics: [daily-life]
            department: works-bureau
            office: water-office
            published: 2026-06-01 09:00
            reviewed: 2026-06-01
            articles:
              - key: article-1
                number: "1"
              - key: article-2
                number: "2"
            {links}
            """);
        folder.Write($"policies/{slug}/en.md", $"---\ntitle: {english}\nsummary: Rules on water, {inForce}.\n---\n## Article 1 {{#article-1}}\n\nWhoever lives in town is connected to the supply.\n\n## Article 2 {{#article-2}}\n\nThe fee is 20 yuan.\n");
        folder.Write($"policies/{slug}/zh.md", $"---\ntitle: {chinese}\nsummary: 供水规定，{inForce}。\n---\n## 第一条 {{#article-1}}\n\n本市住户接通供水。\n\n## 第二条 {{#article-2}}\n\n费用为20元。\n");
    }

    public static void AddInterpretation(this ContentFolder folder, string slug, string kind, string data, string english, string chinese)
    {
        folder.Write($"interpretations/{slug}/interpretation.yaml", $"""
            kind: {kind}
            policies: [water-measures]
            topics: [daily-life]
            department: works-bureau
            office: water-office
            published: 2026-06-01 09:00
            reviewed: 2026-06-01
            changes:
              - key: fee
                article: article-2
            audiences: [tenant]
            questions:
              - key: when
              - key: where
                article: article-1
              - key: how
            dates:
              - key: begins
                on: 2026-02-01
            {data}
            """);
        folder.Write($"interpretations/{slug}/en.md", Words(english, "For homes in Testville.", slug));
        folder.Write($"interpretations/{slug}/zh.md", Words(chinese, "适用于测试市住户。", slug));
    }

    private static string Words(string title, string summary, string slug) => $$"""
        ---
        title: {{title}}
        summary: {{summary}}
        background: Pipes are old ({{slug}}).
        basis: The measures.
        aim: Clean water.
        scope: The whole town.
        affected: Every home.
        changes:
          fee: { title: The fee, old: "The fee is 30 yuan.", new: "The fee is 20 yuan <now>." }
        audiences:
          tenant: { who: a tenant, then: you pay less. }
        questions:
          when: { question: When does it begin?, answer: In February. }
          where: { question: Where does it apply?, answer: In town. }
          how: { question: How do I apply?, answer: At the counter. }
        dates: { begins: The measures begin. }
        ---

        """;

    /// <summary>Two questions: a number and a choice; yes, partly or no.</summary>
    public static IReadOnlyDictionary<string, string> Flow { get; } = new Dictionary<string, string>
    {
        ["flow.yaml"] = """
            steps:
              - question: people
                kind: whole
                min: 0
                max: 20
                next:
                  - when: people = 0
                    to: no-home
                  - to: home
              - question: home
                kind: choice
                options: [flat, house]
                next:
                  - when: home = "flat"
                    to: partly
                  - to: "yes"
            outcomes:
              - outcome: no-home
                items: [connected]
              - outcome: partly
                items: [connected, fee]
              - outcome: "yes"
                items: [connected, fee, ask]
            items:
              - item: connected
                kind: explanation
                sample: true
                article: "1"
              - item: fee
                kind: fee
                amount: "20 * people"
                sample: true
                article: "2"
              - item: ask
                kind: service
                service: water-supply

            """,
        ["flow.en.yaml"] = FlowWords("How many people live with you?", "People", "What do you live in?", "Home", "A flat", "A house", "You pay nothing", "You pay for a part", "You pay for the whole", "Homes are connected", "The fee", "Ask for it"),
        ["flow.zh.yaml"] = FlowWords("您家有几口人？", "人数", "您住在哪里？", "住处", "公寓", "独栋房屋", "您无须付费", "您支付一部分", "您支付全部", "住户接通供水", "费用", "提出申请"),
        ["examples.csv"] = "example,people,home,outcome\nNobody,0,,no-home\nNobody again,0,,no-home\nFlat 1,1,flat,partly\nFlat 2,2,flat,partly\nFlat 3,3,flat,partly\nHouse 1,1,house,yes\nHouse 2,2,house,yes\nHouse 3,20,house,yes\n",
    };

    private static string FlowWords(string people, string few, string home, string where, string flat, string house, string none, string part, string all, string connected, string fee, string ask) => $$"""
        questions:
          people: { title: "{{people}}", short: {{few}} }
          home:
            title: "{{home}}"
            short: {{where}}
            options: { flat: {{flat}}, house: {{house}} }
        outcomes:
          no-home: { title: {{none}} }
          partly: { title: {{part}} }
          "yes": { title: {{all}} }
        items:
          connected: { title: {{connected}} }
          fee: { title: {{fee}} }
          ask: { title: {{ask}} }

        """;
}
