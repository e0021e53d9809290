namespace GovPortal.Tests.Support;

/// <summary>The flow of the scenario with one question of each kind: see <see cref="ScenarioFiles"/>.</summary>
internal static class EveryKindFiles
{
    public const string Rules = """
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

    public const string English = """
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

    public const string Chinese = """
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

    public static readonly string Examples =
        "example,today,owner,pets,people,area,price,income,born,since,built,lived,away,remark,district,children,outcome\n"
        + string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"Row {i},2026-06-15,{(i % 2 == 0 ? "yes" : "no")},{(i % 3 == 0 ? "none" : "cat|dog")},{i},{(i == 4 ? "unsure" : "60.5")},1234.50,9000-month,1980-02-29,2019-03,1999,P3Y6M,P10D,Nothing,hill,0,{(i > 5 ? "many" : "few")}\n"));
}
