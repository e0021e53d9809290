using System.Text;
using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Data.Import;

/// <summary>One way to break a <see cref="ContentFolder"/>, and what has to be said about it.</summary>
/// <param name="Reason">Part of the finding.</param>
/// <param name="Line">Text on the line that the finding names; null when the whole file is meant.</param>
internal sealed record BadContent(
    string Name, Action<ContentFolder> Break, string File, string Reason, string? Line = null, FindingLevel Level = FindingLevel.Error)
{
    private const string Service = "services/water-supply/service.yaml";
    private const string English = "services/water-supply/en.md";
    private const string Chinese = "services/water-supply/zh.md";
    private const string Notice = "notices/pipe-works/notice.yaml";

    public static readonly IReadOnlyList<BadContent> Cases = [.. Files(), .. Site(), .. Structure(), .. Documents(), .. Services(), .. Words(), .. Bodies()];

    private static BadContent Change(
        string name, string file, string old, string changed, string reason, string? line = null, FindingLevel level = FindingLevel.Error) =>
        new(name, c => c.Replace(file, old, changed), file, reason, line, level);

    private static BadContent[] Files() =>
    [
        new("missing site.yaml", c => c.Delete("site.yaml"), "site.yaml", "is missing"),
        new("missing topics.yaml", c => c.Delete("topics.yaml"), "topics.yaml", "is missing"),
        new("missing service.yaml", c => c.Delete(Service), Service, "is missing"),
        new("5 MB body", c => c.Append(English, new string('x', 5 * 1024 * 1024)), English, "is larger than 512 KB"),
        new("5 MB data", c => c.Append("topics.yaml", new string('#', 5 * 1024 * 1024)), "topics.yaml", "is larger than 512 KB"),
        new("not UTF-8", c => System.IO.File.WriteAllBytes(Path.Combine(c.Path, Chinese), [.. Encoding.UTF8.GetBytes("---\ntitle: "), 0xC4, 0xFA, 0x0A]), Chinese, "is not UTF-8"),
        new("no front matter", c => c.Write(English, "# Water\n"), English, "does not begin with front matter", "# Water"),
        new("front matter without end", c => c.Write(English, "---\ntitle: Water\n"), English, "does not begin with front matter", "---"),
        new("unexpected file", c => c.Write("services/water-supply/fr.md", "x"), "services/water-supply/fr.md", "is no file of a document", Level: FindingLevel.Warning),
        Change("unknown key in site.yaml", "site.yaml", "hotline:", "hot-line:", "hot-line", "hot-line"),
        Change("unknown key in service.yaml", Service, "usage:", "use:", "use", "use: 10"),
        Change("unknown key in a part", Service, "    form: original", "    shape: round", "shape", "shape: round"),
        Change("unknown key in words", English, "who-for:", "whom:", "whom", "whom:"),
        Change("key twice", "site.yaml", "hotline: \"12345\"", "hotline: \"12345\"\nhotline: \"1\"", "uplicate key", "hotline: \"1\""),
        Change("value missing", Service, "usage: 10", "usage:", "has no value", "usage:"),
        Change("value null", Service, "usage: 10", "usage: null", "has no value", "usage: null"),
        Change("wrong type", Service, "usage: 10", "usage: many", "", "usage: many"),
        Change("time in another form", Service, "2026-06-01 09:00", "1 June 2026", "is not written as yyyy-MM-dd HH:mm", "published: 1 June"),
        Change("day in another form", Service, "reviewed: 2026-06-01", "reviewed: 01/06/2026", "is not written as yyyy-MM-dd", "reviewed: 01/06"),
        Change("YAML that is none", "places.yaml", "- key: town-hall", "- key: [town-hall", "", null),
        Change("anchor", Service, "redress:\n  sample: true", "redress: &a\n  sample: true", "anchors and aliases are not allowed", "redress: &a"),
        Change("alias", Service, "related: [waste-bins]", "related: *a", "anchors and aliases are not allowed", "related: *a"),
        Change("deep nesting", "topics.yaml", "icon: housing", $"icon: {new string('[', 40)}{new string(']', 40)}", "nested too deeply", "icon:"),
        Change("deeper nesting than a stack", "topics.yaml", "icon: housing", $"icon: {new string('[', 100_000)}", "nested too deeply", "icon:"),
    ];

    private static BadContent[] Site() =>
    [
        Change("name in one language", "site.yaml", "  zh: 测试市\n", "", "name is missing in zh", "name:"),
        Change("no time zone", "site.yaml", "Asia/Shanghai", "Asia/Testville", "is no time zone", "time-zone"),
        Change("address with a path", "site.yaml", "http://localhost:5080", "http://localhost:5080/portal", "the address is not like", "address"),
        Change("address without scheme", "site.yaml", "http://localhost:5080", "www.example.org", "the address is not like", "address"),
        Change("colour in words", "site.yaml", "#0a5578", "blue", "the colour is not written as #rrggbb", "primary"),
        Change("colour too pale", "site.yaml", "#0a5578", "#8ab4f8", "less contrast than 4.5:1", "primary"),
        Change("language without words", "site.yaml", "languages: [en, zh]", "languages: [en, zh, fr]", "the portal has no words in 'fr'", "languages"),
        Change("no language", "site.yaml", "languages: [en, zh]", "languages: []", "names no language", "languages"),
        Change("language twice", "site.yaml", "languages: [en, zh]", "languages: [en, zh, en]", "the language 'en' stands twice", "languages"),
    ];

    private static BadContent[] Structure() =>
    [
        Change("topic in capitals", "topics.yaml", "slug: daily-life", "slug: Daily-Life", "is not lower-case words with hyphens", "slug: Daily"),
        new("topic twice in the tree", c => c.Append("topics.yaml", c.Read("topics.yaml")), "topics.yaml", "the topic 'daily-life' stands twice in the tree"),
        Change("topic without Chinese title", "topics.yaml", "    zh: 日常生活\n", "", "title of 'daily-life' is missing in zh", "title:"),
        Change("topic in a language that is not the site's", "topics.yaml", "    zh: 日常生活\n", "    zh: 日常生活\n    fr: Vie\n", "has a language 'fr' that the site does not have", "title:"),
        Change("topic without icon", "topics.yaml", "  icon: housing\n", "", "has no icon", "slug: daily-life", FindingLevel.Warning),
        new("topic with one service", c => c.Delete("services/waste-bins"), "topics.yaml", "holds only 1", "slug: daily-life", FindingLevel.Warning),
        new("topic with nine services", c => Enumerable.Range(1, 7).ToList().ForEach(n => c.AddService($"pipe-{n}", $"Get a new pipe of kind {n}", $"申请更换第{n}类水管")), "topics.yaml", "holds 9 services", "slug: daily-life", FindingLevel.Warning),
        Change("department in capitals", "departments.yaml", "- slug: works-bureau", "- slug: Works", "is no name of a department or is used twice", "slug: Works"),
        new("department twice", c => c.Append("departments.yaml", c.Read("departments.yaml")), "departments.yaml", "'works-bureau' is no name of a department or is used twice"),
        new("office twice", c => c.Append("departments.yaml", c.Read("departments.yaml").Replace("works-bureau", "other-bureau", StringComparison.Ordinal)), "departments.yaml", "'water-office' is no name of an office or is used twice"),
        Change("department at no place", "departments.yaml", "place: town-hall", "place: nowhere", "there is no place 'nowhere'", "place: nowhere"),
        Change("office without Chinese name", "departments.yaml", "        zh: 供水科\n", "", "is missing in zh", "      name:"),
        new("place twice", c => c.Append("places.yaml", c.Read("places.yaml")), "places.yaml", "'town-hall' is no key or is used twice"),
        Change("place without hours in English", "places.yaml", "    en: Monday to Friday 9:00–17:00\n", "", "hours of 'town-hall' is missing in en", "hours:"),
        new("source twice", c => c.Append("sources.yaml", c.Read("sources.yaml")), "sources.yaml", "'water-law' is no key or is used twice"),
        Change("source without evidence", "sources.yaml", "evidence: known", "evidence: hearsay", "evidence is 'found' or 'known'", "hearsay"),
        Change("synonyms of one word", "search/synonyms.yaml", "[waste, rubbish]", "[waste]", "at least two words", "locale"),
        Change("synonyms in another language", "search/synonyms.yaml", "locale: en", "locale: fr", "has a locale", "locale"),
        Change("best bet to nowhere", "search/best-bets.yaml", "/services/water-supply", "/services/gone", "'/services/gone' leads nowhere", "to:"),
        Change("redirect to nowhere", "redirects.yaml", "to: /services/water-supply", "to: /services/gone", "'/services/gone' leads nowhere", "to:"),
        Change("redirect to itself", "redirects.yaml", "to: /services/water-supply", "to: /services/water-pipe", "is itself redirected", "to:"),
        new("redirects in a circle", c => c.Write("redirects.yaml", "- from: /a\n  to: /b\n- from: /b\n  to: /a\n"), "redirects.yaml", "'/b' is itself redirected; name the last address", "to: /b"),
        Change("redirect of a page that is there", "redirects.yaml", "from: /services/water-pipe", "from: /services/waste-bins", "is no address, is in use, or stands twice", "from:"),
        new("redirect twice", c => c.Append("redirects.yaml", "- from: /services/water-pipe\n  to: /services/waste-bins\n"), "redirects.yaml", "'/services/water-pipe' is no address, is in use, or stands twice"),
        Change("redirect to and gone", "redirects.yaml", "  to: /services/water-supply", "  to: /services/water-supply\n  gone:\n    en: x\n    zh: x", "has either 'to' or 'gone'", "from:"),
        Change("gone in one language", "redirects.yaml", "    zh: 不再批准打井。\n", "", "reason of '/services/well-permit' is missing in zh", "gone:"),
        Change("topic's title too long", "topics.yaml", "en: Daily life", $"en: {new string('D', 201)}", "title of 'daily-life' may have at most 200 characters", "en: DDD"),
        Change("office's telephone number too long", "departments.yaml", "0000 1001", new string('0', 41), "telephone number of 'water-office' may have at most 40 characters", "phone: 00000"),
        Change("room in one language", "departments.yaml", "      phone: 0000 1001", "      room:\n        en: 1\n      phone: 0000 1001", "room of 'water-office' is missing in zh", "room:"),
        new("icon too long", c => c.Replace("topics.yaml", "icon: housing", $"icon: {new string('i', 33)}"), "topics.yaml", "icon of 'daily-life' may have at most 32 characters", "icon:"),
    ];

    private static BadContent[] Documents() =>
    [
        new("folder in capitals", c => c.AddService("Pipes_1", "Get a new pipe for the house", "申请更换家中水管"), "services/Pipes_1/service.yaml", "the folder's name is not lower-case words"),
        new("Chinese missing", c => c.Delete(Chinese), Chinese, "is missing: readers will see the other language", Level: FindingLevel.Warning),
        new("both languages missing", c => { c.Delete(Chinese); c.Delete(English); }, English, "is missing, and there is no other language"),
        Change("title missing", English, "title: Get connected to the water supply\n", "", "the title is missing"),
        Change("summary missing", English, "summary: For homes in Testville.\n", "", "the summary is missing"),
        Change("title too long to keep", English, "title: Get", $"title: {new string('G', 201)}", "at most 200 characters", "title:"),
        Change("title too long to read", English, "title: Get", $"title: {new string('G', 60)}", "20 to 65 read best", "title:", FindingLevel.Warning),
        Change("title too short", English, "Get connected to the water supply", "Water", "20 to 65 read best", "title:", FindingLevel.Warning),
        Change("Chinese title too short", Chinese, "申请接通自来水", "接水", "6 to 30 read best", "title:", FindingLevel.Warning),
        Change("summary too long", English, "For homes in Testville.", new string('s', 161), "at most 160 read best", "summary:", FindingLevel.Warning),
        Change("Chinese summary too long", Chinese, "适用于测试市住户。", new string('适', 81), "at most 80 read best", "summary:", FindingLevel.Warning),
        new("title twice", c => c.Replace("services/waste-bins/en.md", "Order a bin for household waste", "Get connected to the water supply"), English, "is used 2 times in en", "title:"),
        Change("no such department", Service, "department: works-bureau", "department: moon-bureau", "there is no department 'moon-bureau'", "department:"),
        Change("no such office", Service, "office: water-office", "office: moon-office", "'moon-office' is no office of 'works-bureau'", "office:"),
        Change("no topic", Service, "topics: [daily-life]", "topics: []", "stands under no topic", "topics:"),
        Change("unknown topic", Service, "topics: [daily-life]", "topics: [daily-death]", "'daily-death' is no topic at the end of a branch", "topics:"),
        Change("topic named twice", Service, "topics: [daily-life]", "topics: [daily-life, daily-life]", "'daily-life' is named twice", "topics:"),
        Change("never published", Service, "published: 2026-06-01 09:00\n", "", "the time of publication is missing"),
        Change("published in the future", Service, "published: 2026-06-01", "published: 2026-06-16", "the time of publication lies in the future", "published:"),
        Change("updated before it was published", Service, "reviewed:", "updated: 2026-05-31 09:00\nreviewed:", "the time of the update lies before publication or in the future", "updated:"),
        Change("updated in the future", Service, "reviewed:", "updated: 2026-06-16 09:00\nreviewed:", "the time of the update lies before publication or in the future", "updated:"),
        Change("never reviewed", Service, "reviewed: 2026-06-01\n", "", "the day of the last review is missing"),
        Change("reviewed in the future", Service, "reviewed: 2026-06-01", "reviewed: 2026-06-17", "the day of the last review lies in the future", "reviewed:"),
        Change("reviewed long ago", Service, "reviewed: 2026-06-01", "reviewed: 2025-06-14", "more than a year ago", "reviewed:", FindingLevel.Warning),
        Change("notice of no department", Notice, "department: works-bureau", "department: moon-bureau", "there is no department", "department:"),
        Change("notice under no such topic", Notice, "topics: [daily-life]", "topics: [daily-death]", "is no topic at the end of a branch", "topics:"),
        Change("page without owner", "pages/about/page.yaml", "office: water-office\n", "", "is no office of 'works-bureau'"),
    ];

    private static BadContent[] Services() =>
    [
        .. new[] { "conditions", "documents", "steps", "channels", "legal" }.Select(element => new BadContent($"no {element}", c => RemoveBlock(c, element), Service, $"{element}: this element of a service is missing")),
        .. new[] { "audience", "fee", "time", "silence", "redress", "related" }.Select(element => new BadContent($"no {element}", c => RemoveBlock(c, element), Service, $"{element}: this element of a service is missing", Level: FindingLevel.Warning)),
        Change("no kind", Service, "kind: public-benefit\n", "", "kind and usage are needed"),
        Change("unknown kind", Service, "kind: public-benefit", "kind: magic", "Magic", "kind: magic"),
        Change("negative usage", Service, "usage: 10", "usage: -1", "usage is not negative", "kind:"),
        new("office without telephone", c => c.Replace("departments.yaml", "      phone: 0000 1001\n", ""), Service, "the office 'water-office' has no telephone number", "office:"),
        Change("source and sample", Service, "    article: \"1\"", "    article: \"1\"\n    sample: true", "has exactly one of 'source' and 'sample: true'", "key: home"),
        Change("neither source nor sample", Service, "  amount: 20\n  sample: true", "  amount: 20", "has exactly one of 'source' and 'sample: true'", "fee:"),
        Change("sample: false", Service, "  amount: 20\n  sample: true", "  amount: 20\n  sample: false", "'sample' is true or absent", "fee:"),
        Change("unknown source", Service, "source: water-law", "source: fire-law", "there is no source 'fire-law'", "source: fire-law"),
        Change("article that is not established", Service, "article: \"1\"", "article: \"9\"", "article 9 of 'water-law' is not among the established ones", "article:"),
        Change("unknown audience", Service, "audience: [everyone]", "audience: [martians]", "'martians' is none of", "audience:"),
        Change("unknown form", Service, "form: original", "form: parchment", "'parchment' is none of", "form:"),
        Change("document from nowhere", Service, "    form: original", "    form: original\n    from: no-service", "there is no service 'no-service'", "from:"),
        Change("unknown unit", Service, "unit: working-days", "unit: weeks", "'weeks' is none of", "unit:"),
        Change("unknown meaning of silence", Service, "means: nothing", "means: perhaps", "'perhaps' is none of", "means:"),
        Change("unknown channel", Service, "kind: counter", "kind: telepathy", "'telepathy' is none of", "kind: telepathy"),
        Change("counter at no place", Service, "place: town-hall", "place: nowhere", "the place 'nowhere' does not exist", "kind: counter"),
        Change("counter without place", Service, "    place: town-hall\n", "", "does not exist or does not belong", "kind: counter"),
        Change("telephone at a place", Service, "kind: counter", "kind: phone", "the place 'town-hall' does not exist or does not belong", "kind: phone"),
        Change("online without start", Service, "kind: counter\n    place: town-hall", "kind: online", "'online' has a 'start'", "kind: online"),
        Change("start at a counter", Service, "    place: town-hall", "    place: town-hall\n    start: /report", "'online' has a 'start'", "kind: counter"),
        Change("online that starts nowhere", Service, "kind: counter\n    place: town-hall", "kind: online\n    start: /nowhere", "'/nowhere' leads nowhere", "start:"),
        Change("negative fee", Service, "amount: 20", "amount: -20", "the fee is negative", "amount:"),
        Change("negative time", Service, "value: 5", "value: -5", "the time is negative", "value:"),
        Change("related to nothing", Service, "related: [waste-bins]", "related: [no-service]", "there is no other service 'no-service'", "related:"),
        Change("related to itself", Service, "related: [waste-bins]", "related: [water-supply]", "there is no other service 'water-supply'", "related:"),
        Change("key twice in steps", Service, "  - key: ask\n    sample: true", "  - key: ask\n    sample: true\n  - key: ask\n    sample: true", "the key 'ask' stands twice"),
        Change("local rule twice", Service, "  - key: water-rules\n    sample: true", "  - key: water-rules\n    sample: true\n  - key: water-rules\n    sample: true", "the key 'water-rules' stands twice"),
        Change("local rule without key", Service, "  - key: water-rules\n    sample: true", "  - sample: true", "'' is no key", "legal:"),
        Change("key in capitals", Service, "- key: ask", "- key: Ask_1", "'Ask_1' is no key", "steps:"),
        Change("key too long", Service, "- key: ask", $"- key: {new string('k', 101)}", "is no key: lower-case words with hyphens, at most 100", "steps:"),
    ];

    private static BadContent[] Words() =>
    [
        Change("words of a condition missing", English, "conditions:\n  home: You live here.\n", "", "the words for conditions 'home' are missing"),
        Change("words of another condition", English, "  home: You live here.", "  home: You live here.\n  boat: You own one.", "there is no conditions 'boat'", "boat:"),
        Change("words of a document missing", English, "documents:\n  identity-card:\n    name: Identity card\n", "", "the words for documents 'identity-card' are missing"),
        Change("words of another step", English, "steps:", "steps:\n  wait:\n    title: Wait", "there is no steps 'wait'", "wait:"),
        Change("words of a local rule missing", English, "legal:\n  water-rules: Testville Water Rules\n", "", "the words for legal 'water-rules' are missing"),
        Change("words of another channel", English, "silence:", "channels:\n  phone: Ring.\nsilence:", "there is no channel 'phone'", "phone: Ring"),
        Change("document without name", English, "    name: Identity card", "    note: Bring it.", "a document has a name", "identity-card:"),
        Change("step without title", English, "    title: Ask for it\n", "", "a step has a title", "ask:"),
        Change("who-for missing", English, "who-for: Everybody who lives here.\n", "", "who-for: this text of a service is missing in en", level: FindingLevel.Warning),
        Change("redress missing in Chinese", Chinese, "redress: 可向局里反映。\n", "", "redress: this text of a service is missing in zh", level: FindingLevel.Warning),
        Change("keywords without end", English, "who-for:", $"keywords: [{string.Join(", ", Enumerable.Range(0, 300).Select(n => $"keyword{n}"))}]\nwho-for:", "the keywords together may have at most 2000 characters", "keywords:"),
        Change("change note without end", English, "who-for:", $"change-note: {new string('n', 1001)}\nwho-for:", "the change note may have at most 1000 characters", "change-note:"),
    ];

    private static BadContent[] Bodies() =>
    [
        Change("heading of level 1", English, "## Good", "# Good", "a heading of level 1", "# Good"),
        Change("heading that skips a level", English, "## Good", "### Good", "a heading of level 3 under one of level 1", "### Good", FindingLevel.Warning),
        Change("image", English, "See [about]", "![x](/x.png)\nSee [about]", "images are not taken from Markdown", "![x]"),
        Change("link to nowhere", English, "/en/pages/about", "/en/pages/nowhere", "the link '/en/pages/nowhere' leads nowhere", "nowhere"),
        Change("link to the other language", English, "/en/pages/about", "/zh/pages/about", "is neither a full address nor one below /en/", "/zh/pages"),
        Change("relative link", English, "/en/pages/about", "about", "is neither a full address", "(about)"),
        Change("script link", English, "/en/pages/about", "javascript:alert(1)", "is neither a full address", "javascript"),
        Change("script", English, "See [about]", "<script>alert(1)</script>\n\nSee [about]", "HTML is shown as text", "<script>", FindingLevel.Warning),
    ];

    /// <summary>Removes a key of the first level with all that stands below it.</summary>
    private static void RemoveBlock(ContentFolder content, string key)
    {
        var lines = content.Read(Service).Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith($"{key}:", StringComparison.Ordinal));
        var end = lines.FindIndex(at + 1, l => l.Length == 0 || char.IsLetter(l[0]));
        lines.RemoveRange(at, end - at);
        content.Write(Service, string.Join('\n', lines));
    }
}
