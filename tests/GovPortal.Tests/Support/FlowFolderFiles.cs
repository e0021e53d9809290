namespace GovPortal.Tests.Support;

/// <summary>The text of the files of a <see cref="FlowFolder"/>.</summary>
internal static class FlowFolderFiles
{
    public const string Rules = """
        rules:
          - source: water-law
            article: "1"
          - rule: moving-rules
            sample: true
        steps:
          - question: home
            kind: choice
            options: [rented, owned]
          - question: district
            kind: place
            table: districts
          - question: rent
            kind: money
            ask: home = "rented"
            max: 100000
            unsure: true
          - part: household
          - question: move-day
            kind: date
            min: today()
            checks:
              - check: not-on-sunday
                rule: day of week(move day) != "Sunday"
            next:
              - when: home = "owned"
                to: owner
              - when: children count > 0
                to: family
              - to: tenant
        values:
          - value: children-count
            rule: count(children)
          - value: rent-cap
            format: money
            lookup: rent-caps
            on: move day
            with: { district: district }
            take: amount
          - value: within-cap
            rule: rent <= rent cap
          - value: fee
            table: fee
        outcomes:
          - outcome: owner
            items: [register, fee]
          - outcome: family
            items: [register, school, help, notice, fee]
          - outcome: tenant
            items: [register, help, notice]
        items:
          - item: register
            kind: service
            service: water-supply
          - item: school
            kind: next-step
            when: some child in children satisfies child.birth month < today() - duration("P6Y")
            sample: true
          - item: help
            kind: amount
            amount: rent cap - rent
            unit: yuan-month
            when: within cap
            sample: true
          - item: notice
            kind: deadline
            date: move day - duration("P7D")
            reminder: P3D
            source: water-law
          - item: fee
            kind: fee
            amount: fee
            sample: true

        """;

    public const string Part = """
        steps:
          - question: children
            kind: group
            most: 3
            questions:
              - question: birth-month
                kind: month
                max: today()

        """;

    public const string English = """
        need: [Your lease]
        questions:
          home:
            title: Do you rent or own your new home?
            short: Home
            options:
              rented: Rented
              owned: { label: "My own", hint: Bought or inherited }
          district:
            title: In which district is it?
            short: District
          rent:
            title: What is the rent a month?
            short: Rent
            unsure: I do not know the rent
          move-day:
            title: When do you move?
            short: Day of the move
            checks: { not-on-sunday: Nobody registers a move on a Sunday. }
        values:
          rent-cap: Highest rent that is supported
        rules: { moving-rules: Rules on moving house }
        outcomes:
          owner: { title: You move into your own home, text: "Move on {{move day}}." }
          family: { title: "You move with {{children count}} children", text: "From {{move day | month}} on." }
          tenant: { title: "You move into a rented home in {{district}}" }
        items:
          register: { title: Register }
          school: { title: Find a school, because: A child is old enough for school. }
          help: { title: "Help with a rent of {{rent}}" }
          notice: { title: Give notice }
          fee: { title: Fee }

        """;

    public const string Chinese = """
        need: [租赁合同]
        questions:
          home:
            title: 新家是租的还是自己的？
            short: 住房
            options:
              rented: 租住
              owned: { label: 自有, hint: 购买或继承 }
          district:
            title: 在哪个区？
            short: 区
          rent:
            title: 每月租金多少？
            short: 租金
            unsure: 不知道租金
          move-day:
            title: 哪天搬家？
            short: 搬家日期
            checks: { not-on-sunday: 周日不办理迁入登记。 }
        values:
          rent-cap: 补助对应的最高租金
        rules: { moving-rules: 搬家规定 }
        outcomes:
          owner: { title: 搬入自有住房, text: "{{move day}}搬家。" }
          family: { title: "带{{children count}}个孩子搬家", text: "自{{move day | month}}起。" }
          tenant: { title: "搬入{{district}}的出租房" }
        items:
          register: { title: 登记 }
          school: { title: 找学校, because: 有孩子已到入学年龄。 }
          help: { title: "租金{{rent}}的补助" }
          notice: { title: 提前告知 }
          fee: { title: 费用 }

        """;

    public static readonly Dictionary<string, string> All = new()
    {
        ["flow.yaml"] = Rules,
        ["flow.en.yaml"] = English,
        ["flow.zh.yaml"] = Chinese,
        ["tables/districts.csv"] = "key,en,zh\nharbour,Harbour District,港区\nhill,Hill District,山区\n",
        ["tables/rent-caps.csv"] = "from,district,amount\n2025-01-01,*,3000\n2026-01-01,*,3200\n2026-01-01,harbour,4000\n",
        ["tables/fee.csv"] = "hit,U\nin:home,in:children count,out:fee\n\"\"\"rented\"\"\",-,0\n\"\"\"owned\"\"\",0,20\n\"\"\"owned\"\"\",> 0,10\n",
        ["examples.csv"] = "example,home,district,rent,children,move-day,outcome\nOwner,owned,hill,,0,2026-07-01,owner\n",
        ["parts/household/part.yaml"] = Part,
        ["parts/household/part.en.yaml"] = "questions:\n  children:\n    title: Which children move with you?\n    short: Children\n    entry: Child\n    questions: { birth-month: { title: Month of birth } }\n",
        ["parts/household/part.zh.yaml"] = "questions:\n  children:\n    title: 哪些孩子一起搬？\n    short: 孩子\n    entry: 孩子\n    questions: { birth-month: { title: 出生年月 } }\n",
    };
}
