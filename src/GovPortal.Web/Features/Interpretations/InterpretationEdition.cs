using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>How a policy is explained. Stored by name; the order is that of tabs and filters.</summary>
public enum InterpretationKind
{
    /// <summary>一图快览: one drawing with what matters.</summary>
    OnePicture,

    /// <summary>图解: charts and explainers with text.</summary>
    ChartExplainer,

    /// <summary>热点解读: what people ask of at the moment.</summary>
    HotTopic,

    /// <summary>问答.</summary>
    QuestionsAndAnswers,

    /// <summary>专家评论: a real expert, named.</summary>
    ExpertComment,

    /// <summary>媒体视角: a real medium, named.</summary>
    MediaView,
}

/// <summary>What an interpretation has besides its words, charts and files.</summary>
public sealed class InterpretationEdition
{
    public int EditionId { get; init; }

    public required InterpretationKind Kind { get; init; }

    /// <summary>Slug of the scenario that answers "does it affect me"; null when there is none.</summary>
    public string? Scenario { get; init; }

    /// <summary>Has a small flow of its own that answers "does it affect me".</summary>
    public bool HasCheck { get; init; }

    public required InterpretationDetails Details { get; init; }
}

/// <summary>The lists of an interpretation, in the shape of <c>interpretation.yaml</c>; stored as one JSON column.</summary>
public sealed class InterpretationDetails
{
    /// <summary>Slugs of the policies that it explains; the first is the one that parts mean which name none.</summary>
    public List<string> Policies { get; set; } = [];

    public List<InterpretationChange> Changes { get; set; } = [];

    /// <summary>Keys of "if you are …, then …".</summary>
    public List<string> Audiences { get; set; } = [];

    public List<InterpretationQuestion> Questions { get; set; } = [];

    /// <summary>Keys of worked cases.</summary>
    public List<string> Cases { get; set; } = [];

    public List<InterpretationDate> Dates { get; set; } = [];

    /// <summary>Keys of terms.</summary>
    public List<string> Terms { get; set; } = [];

    public List<InterpretationLink> Explains { get; set; } = [];

    /// <summary>Names of charts, in their order.</summary>
    public List<string> Charts { get; set; } = [];

    public List<InterpretationMedia> Media { get; set; } = [];
}

/// <summary>What a clause said and what it says now. Where it names no source of its own, the policy's is meant.</summary>
public sealed class InterpretationChange
{
    public string Key { get; set; } = "";

    /// <summary>Policy that brings the change; absent when it is the first one.</summary>
    public string? Policy { get; set; }

    /// <summary>Key of the policy's article.</summary>
    public string? Article { get; set; }

    /// <summary>Key of <c>sources.yaml</c>, where the old or new words stand elsewhere.</summary>
    public string? Source { get; set; }

    /// <summary>True or absent: invented for the demonstration city.</summary>
    public bool? Sample { get; set => field = value == true ? true : null; }
}

public sealed class InterpretationQuestion
{
    public string Key { get; set; } = "";

    public string? Policy { get; set; }

    /// <summary>Key of the policy's article that the answer explains.</summary>
    public string? Article { get; set; }
}

public sealed class InterpretationDate
{
    public string Key { get; set; } = "";

    public DateOnly On { get; set; }
}

/// <summary>A section of the interpretation that explains an article.</summary>
public sealed class InterpretationLink
{
    /// <summary>Anchor of a heading in the body.</summary>
    public string Section { get; set; } = "";

    public string? Policy { get; set; }

    /// <summary>Key of the policy's article.</summary>
    public string Article { get; set; } = "";
}

/// <summary>A recording. Its title, captions and transcript stand in the words, its files below <c>files/</c>.</summary>
public sealed class InterpretationMedia
{
    public string Key { get; set; } = "";

    /// <summary>The recording: mp3, m4a, mp4 or webm.</summary>
    public string File { get; set; } = "";
}

internal sealed class InterpretationEditionConfiguration : IEntityTypeConfiguration<InterpretationEdition>
{
    public void Configure(EntityTypeBuilder<InterpretationEdition> interpretation)
    {
        interpretation.HasKey(i => i.EditionId);
        interpretation.Property(i => i.Kind).HasConversion<string>().HasMaxLength(32);
        interpretation.Property(i => i.Scenario).HasMaxLength(128);
        interpretation.ComplexProperty(i => i.Details, details => details.ToJson());
        interpretation.HasOne<Edition>().WithOne(e => e.Interpretation).HasForeignKey<InterpretationEdition>(i => i.EditionId);
    }
}
