using System.Xml.Linq;
using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>The map of a flow with its texts, in the language of the current culture.</summary>
/// <param name="scenario">Title of the scenario.</param>
internal sealed class FlowMapDrawing(Flow flow, string scenario, IStringLocalizer<Words> words, string lang)
{
    /// <summary>Name of the embedded style sheet, which maps in files carry along.</summary>
    public const string StyleSheet = "map.css";

    public MapGraph Graph { get; } = new MapBuilder(flow, words, lang).Build();

    public string Title => words["Map of “{0}”", scenario];

    /// <summary>What can be seen.</summary>
    public string Description => words["{0} questions from top to bottom, with the ways between them and {1} results. Solid boxes are questions, boxes with cut corners are results, dashed ones stand for a box drawn elsewhere. The list tells the same.",
        flow.Questions.Count, flow.Outcomes.Count];

    /// <param name="css">Style sheet to carry along, for a file that stands alone.</param>
    public XElement Svg(string? css = null) => MapSvg.Write(MapLayout.Of(Graph), Title, Description, lang, css);
}
