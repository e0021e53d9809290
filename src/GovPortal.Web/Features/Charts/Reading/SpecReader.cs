using System.Globalization;
using GovPortal.Web.Features.Charts.Types;
using GovPortal.Web.Features.Scenarios.Flows;
using YamlDotNet.RepresentationModel;

namespace GovPortal.Web.Features.Charts.Reading;

/// <summary>Reads <c>charts/&lt;chart&gt;.yaml</c>.</summary>
internal static class SpecReader
{
    private const decimal LargestMultiplier = 1_000_000_000_000m;
    private const int MostDecimals = 10;

    // Each step has a drawing of its own, for both widths.
    private const int MostSteps = 20;

    public static ChartSpec Read(FlowMap map)
    {
        var typeName = map.Required("type");
        var type = ChartTypes.Find(typeName);
        if (type is null && typeName.Length > 0)
        {
            map.File.Error(map.Find("type")!, $"'{typeName}' is no type of chart; known are {string.Join(", ", ChartTypes.All.Select(t => t.Name))}");
        }

        var scale = map.Map("scale");
        var described = map.Feel("described");
        var spec = new ChartSpec
        {
            Type = typeName,
            Variant = Variant(map, type),
            Data = map.Name("data"),
            Fields = Fields(map, type),
            Unit = map.Word<ChartUnit>("unit") ?? ChartUnit.Number,
            Multiplier = Multiplier(map) ?? 1,
            From = scale is null ? null : Number(scale, "from"),
            To = scale is null ? null : Number(scale, "to"),
            Sources = [.. map.Maps("sources").Select(Origin)],
            IsSample = map.Flag("sample") == true,
            AsOf = Moment(map, "as-of"),
            NextUpdate = Moment(map, "next-update"),
            Described = described?.Text ?? "",
            DescribedPlace = described?.Place ?? map.Place,
            Annotations = [.. map.Maps("annotations").Select(Annotation)],
            Steps = [.. map.Maps("steps").Select(Step)],
            Place = map.Place,
        };
        scale?.End();
        map.End();
        CheckTogether(map, spec);
        return spec;
    }

    private static void CheckTogether(FlowMap map, ChartSpec spec)
    {
        if (spec.IsSample == spec.Sources.Count > 0)
        {
            map.File.Error(map.Place, spec.IsSample ? "a sample has no 'sources'" : "'sources' is missing; invented figures have 'sample: true' instead");
        }

        if (spec.From >= spec.To)
        {
            map.File.Error(map.PlaceOf("scale"), "the scale begins ('from') below where it ends ('to')");
        }

        foreach (var key in spec.Steps.CountBy(s => s.Key).Concat(spec.Annotations.CountBy(a => a.Key)).Concat(spec.Sources.CountBy(s => s.Key)).Where(k => k.Value > 1))
        {
            map.File.Error(map.Place, $"the key '{key.Key}' stands twice");
        }

        if (spec.Steps.Count > MostSteps)
        {
            map.File.Error(spec.Steps[MostSteps].Place, $"{spec.Steps.Count} steps; a chart has at most {MostSteps}");
        }

        // Ids of the explainer's own parts.
        foreach (var step in spec.Steps.Where(s => s.Key is "title" or "text"))
        {
            map.File.Error(step.Place, $"the step '{step.Key}' has the name of an anchor of the chart");
        }
    }

    private static string? Variant(FlowMap map, ChartType? type)
    {
        var variant = map.Text("variant");
        if (variant is not null && type is not null && !type.Variants.Contains(variant))
        {
            map.File.Error(map.Find("variant")!, type.Variants.Count == 0
                ? $"a chart of type '{type.Name}' has no variants"
                : $"'{variant}' is no variant of '{type.Name}'; known are {string.Join(", ", type.Variants)}");
        }

        return variant;
    }

    private static List<ChartField> Fields(FlowMap map, ChartType? type)
    {
        List<ChartField> fields = [];
        if (map.Map("fields") is not { } all)
        {
            if (!map.Has("fields"))
            {
                map.File.Error(map.Place, "'fields' is missing: it says what each column of the data is for");
            }

            return fields;
        }

        foreach (var name in all.Keys)
        {
            if (all.Map(name) is { } field)
            {
                fields.Add(new(
                    name, field.Text("role"), field.Word<FieldKind>("kind") ?? FieldKind.Number, field.Whole("decimals", 0, MostDecimals),
                    field.Word<ChartUnit>("unit"), Multiplier(field), all.PlaceOf(name)));
                field.End();
                type?.CheckRole(map.File, fields[^1]);
            }
        }

        type?.CheckRoles(map.File, map.PlaceOf("fields"), fields);
        return fields;
    }

    private static ChartOrigin Origin(FlowMap map)
    {
        var origin = new ChartOrigin(map.Name("key"), Moment(map, "date"), map.Text("licence"), map.Text("url"), map.Place);
        if (origin.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            map.File.Error(map.Find("url")!, "'url' begins with https://");
        }

        if (origin.Date is null && !map.Has("date"))
        {
            map.File.Error(map.Place, "'date' is missing: when the source was published");
        }

        map.End();
        return origin;
    }

    private static ChartAnnotation Annotation(FlowMap map)
    {
        var annotation = new ChartAnnotation(map.Name("key"), map.Text("x"), map.Text("series"), Number(map, "value"), map.Place);
        map.End();
        return annotation;
    }

    private static ChartStep Step(FlowMap map)
    {
        var window = map.Map("window");
        var step = new ChartStep(map.Name("key"), Several(map, "x"), Several(map, "series"), window?.Text("from"), window?.Text("to"), map.Place);
        window?.End();
        map.End();
        return step;
    }

    /// <summary>One text or a list of texts.</summary>
    private static IReadOnlyList<string> Several(FlowMap map, string key) =>
        map.Find(key) is YamlScalarNode ? [map.Text(key)!] : [.. map.Texts(key).Select(t => t.Text)];

    private static ChartMoment? Moment(FlowMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var moment = ChartMoment.Parse(text);
        if (moment is null)
        {
            map.File.Error(map.Find(key)!, $"'{text}' is no year, month or day such as 2024, 2024-07 or 2024-07-31");
        }

        return moment;
    }

    private static decimal? Multiplier(FlowMap map)
    {
        var multiplier = Number(map, "multiplier");
        if (multiplier is <= 0 or > LargestMultiplier)
        {
            map.File.Error(map.Find("multiplier")!, $"'multiplier' is more than 0 and at most {LargestMultiplier}");
            return null;
        }

        return multiplier;
    }

    private static decimal? Number(FlowMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= DataReader.Largest)
        {
            return number;
        }

        map.File.Error(map.Find(key)!, $"'{text}' is no number");
        return null;
    }
}
