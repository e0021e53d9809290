namespace GovPortal.Benchmarks;

/// <summary>Plausible words of invented services, put together from lists; titles differ up to 115,200 services.</summary>
internal static class GeneratedWords
{
    private static readonly (string En, string Zh)[] Actions =
    [
        ("Apply for", "申请"), ("Renew", "续办"), ("Change", "变更"), ("Cancel", "注销"), ("Replace", "补办"), ("Register", "登记"),
        ("Check", "查询"), ("Transfer", "转让"), ("Extend", "延期"), ("Report", "申报"), ("Book", "预约"), ("Correct", "更正"),
    ];

    private static readonly (string En, string Zh)[] Things =
    [
        ("market stall", "集市摊位"), ("tree felling", "树木砍伐"), ("street music", "街头演出"), ("shop sign", "店铺招牌"), ("water meter", "水表"),
        ("gas pipe", "燃气管道"), ("library pass", "图书证"), ("sports hall", "体育馆"), ("dog licence", "养犬证"), ("allotment", "社区菜园"),
        ("boat berth", "船舶泊位"), ("fishing permit", "垂钓证"), ("wedding hall", "婚礼堂"), ("grave plot", "墓位"), ("waste bin", "垃圾桶"),
        ("compost box", "堆肥箱"), ("solar panel", "光伏板"), ("noise permit", "夜间施工"), ("scaffold permit", "脚手架"), ("food truck", "流动餐车"),
        ("bakery check", "食品检查"), ("tour guide card", "导游证"), ("volunteer card", "志愿者证"), ("archive copy", "档案复印件"), ("map extract", "地图摘录"),
        ("flood insurance", "洪水保险"), ("harbour pass", "港口通行证"), ("bicycle box", "自行车棚"), ("charging point", "充电桩"), ("playground hire", "游乐场租用"),
        ("youth camp", "青少年营地"), ("language class", "语言课程"),
    ];

    private static readonly (string En, string Zh)[] Quarters =
    [
        ("Seagull", "海鸥"), ("Pine", "青松"), ("Lotus", "莲花"), ("Bamboo", "竹园"), ("Tide", "潮汐"), ("Lantern", "灯塔"), ("Plum", "梅花"), ("Coral", "珊瑚"),
        ("Heron", "白鹭"), ("Willow", "柳树"), ("Pearl", "明珠"), ("Granite", "花岗"), ("Maple", "枫叶"), ("Jasmine", "茉莉"), ("Anchor", "锚地"),
    ];

    private static readonly (string En, string Zh)[] Sentences =
    [
        ("Bring the original; a photograph of it is not enough.", "请带原件，照片无效。"),
        ("The counter gives a receipt with the day of the answer.", "窗口当场出具回执，写明答复日期。"),
        ("Families with a child under six wait in a line of their own.", "带六岁以下儿童的家庭另行排队。"),
        ("Older people and drivers of wheelchairs are asked in first.", "老年人和轮椅使用者优先办理。"),
        ("If rent or pension has changed, say so before the end of the month.", "房租或养老金有变化的，请在月底前告知。"),
        ("A school, hospital or company may hand in the form for you.", "学校、医院或单位可以代交表格。"),
        ("Those who moved here this year show proof of their new home.", "今年迁入的居民需出示新住所证明。"),
        ("Nothing is paid before the decision has come.", "收到决定之前无须缴费。"),
        ("A lost licence is no reason to refuse; tell the office when it was lost.", "证件遗失不影响办理，请说明遗失时间。"),
        ("The record is kept for ten years and given to nobody else.", "记录保存十年，不提供给他人。"),
    ];

    public static string English(int number) => $"""
        ---
        title: {Title(number, p => p.En, " ")} in {Quarter(number).En} {Block(number)}
        summary: How residents of {Quarter(number).En} quarter, block {Block(number)}, deal with a {Thing(number).En} – who can, what to bring and how long it takes.
        keywords: [{Thing(number).En}, {Quarter(number).En}]
        who-for: For everyone who lives or works in {Quarter(number).En} quarter and needs a {Thing(number).En}.
        conditions:
          resident: You live or work in the quarter.
        documents:
          identity:
            name: Identity card
            note: {Sentence(number, 1).En}
        fee: Paid at the counter.
        time: {Sentence(number, 2).En}
        steps:
          apply:
            title: Hand in the form
            text: {Sentence(number, 3).En}
          collect:
            title: Collect the answer
            text: {Sentence(number, 4).En}
        channels:
          counter: Window {(number % 30) + 1}; no appointment needed.
        legal:
          measures: Lanwan Measures on the {Thing(number).En} of {Quarter(number).En}
        silence: Nothing is decided yet. Call the office.
        redress: Write to the office within ten working days.
        ---
        ## Good to know

        {string.Join(' ', Enumerable.Range(0, 12).Select(i => Sentence(number, i).En))}

        ## If something changes

        {string.Join(' ', Enumerable.Range(12, 8).Select(i => Sentence(number, i).En))}
        """;

    public static string Chinese(int number) => $"""
        ---
        title: {Title(number, p => p.Zh, "")}（{Quarter(number).Zh}{Block(number)}片区）
        summary: {Quarter(number).Zh}社区{Block(number)}片区居民办理{Thing(number).Zh}事项：谁能办、带什么、多久办好。
        keywords: [{Thing(number).Zh}, {Quarter(number).Zh}]
        who-for: 适用于在{Quarter(number).Zh}社区居住或工作、需要办理{Thing(number).Zh}的人。
        conditions:
          resident: 在本社区居住或工作。
        documents:
          identity:
            name: 居民身份证
            note: {Sentence(number, 1).Zh}
        fee: 在窗口缴纳。
        time: {Sentence(number, 2).Zh}
        steps:
          apply:
            title: 提交表格
            text: {Sentence(number, 3).Zh}
          collect:
            title: 领取结果
            text: {Sentence(number, 4).Zh}
        channels:
          counter: {(number % 30) + 1}号窗口，无须预约。
        legal:
          measures: 澜湾市{Quarter(number).Zh}社区{Thing(number).Zh}管理办法
        silence: 尚未作出决定，请致电办公室。
        redress: 十个工作日内可书面申请复核。
        ---
        ## 温馨提示

        {string.Concat(Enumerable.Range(0, 12).Select(i => Sentence(number, i).Zh))}

        ## 情况有变

        {string.Concat(Enumerable.Range(12, 8).Select(i => Sentence(number, i).Zh))}
        """;

    private static string Title(int number, Func<(string En, string Zh), string> word, string space) =>
        word(Actions[number % Actions.Length]) + space + word(Thing(number));

    private static (string En, string Zh) Thing(int number) => Things[number / Actions.Length % Things.Length];

    private static (string En, string Zh) Quarter(int number) => Quarters[number / (Actions.Length * Things.Length) % Quarters.Length];

    private static int Block(int number) => (number / (Actions.Length * Things.Length * Quarters.Length)) + 1;

    private static (string En, string Zh) Sentence(int number, int place) => Sentences[((number * 7) + (place * 3) + (number >> place % 7)) % Sentences.Length];
}
