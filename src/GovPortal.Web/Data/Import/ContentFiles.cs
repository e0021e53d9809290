using GovPortal.Web.Features.Services;
using YamlDotNet.Serialization;

namespace GovPortal.Web.Data.Import;

// The shapes of the content files, in the order in which their keys are written. See content/README.md.

internal sealed class ServiceFile : IOwnedFile
{
    public ServiceKind? Kind { get; set; }

    public List<string>? Topics { get; set; }

    public string? Department { get; set; }

    public string? Office { get; set; }

    public List<string>? Audience { get; set; }

    public int? Usage { get; set; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public DateOnly? Reviewed { get; set; }

    public List<ServiceCondition>? Conditions { get; set; }

    public List<ServiceDocument>? Documents { get; set; }

    public ServiceFee? Fee { get; set; }

    public ServiceTimes? Time { get; set; }

    public List<ServiceStep>? Steps { get; set; }

    public List<ServiceChannel>? Channels { get; set; }

    public List<ServiceLegalBasis>? Legal { get; set; }

    public ServiceSilence? Silence { get; set; }

    public ServiceRedress? Redress { get; set; }

    public List<string>? Related { get; set; }
}

internal sealed class ServiceTimes
{
    public ServiceTime? Usual { get; set; }

    public ServiceTime? Legal { get; set; }
}

internal sealed class NoticeFile : IOwnedFile
{
    public List<string>? Topics { get; set; }

    public string? Department { get; set; }

    public string? Office { get; set; }

    /// <summary>True or absent; <c>false</c> is read as absent, so that there is one way to say it.</summary>
    public bool? Urgent { get; set => field = value == true ? true : null; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public DateOnly? Reviewed { get; set; }

    public DateOnly? Expires { get; set; }

    public bool? Sample { get; set => field = value == true ? true : null; }
}

internal sealed class ScenarioDataFile : IOwnedFile
{
    public List<string>? Topics { get; set; }

    public string? Department { get; set; }

    public string? Office { get; set; }

    public List<string>? Audience { get; set; }

    public int? Usage { get; set; }

    public int? Minutes { get; set; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public DateOnly? Reviewed { get; set; }
}

internal sealed class PageFile : IOwnedFile
{
    /// <summary>Pages stand under no topic.</summary>
    List<string>? IOwnedFile.Topics { get => null; set { } }

    public string? Department { get; set; }

    public string? Office { get; set; }

    public DateTime? Published { get; set; }

    public DateTime? Updated { get; set; }

    public DateOnly? Reviewed { get; set; }
}

/// <summary>The words of a document in one language: front matter, then Markdown.</summary>
internal class TranslationFile
{
    [YamlMember(Order = -4)]
    public string? Title { get; set; }

    [YamlMember(Order = -3)]
    public string? Summary { get; set; }

    [YamlMember(Order = -2)]
    public List<string>? Keywords { get; set; }

    [YamlMember(Order = -1)]
    public string? ChangeNote { get; set; }
}

/// <summary>The words of a service.</summary>
internal sealed class ServiceWordsFile : TranslationFile
{
    public string? WhoFor { get; set; }

    public Dictionary<string, string>? Conditions { get; set; }

    public Dictionary<string, DocumentWords>? Documents { get; set; }

    public string? Fee { get; set; }

    public string? Time { get; set; }

    public Dictionary<string, StepWords>? Steps { get; set; }

    public Dictionary<string, string>? Channels { get; set; }

    public Dictionary<string, string>? Legal { get; set; }

    public string? Silence { get; set; }

    public string? Redress { get; set; }
}

internal sealed class DocumentWords
{
    public string? Name { get; set; }

    public string? Note { get; set; }
}

internal sealed class StepWords
{
    public string? Title { get; set; }

    public string? Text { get; set; }
}

internal sealed class TopicFile
{
    public string Slug { get; set; } = "";

    public string? Icon { get; set; }

    public Dictionary<string, string>? Title { get; set; }

    public Dictionary<string, string>? Summary { get; set; }

    public List<TopicFile>? Children { get; set; }
}

internal sealed class DepartmentFile
{
    public string Slug { get; set; } = "";

    public Dictionary<string, string>? Name { get; set; }

    public Dictionary<string, string>? Summary { get; set; }

    public Dictionary<string, List<string>>? Duties { get; set; }

    public string? Place { get; set; }

    public string? Phone { get; set; }

    public bool? Sample { get; set => field = value == true ? true : null; }

    public List<OfficeFile>? Offices { get; set; }
}

internal sealed class OfficeFile
{
    public string Slug { get; set; } = "";

    public Dictionary<string, string>? Name { get; set; }

    public Dictionary<string, string>? Duties { get; set; }

    public Dictionary<string, string>? Responsible { get; set; }

    public string? Place { get; set; }

    public Dictionary<string, string>? Room { get; set; }

    public Dictionary<string, string>? Hours { get; set; }

    public string? Phone { get; set; }

    public bool? Sample { get; set => field = value == true ? true : null; }
}
