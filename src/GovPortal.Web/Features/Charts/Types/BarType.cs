using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Bars that lie: amounts of things with long names, or in an order.</summary>
internal sealed class BarType : ColumnType
{
    public override string Name => "bar";

    public override int MostRows => 320;

    protected override bool PrefersLying(BarModel model, ChartLayout layout) => true;
}
