using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>What a type asks of a column.</summary>
/// <param name="Most">Columns that may have the role; the least is 0 or 1.</param>
internal sealed record RoleRule(string Role, bool IsNeeded, int Most, params FieldKind[] Kinds);

/// <summary>
/// A way to draw data. A further one is a class like this and a line in <see cref="ChartTypes"/>. Types hold no state.
/// </summary>
internal abstract class ChartType
{
    protected static readonly FieldKind[] Moments = [FieldKind.Year, FieldKind.Month, FieldKind.Date];
    protected static readonly FieldKind[] Places = [FieldKind.Text, .. Moments];

    /// <summary>As in the spec.</summary>
    public abstract string Name { get; }

    /// <summary>Forms besides the plain one.</summary>
    public virtual IReadOnlyList<string> Variants => [];

    public abstract IReadOnlyList<RoleRule> Roles { get; }

    /// <summary>Most rows of data that can be drawn so that they can be read.</summary>
    public abstract int MostRows { get; }

    /// <summary>Most series; for types without series 1.</summary>
    public virtual int MostSeries => 1;

    /// <summary>Whether the axis of values must show zero, because lengths are compared.</summary>
    public virtual bool NeedsZero => false;

    /// <summary>Draws a chart that has been checked, for one width.</summary>
    public abstract ChartDrawing Draw(Chart chart, ChartLayout layout);

    public virtual ChartTable Table(Chart chart) =>
        chart.Data.Column(ChartRoles.X) is not null && chart.Data.Column(ChartRoles.Y) is not null ? ChartTable.OfGrid(chart) : ChartTable.OfColumns(chart);

    /// <summary>What the data say, in sentences of the chart's language; null: by series and values.</summary>
    public virtual string? Describe(Chart chart) => null;

    /// <summary>Whether the type itself has the names of the texts in a column, so that the words need none.</summary>
    public virtual bool NamesTexts(string? role) => false;

    /// <summary>What keeps a chart from being drawn: asked after fields and data were read.</summary>
    public virtual List<ContentFinding> Check(Chart chart) => ChartTypeCheck.Check(this, chart);

    /// <summary>Findings on the role and kind of a field.</summary>
    public void CheckRole(FlowFile file, ChartField field)
    {
        if (field.Role is null)
        {
            return;
        }

        if (Roles.FirstOrDefault(r => r.Role == field.Role) is not { } rule)
        {
            file.Error(field.Place, $"a chart of type '{Name}' has no role '{field.Role}'; known are {string.Join(", ", Roles.Select(r => r.Role))}");
        }
        else if (!rule.Kinds.Contains(field.Kind))
        {
            file.Error(field.Place, $"a field of role '{field.Role}' is of kind {string.Join(" or ", rule.Kinds.Select(k => FlowMap.Hyphenated(k.ToString())))} in a chart of type '{Name}'");
        }
    }

    /// <summary>Findings on the fields together.</summary>
    public void CheckRoles(FlowFile file, FlowPlace place, IReadOnlyList<ChartField> fields)
    {
        foreach (var rule in Roles)
        {
            var count = fields.Count(f => f.Role == rule.Role);
            if (count == 0 && rule.IsNeeded)
            {
                file.Error(place, $"a chart of type '{Name}' needs a field of role '{rule.Role}'");
            }
            else if (count > rule.Most)
            {
                file.Error(place, $"{count} fields have the role '{rule.Role}'; a chart of type '{Name}' takes {rule.Most}");
            }
        }

        if (fields.Count(f => f.Role == ChartRoles.Y) > 1 && fields.Any(f => f.Role == ChartRoles.Series))
        {
            file.Error(place, "series stand either in a column of role 'series' or in several columns of role 'y', not in both");
        }
    }
}
