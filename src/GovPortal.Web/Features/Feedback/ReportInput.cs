using System.Net.Mail;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Feedback;

/// <summary>What the form to report an error posts.</summary>
public sealed class ReportInput
{
    public const int MaximumPage = 300;
    public const int MaximumText = 4000;
    public const int MaximumEmail = 254;

    public Guid SubmissionId { get; set; }

    public string? Page { get; set; }

    public string? Text { get; set; }

    public string? Email { get; set; }

    /// <summary>What was typed into a form that was refused.</summary>
    internal static ReportInput Again(IFormCollection form) => new()
    {
        SubmissionId = Guid.TryParse(form["Input.SubmissionId"], out var id) ? id : Guid.NewGuid(),
        Page = form["Input.Page"],
        Text = form["Input.Text"],
        Email = form["Input.Email"],
    };

    /// <summary>What is wrong, as property, id of the field and message in the reader's language.</summary>
    internal IEnumerable<(string Field, string Id, string Message)> Errors(IStringLocalizer<Words> t)
    {
        if (SubmissionId == Guid.Empty)
        {
            SubmissionId = Guid.NewGuid();
            yield return (nameof(Text), "text", t["The form was not complete. Please send it once more."]);
        }

        if (string.IsNullOrWhiteSpace(Page))
        {
            yield return (nameof(Page), "page", t["Say which page it is about."]);
        }
        else if (Page.Length > MaximumPage)
        {
            yield return (nameof(Page), "page", t["At most {0} characters, please.", MaximumPage]);
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return (nameof(Text), "text", t["Say what is wrong."]);
        }
        else if (Text.Length > MaximumText)
        {
            yield return (nameof(Text), "text", t["At most {0} characters, please.", MaximumText]);
        }

        if (!string.IsNullOrWhiteSpace(Email) && (Email.Length > MaximumEmail || !MailAddress.TryCreate(Email.Trim(), out var address) || address.Address != Email.Trim()))
        {
            yield return (nameof(Email), "email", t["This is no e-mail address. It looks like name@example.org."]);
        }
    }
}
