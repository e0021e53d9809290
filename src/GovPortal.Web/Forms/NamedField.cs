using Microsoft.AspNetCore.Components;

namespace GovPortal.Web.Forms;

/// <summary>
/// A field of a plain form, which knows its inputs by a name that the page chooses, not by the property of a model:
/// for questions that come from data. Its inputs are named <see cref="Name"/>, or that and a dot and the part.
/// </summary>
public abstract class NamedField : ComponentBase
{
    /// <summary>Text sent by the box or the option "I am not sure".</summary>
    public const string UnsureText = "unsure";

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The label is the heading of the page: it asks for one thing only.</summary>
    [Parameter]
    public bool IsHeading { get; set; }

    /// <summary>Offered beside the answer, with these words; null when it is not.</summary>
    [Parameter]
    public string? Unsure { get; set; }

    [Parameter]
    public FieldTexts Texts { get; set; } = FieldTexts.Empty;

    /// <summary>All that is wrong in the form: id of the input, and message.</summary>
    [Parameter]
    public IReadOnlyList<(string Id, string Message)> Errors { get; set; } = [];

    /// <summary>Id of the input of a name: where a message of the error summary leads.</summary>
    public static string IdOf(string name) => name.Replace('.', '-');

    protected string Id => IdOf(Name);

    /// <summary>Name of the input for a part: <c>birth.year</c>.</summary>
    protected string Part(string part) => $"{Name}.{part}";

    protected bool IsWrong(string id) => Errors.Any(e => e.Id == id);

    /// <summary>What a screen reader says after the name of an input.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", HasErrors ? $"{Id}-error" : null }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    protected bool HasErrors => Errors.Any(e => Belongs(e.Id, Id));

    /// <summary>Whether an input is part of the field of that id.</summary>
    internal static bool Belongs(string input, string field) =>
        input == field || input.StartsWith(field + "-", StringComparison.Ordinal);
}
