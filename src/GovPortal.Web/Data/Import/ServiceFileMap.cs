using GovPortal.Web.Features.Services;

namespace GovPortal.Web.Data.Import;

/// <summary>Between <c>service.yaml</c> and the stored edition.</summary>
internal static class ServiceFileMap
{
    public static ServiceEdition ToEdition(ServiceFile file) => new()
    {
        Kind = file.Kind!.Value,
        Usage = file.Usage!.Value,
        Details = new ServiceDetails
        {
            Audience = file.Audience ?? [],
            Conditions = file.Conditions ?? [],
            Documents = file.Documents ?? [],
            Fee = file.Fee,
            UsualTime = file.Time?.Usual,
            LegalTime = file.Time?.Legal,
            Steps = file.Steps ?? [],
            Channels = file.Channels ?? [],
            Legal = file.Legal ?? [],
            Silence = file.Silence,
            Redress = file.Redress,
            Related = file.Related ?? [],
        },
    };

    /// <summary>The data again; owner, topics and dates are the document's and are filled in by the caller.</summary>
    public static ServiceFile ToFile(ServiceEdition edition)
    {
        var details = edition.Details;
        return new ServiceFile
        {
            Kind = edition.Kind,
            Usage = edition.Usage,
            Audience = details.Audience,
            Conditions = details.Conditions,
            Documents = details.Documents,
            Fee = details.Fee,
            Time = details.UsualTime is null && details.LegalTime is null ? null : new() { Usual = details.UsualTime, Legal = details.LegalTime },
            Steps = details.Steps,
            Channels = details.Channels,
            Legal = details.Legal,
            Silence = details.Silence,
            Redress = details.Redress,
            Related = details.Related,
        };
    }
}
