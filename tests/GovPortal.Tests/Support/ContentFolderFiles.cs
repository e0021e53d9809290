namespace GovPortal.Tests.Support;

/// <summary>The text of the files of a <see cref="ContentFolder"/>.</summary>
internal static class ContentFolderFiles
{
    public static readonly Dictionary<string, string> Site = new()
    {
        ["site.yaml"] = """
            name:
              en: Testville
              zh: 测试市
            tagline:
              en: City services
              zh: 市民服务
            languages: [en, zh]
            profile: cn
            demonstration: true
            time-zone: Asia/Shanghai
            address: http://localhost:5080
            domain: test.example
            identifier: "0000000000"
            hotline: "12345"
            colours:
              primary: "#0a5578"
            popular:
              - query:
                  en: water
                  zh: 自来水

            """,
        ["topics.yaml"] = """
            - slug: daily-life
              icon: housing
              title:
                en: Daily life
                zh: 日常生活
              summary:
                en: Water and waste at home.
                zh: 家里的用水和垃圾。

            """,
        ["departments.yaml"] = """
            - slug: works-bureau
              name:
                en: Works Bureau
                zh: 公用事业局
              summary:
                en: Looks after water and waste.
                zh: 负责供水和垃圾收运。
              duties:
                en:
                  - Water
                zh:
                  - 供水
              place: town-hall
              phone: 0000 1000
              sample: true
              offices:
                - slug: water-office
                  name:
                    en: Water Office
                    zh: 供水科
                  duties:
                    en: Connects homes.
                    zh: 负责住户接水。
                  responsible:
                    en: Head of the Water Office
                    zh: 供水科科长
                  place: town-hall
                  phone: 0000 1001
                  sample: true

            """,
        ["places.yaml"] = """
            - key: town-hall
              name:
                en: Town Hall
                zh: 市政厅
              address:
                en: 1 Main Street
                zh: 主街1号
              hours:
                en: Monday to Friday 9:00–17:00
                zh: 周一至周五 9:00–17:00
              phone: 0000 1002
              sample: true

            """,
        ["sources.yaml"] = """
            - key: water-law
              name:
                en: Water Law
                zh: 水法
              evidence: known
              articles: ["1", "2"]

            """,
        ["redirects.yaml"] = """
            - from: /services/water-pipe
              to: /services/water-supply
            - from: /services/well-permit
              gone:
                en: Wells are no longer permitted.
                zh: 不再批准打井。

            """,
        ["search/synonyms.yaml"] = """
            - locale: en
              words: [waste, rubbish]

            """,
        ["search/best-bets.yaml"] = """
            - queries: [tap]
              to: /services/water-supply

            """,
        ["notices/pipe-works/notice.yaml"] = """
            topics: [daily-life]
            department: works-bureau
            office: water-office
            published: 2026-06-01 09:00
            reviewed: 2026-06-01
            expires: 2099-12-31
            sample: true

            """,
        ["notices/pipe-works/en.md"] = "---\ntitle: New pipes in Main Street\nsummary: Water is off for one morning.\n---\nWater is off.\n",
        ["notices/pipe-works/zh.md"] = "---\ntitle: 主街更换水管通知\nsummary: 停水一个上午。\n---\n停水。\n",
        ["pages/about/page.yaml"] = """
            department: works-bureau
            office: water-office
            published: 2026-06-01 09:00
            reviewed: 2026-06-01

            """,
        ["pages/about/en.md"] = "---\ntitle: About this test portal\nsummary: What this portal is for.\n---\n## Sample\n\nAll is invented.\n",
        ["pages/about/zh.md"] = "---\ntitle: 关于本测试门户\nsummary: 本门户的用途。\n---\n## 示例\n\n全部为虚构。\n",
    };

    public static string Service(string topic, string related) => $"""
        kind: public-benefit
        topics: [{topic}]
        department: works-bureau
        office: water-office
        audience: [everyone]
        usage: 10
        published: 2026-06-01 09:00
        reviewed: 2026-06-01
        conditions:
          - key: home
            source: water-law
            article: "1"
        documents:
          - key: identity-card
            form: original
            sample: true
        fee:
          amount: 20
          sample: true
        time:
          usual:
            value: 5
            unit: working-days
            sample: true
        steps:
          - key: ask
            sample: true
        channels:
          - kind: counter
            place: town-hall
            sample: true
        legal:
          - key: water-rules
            sample: true
        silence:
          means: nothing
          sample: true
        redress:
          sample: true
        related: [{related}]

        """;

    public static string ServiceWordsEnglish(string title) => $"""
        ---
        title: {title}
        summary: For homes in Testville.
        who-for: Everybody who lives here.
        conditions:
          home: You live here.
        documents:
          identity-card:
            name: Identity card
        steps:
          ask:
            title: Ask for it
            text: At the counter.
        legal:
          water-rules: Testville Water Rules
        silence: Ask again.
        redress: Write to the bureau.
        ---
        ## Good to know

        See [about](/en/pages/about).

        """;

    public static string ServiceWordsChinese(string title) => $"""
        ---
        title: {title}
        summary: 适用于测试市住户。
        who-for: 本市居民。
        conditions:
          home: 居住在本市。
        documents:
          identity-card:
            name: 居民身份证
        steps:
          ask:
            title: 提出申请
            text: 到窗口办理。
        legal:
          water-rules: 测试市供水管理办法
        silence: 请再次询问。
        redress: 可向局里反映。
        ---
        ## 需要知道

        参见[关于](/zh/pages/about)。

        """;
}
