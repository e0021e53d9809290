using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Policies;

namespace GovPortal.Web.Data.Import;

// The shapes of the files of policies and interpretations, in the order in which their keys are written. See content/README.md.

internal sealed class PolicyFile : IOwnedFile
{
    public string? Number { get; set; }

    public List<string>? Bodies { get; set; }

    public DateOnly? Issued { get; set; }

    public DateOnly? InForce { get; set; }

    public DateOnly? Expires { get; set; }

    public PolicyText? Text { get; set; }

    public string? Source { get; set; }

    public bool? Sample { get; set => field = value == true ? true : null; }

    public List<string>? Topics { get; set; }

    public string? Department { get; set; }

    public string? Office { get; set; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public DateOnly? Reviewed { get; set; }

    public List<string>? Amends { get; set; }

    public List<string>? Repeals { get; set; }

    public List<PolicyArticle>? Articles { get; set; }

    public List<string>? Services { get; set; }

    public List<string>? Scenarios { get; set; }

    public List<PolicyAttachment>? Attachments { get; set; }
}

/// <summary>The words of a policy; its articles are the Markdown.</summary>
internal sealed class PolicyWordsFile : TranslationFile
{
    /// <summary>Names of the attachments.</summary>
    public Dictionary<string, string>? Attachments { get; set; }
}

internal sealed class InterpretationFile : IOwnedFile
{
    public InterpretationKind? Kind { get; set; }

    public List<string>? Policies { get; set; }

    public List<string>? Topics { get; set; }

    public string? Department { get; set; }

    public string? Office { get; set; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public DateOnly? Reviewed { get; set; }

    public string? Scenario { get; set; }

    public List<InterpretationChange>? Changes { get; set; }

    public List<string>? Audiences { get; set; }

    public List<InterpretationQuestion>? Questions { get; set; }

    public List<string>? Cases { get; set; }

    public List<InterpretationDate>? Dates { get; set; }

    public List<string>? Terms { get; set; }

    public List<InterpretationLink>? Explains { get; set; }

    public List<string>? Charts { get; set; }

    public List<InterpretationMedia>? Media { get; set; }
}

/// <summary>The words of an interpretation. Texts are Markdown, except names and titles, and the old and new words of a change.</summary>
internal sealed class InterpretationWordsFile : TranslationFile
{
    /// <summary>The expert or medium that speaks, with office or name of the publication.</summary>
    public string? By { get; set; }

    public string? Background { get; set; }

    public string? Basis { get; set; }

    public string? Aim { get; set; }

    public string? Scope { get; set; }

    public string? Affected { get; set; }

    /// <summary>Instead of changes: that the rule is as it was.</summary>
    public string? Unchanged { get; set; }

    public string? Contact { get; set; }

    public Dictionary<string, ChangeWords>? Changes { get; set; }

    public Dictionary<string, AudienceWords>? Audiences { get; set; }

    public Dictionary<string, QuestionAnswerWords>? Questions { get; set; }

    public Dictionary<string, CaseWords>? Cases { get; set; }

    public Dictionary<string, string>? Dates { get; set; }

    public Dictionary<string, TermWords>? Terms { get; set; }

    public Dictionary<string, MediaWords>? Media { get; set; }
}

internal sealed class ChangeWords
{
    public string? Title { get; set; }

    public string? Old { get; set; }

    public string? New { get; set; }

    public string? Note { get; set; }
}

internal sealed class AudienceWords
{
    public string? Who { get; set; }

    public string? Then { get; set; }
}

internal sealed class QuestionAnswerWords
{
    public string? Question { get; set; }

    public string? Answer { get; set; }
}

internal sealed class CaseWords
{
    public string? Title { get; set; }

    public string? Text { get; set; }
}

internal sealed class TermWords
{
    public string? Term { get; set; }

    public string? Meaning { get; set; }
}

internal sealed class MediaWords
{
    public string? Title { get; set; }

    /// <summary>Name of the file of captions (WebVTT) below <c>files/</c>.</summary>
    public string? Captions { get; set; }

    public string? Transcript { get; set; }
}
