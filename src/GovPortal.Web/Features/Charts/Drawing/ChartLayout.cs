namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>One of the two drawings of a chart. Units are those of the view box, about a pixel each.</summary>
internal sealed record ChartLayout(string Name, double Width, bool IsPhone)
{
    public static readonly ChartLayout Wide = new("wide", 720, false);

    public static readonly ChartLayout Phone = new("phone", 340, true);

    /// <summary>Height of a plot with a vertical axis of values, without labels below and above it.</summary>
    public double PlotHeight => IsPhone ? 240 : 280;
}
