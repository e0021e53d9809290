using GovPortal.Web.Features.Language;
using GovPortal.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Accidents;

/// <summary>What the pages of an open agreement share: who writes, what was posted, what is wrong with it.</summary>
public abstract class AccidentPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Context { get; set; }

    /// <summary><c>b</c> when driver B holds the phone of driver A.</summary>
    [SupplyParameterFromQuery(Name = "party")]
    public string? HeldBy { get; set; }

    [Inject]
    private protected AccidentVisit Visit { get; set; } = null!;

    [Inject]
    private protected AccidentService Accidents { get; set; } = null!;

    [Inject]
    private protected TimeProvider Time { get; set; } = null!;

    [Inject]
    private protected IStringLocalizer<Words> Localizer { get; set; } = null!;

    [Inject]
    private protected PageContext Here { get; set; } = null!;

    private protected AccidentFields Fields { get; private set; } = null!;

    private protected AccidentRecord Record => Visit.Record;

    private protected bool IsClosed => Visit.Accident.IsClosed;

    /// <summary>The driver who writes on this page.</summary>
    private protected AccidentParty Party => AsOther ? AccidentParty.B : Visit.Accident.Party;

    private protected bool AsOther => Record.OnePhone && HeldBy == "b";

    /// <summary>Who is to hold the phone, where both use one.</summary>
    private protected AccidentParty? Holder => Record.OnePhone ? Party : null;

    private protected DateTime UtcNow => Time.GetUtcNow().UtcDateTime;

    private IFormCollection? Posted { get; set; }

    protected override void OnInitialized()
    {
        var refused = Context.Refused();
        Posted = refused ?? (HttpMethods.IsPost(Context.Request.Method) && Context.Request.HasFormContentType ? Context.Request.Form : null);
        Fields = new AccidentFields(Posted, Localizer);
        if (refused is not null)
        {
            Fields.Fail("form", Localizer["The form had expired, so nothing was sent. What you typed is still here: please send it again."]);
        }
    }

    /// <summary>What a field shows: what was just typed, else what is kept.</summary>
    private protected string Value(string name, string? kept) => Posted is not null && Posted.ContainsKey(name) ? Posted[name].ToString() : kept ?? "";

    private protected string? Error(string id) => Fields.Errors.FirstOrDefault(e => e.Id == id).Message;

    /// <summary>Whether the form may be taken; if not, it is shown again.</summary>
    private protected bool IsValid()
    {
        if (Fields.Errors.Count == 0)
        {
            return true;
        }

        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return false;
    }

    /// <summary>Leads on after a post, or away from a page that has nothing to show.</summary>
    private protected void GoTo(string address)
    {
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = address;
    }

    /// <summary>Leads to what is to be done next, as it is now.</summary>
    private protected async Task GoOnAsync()
    {
        var now = await Accidents.OpenAsync(AccidentAccess.Token(Context.Request), Context.RequestAborted);
        GoTo(now is null ? AccidentLinks.Start(Here.Lang) : AccidentSteps.Next(now, Here.Lang));
    }
}
