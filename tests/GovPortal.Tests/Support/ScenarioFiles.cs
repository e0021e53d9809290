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
        folder.AddScenario(MoveHouse, "Move to another house in town", "在本市搬家怎么办", new Dictionary<string, string>(FlowFolderFiles.All) { ["examples.csv"] = MoveHouseExamples });
        folder.AddScenario(BinDay, "Find out when your bin is emptied", "垃圾桶哪天收", new()
        {
            ["flow.yaml"] = BinDayRules,
            ["flow.en.yaml"] = BinDayEnglish,
            ["flow.zh.yaml"] = BinDayChinese,
            ["examples.csv"] = "example,street,day,outcome\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"Row {i},{(i % 2 == 0 ? "main" : "side")},{(i % 3 == 0 ? "no" : "yes")},collected\n")),
        });
        folder.AddScenario(EveryKind, "Answer every kind of question", "回答各种类型的问题", new()
        {
            ["flow.yaml"] = EveryKindRules,
            ["flow.en.yaml"] = EveryKindEnglish,
            ["flow.zh.yaml"] = EveryKindChinese,
            ["tables/districts.csv"] = "key,en,zh\nharbour,Harbour District,港区\nhill,Hill District,山区\n",
            ["examples.csv"] = EveryKindExamples,
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

    private const string MoveHouseExamples = """
        example,today,home,district,rent,children,children.1.birth-month,move-day,outcome
        Owner,2026-06-15,owned,hill,,0,,2026-07-01,owner
        Owner in the harbour,2026-06-15,owned,harbour,,0,,2026-07-01,owner
        Owner with a child,2026-06-15,owned,hill,,1,2020-01,2026-07-01,owner
        Family,2026-06-15,rented,hill,3000,1,2020-01,2026-07-01,family
        Family in the harbour,2026-06-15,rented,harbour,3900,1,2015-01,2026-07-01,family
        Tenant,2026-06-15,rented,hill,3000,0,,2026-07-01,tenant
        Tenant above the cap,2026-06-15,rented,hill,3300,0,,2026-07-01,tenant
        Tenant not sure,2026-06-15,rented,hill,unsure,0,,2026-07-01,tenant

        """;

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

    private const string EveryKindRules = """
        rules:
          - source: water-law
            article: "1"
        steps:
          - question: owner
            kind: yes-no
          - question: pets
            kind: choices
            options: [cat, dog, bird]
            none: true
          - question: people
            kind: whole
            min: 1
            max: 20
          - question: area
            kind: decimal
            min: 0
            max: 1000
            unsure: true
          - question: price
            kind: money
            min: 0
          - question: income
            kind: money-period
            personal: true
          - question: born
            kind: date
            personal: true
            min: date("1900-01-01")
            max: today()
            checks:
              - check: grown-up
                rule: born <= today() - duration("P18Y")
          - question: since
            kind: month
            max: today()
          - question: built
            kind: year
            min: 1900
            unsure: true
          - question: lived
            kind: span
            max: duration("P90Y")
          - question: away
            kind: span
            unit: days
          - question: remark
            kind: text
            length: 20
          - question: district
            kind: place
            table: districts
          - question: children
            kind: group
            most: 3
            questions:
              - question: birth-month
                kind: month
                max: today()
              - question: at-school
                kind: yes-no
                unsure: true
            next:
              - when: people > 5
                to: many
              - to: few
        values:
          - value: age
            format: span
            rule: years and months duration(born, today())
          - value: rooms
            rule: people + count(children)
        outcomes:
          - outcome: many
            items: [water, paper, office, fee, notice, sum, warn, call, why, big]
          - outcome: few
            items: [water, paper, notice, big]
        items:
          - item: water
            kind: service
            service: water-supply
            when: owner
            sample: true
          - item: paper
            kind: document
            service: water-supply
            sample: true
          - item: office
            kind: office
            office: water-office
            place: town-hall
            sample: true
          - item: fee
            kind: fee
            amount: if owner then 20 else 0
            sample: true
          - item: notice
            kind: deadline
            date: today() + duration("P30D")
            reminder: P7D
            source: water-law
            article: "1"
          - item: sum
            kind: amount
            amount: income.monthly
            unit: yuan-month
            when: age > duration("P30Y")
            sample: true
          - item: warn
            kind: warning
            sample: true
          - item: call
            kind: next-step
            action: /report
            sample: true
          - item: why
            kind: explanation
            sample: true
          - item: big
            kind: explanation
            when: area > 50
            sample: true

        """;

    private const string EveryKindEnglish = """
        need: [Your papers]
        questions:
          owner: { title: Is the home your own?, short: Own home }
          pets: { title: Which animals live with you?, short: Animals, options: { cat: Cat, dog: Dog, bird: Bird } }
          people: { title: How many people live there?, short: People, unit: people }
          area: { title: How large is it?, short: Area, unit: m² }
          price: { title: What did it cost?, short: Price }
          income: { title: What do you earn?, short: Income }
          born: { title: When were you born?, short: Date of birth, checks: { grown-up: You must be at least 18. } }
          since: { title: Since when do you live there?, short: Since }
          built: { title: In which year was it built?, short: Year of building }
          lived: { title: How long did you live where you came from?, short: Time before }
          away: { title: How many days are you away?, short: Away }
          remark: { title: What else should we know?, short: Remark }
          district: { title: In which district is it?, short: District }
          children:
            title: Which children live with you?
            short: Children
            entry: Child
            questions:
              birth-month: { title: Month of birth }
              at-school: { title: Is the child at school? }
        values: { age: Your age, rooms: Rooms }
        outcomes:
          many: { title: "A home for {{rooms}}", text: "You wrote: {{remark}}" }
          few: { title: A small home }
        items:
          water: { title: Water }
          paper: { title: A paper }
          office: { title: Where to go }
          fee: { title: The fee }
          notice: { title: Give notice }
          sum: { title: What you earn }
          warn: { title: Take care }
          call: { title: Tell us }
          why: { title: Why so }
          big: { title: A large home }

        """;

    private const string EveryKindChinese = """
        need: [证件]
        questions:
          owner: { title: 房子是您自己的吗？, short: 自有住房 }
          pets: { title: 家里有哪些动物？, short: 动物, options: { cat: 猫, dog: 狗, bird: 鸟 } }
          people: { title: 住几个人？, short: 人数, unit: 人 }
          area: { title: 面积多大？, short: 面积, unit: 平方米 }
          price: { title: 花了多少钱？, short: 价格 }
          income: { title: 您的收入是多少？, short: 收入 }
          born: { title: 您的出生日期是？, short: 出生日期, checks: { grown-up: 须年满18岁。 } }
          since: { title: 从什么时候住在那里？, short: 入住时间 }
          built: { title: 哪一年建的？, short: 建成年份 }
          lived: { title: 在原来的地方住了多久？, short: 以前居住时间 }
          away: { title: 不在家多少天？, short: 外出 }
          remark: { title: 还有什么要说明？, short: 备注 }
          district: { title: 在哪个区？, short: 区 }
          children:
            title: 哪些孩子同住？
            short: 孩子
            entry: 孩子
            questions:
              birth-month: { title: 出生年月 }
              at-school: { title: 上学了吗？ }
        values: { age: 您的年龄, rooms: 房间数 }
        outcomes:
          many: { title: "{{rooms}}人的家", text: "您写道：{{remark}}" }
          few: { title: 小家庭 }
        items:
          water: { title: 用水 }
          paper: { title: 材料 }
          office: { title: 去哪里 }
          fee: { title: 费用 }
          notice: { title: 告知 }
          sum: { title: 收入 }
          warn: { title: 注意 }
          call: { title: 告诉我们 }
          why: { title: 原因 }
          big: { title: 大房子 }

        """;

    private static readonly string EveryKindExamples =
        "example,today,owner,pets,people,area,price,income,born,since,built,lived,away,remark,district,children,outcome\n"
        + string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"Row {i},2026-06-15,{(i % 2 == 0 ? "yes" : "no")},{(i % 3 == 0 ? "none" : "cat|dog")},{i},{(i == 4 ? "unsure" : "60.5")},1234.50,9000-month,1980-02-29,2019-03,1999,P3Y6M,P10D,Nothing,hill,0,{(i > 5 ? "many" : "few")}\n"));
}
