namespace GovPortal.Tests.Support;

/// <summary>
/// Scenarios to walk in tests of pages: <c>move-house</c> (public, long), <c>bin-day</c> (public, short),
/// <c>every-kind</c> (private, long, one question of each kind), <c>roadside</c> (private, without a start page).
/// </summary>
public static class ScenarioFiles
{
    public const string MoveHouse = "move-house";
    public const string BinDay = "bin-day";
    public const string EveryKind = "every-kind";
    public const string Roadside = "roadside";

    public static void AddScenarios(this ContentFolder folder)
    {
        folder.AddScenario(MoveHouse, "Move to another house in town", "在本市搬家怎么办", new(FlowFolderFiles.All));
        folder.AddScenario(BinDay, "Find out when your bin is emptied", "垃圾桶哪天收", new()
        {
            ["flow.yaml"] = BinDayRules,
            ["flow.en.yaml"] = BinDayEnglish,
            ["flow.zh.yaml"] = BinDayChinese,
            ["examples.csv"] = "example,street,day,outcome\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"Row {i},{(i % 2 == 0 ? "main" : "side")},{(i % 3 == 0 ? "no" : "yes")},collected\n")),
        });
        folder.AddScenario(EveryKind, "Answer every kind of question", "回答各种类型的问题", new()
        {
            ["flow.yaml"] = EveryKindFiles.Rules,
            ["flow.en.yaml"] = EveryKindFiles.English,
            ["flow.zh.yaml"] = EveryKindFiles.Chinese,
            ["tables/districts.csv"] = "key,en,zh\nharbour,Harbour District,港区\nhill,Hill District,山区\n",
            ["examples.csv"] = EveryKindFiles.Examples,
        });
        folder.AddScenario(Roadside, "Settle a small accident at the roadside", "路边处理小事故", new()
        {
            ["flow.yaml"] = RoadsideRules,
            ["flow.en.yaml"] = RoadsideEnglish,
            ["flow.zh.yaml"] = RoadsideChinese,
            ["examples.csv"] = "example,hurt,phone,outcome\nHurt 1,yes,,call\nHurt 2,yes,,call\nHurt 3,yes,,call\nHurt 4,yes,,call\n" +
                "Fine 1,no,123,settle\nFine 2,no,456,settle\nFine 3,no,789,settle\nFine 4,no,000,settle\n",
        });
    }

    public static void AddScenario(this ContentFolder folder, string slug, string english, string chinese, Dictionary<string, string> files)
    {
        folder.Write($"scenarios/{slug}/scenario.yaml", """
            topics: [daily-life]
            department: works-bureau
            office: water-office
            audience: [everyone]
            usage: 10
            minutes: 3
            published: 2026-06-01 09:00
            reviewed: 2026-06-01

            """);
        folder.Write($"scenarios/{slug}/en.md", $"---\ntitle: {english}\nsummary: For people in Testville, {slug}.\n---\n## What this does not cover\n\nEverything else.\n");
        folder.Write($"scenarios/{slug}/zh.md", $"---\ntitle: {chinese}\nsummary: 适用于测试市居民，{slug}。\n---\n## 未涵盖的内容\n\n其他事项。\n");
        foreach (var (file, text) in files)
        {
            folder.Write(file.StartsWith("parts/", StringComparison.Ordinal) ? file : $"scenarios/{slug}/{file}", text);
        }
    }

    private const string BinDayRules = """
        rules:
          - source: water-law
        steps:
          - question: street
            kind: choice
            options: [main, side]
          - question: day
            kind: yes-no
            unsure: true
            next: collected
        outcomes:
          - outcome: collected
            items: [bin, put-out, late]
        items:
          - item: bin
            kind: service
            service: waste-bins
          - item: put-out
            kind: deadline
            date: today() + duration("P7D")
            reminder: P1D
            when: street = "main"
            sample: true
          - item: late
            kind: warning
            when: day
            sample: true

        """;

    private const string BinDayEnglish = """
        questions:
          street:
            title: In which street do you live?
            short: Street
            hint: The one on your letters.
            help: "Look at the **sign**."
            options: { main: Main Street, side: { label: Side Street, hint: Behind the Town Hall } }
          day:
            title: Are you at home by day?
            short: At home by day
        outcomes:
          collected: { title: Your bin is emptied every week, text: "Put it **out** before seven." }
        items:
          bin: { title: Order a bin }
          put-out: { title: Put the bin out, text: By seven in the morning. }
          late: { title: Do not put it out late }

        """;

    private const string BinDayChinese = """
        questions:
          street:
            title: 您住在哪条街？
            short: 街道
            hint: 以信件地址为准。
            help: "看看**路牌**。"
            options: { main: 主街, side: { label: 侧街, hint: 市政厅后面 } }
          day:
            title: 您白天在家吗？
            short: 白天在家
        outcomes:
          collected: { title: 每周收一次垃圾, text: "七点前**放出**。" }
        items:
          bin: { title: 申领垃圾桶 }
          put-out: { title: 放出垃圾桶, text: 早上七点前。 }
          late: { title: 不要太晚放出 }

        """;

    private const string RoadsideRules = """
        start: false
        rules:
          - rule: road-rules
            sample: true
        steps:
          - question: hurt
            kind: yes-no
            personal: true
            next:
              - when: hurt
                to: call
              - to: phone
          - question: phone
            kind: text
            length: 20
            personal: true
            next: settle
        outcomes:
          - outcome: call
            items: [stay]
          - outcome: settle
            items: [agree]
        items:
          - item: stay
            kind: warning
            sample: true
          - item: agree
            kind: next-step
            action: /report
            sample: true

        """;

    private const string RoadsideEnglish = """
        questions:
          hurt:
            title: Is anyone hurt?
            alert: "Call [120](tel:120) first."
          phone:
            title: What is your telephone number?
            short: Telephone
        rules: { road-rules: Rules of the road in Testville }
        outcomes:
          call: { title: Call for help and stay }
          settle: { title: You may settle it yourselves }
        items:
          stay: { title: Stay where you are }
          agree: { title: Write it down }

        """;

    private const string RoadsideChinese = """
        questions:
          hurt:
            title: 有人受伤吗？
            alert: "先拨打[120](tel:120)。"
          phone:
            title: 您的电话号码是？
            short: 电话
        rules: { road-rules: 测试市道路规定 }
        outcomes:
          call: { title: 求助并留在原地 }
          settle: { title: 可以自行协商处理 }
        items:
          stay: { title: 留在原地 }
          agree: { title: 写下来 }

        """;
}
