namespace GovPortal.Web.Layout;

/// <summary>A step of the breadcrumb: where one is, from the home page down.</summary>
public sealed record Crumb(string Text, string Address)
{
    /// <summary>The breadcrumb as structured data.</summary>
    public static Dictionary<string, object> ToData(IEnumerable<Crumb> crumbs, string site) => JsonLd.Thing(
        "BreadcrumbList",
        ("itemListElement", crumbs.Select((crumb, i) => JsonLd.Thing(
            "ListItem", ("position", i + 1), ("name", crumb.Text), ("item", site + crumb.Address))).ToArray()));
}
