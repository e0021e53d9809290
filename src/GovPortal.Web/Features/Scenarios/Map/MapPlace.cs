using GovPortal.Web.Drawings;

namespace GovPortal.Web.Features.Scenarios.Map;

/// <summary>A place of a map; its part is the sub-flow within whose frame it stands.</summary>
internal sealed class MapPlace(MapNode? node, IReadOnlyList<string> label, string? part, int row, double width, double height)
    : LayerPlace(label, part, row, width, height)
{
    /// <summary>Null for labels and ways.</summary>
    public MapNode? Node { get; } = node;

    public override bool IsBox => Node is not null;
}

/// <summary>A way with all the places it goes through, from box to box.</summary>
internal sealed record MapWay(MapEdge Edge, IReadOnlyList<MapPlace> Places);
