namespace GovPortal.Web.Features.Accidents;

/// <summary>What is to be done next. Nothing of it is kept: it follows from what is written down.</summary>
internal static class AccidentSteps
{
    /// <summary>The page where this driver goes on; the overview where only the other can.</summary>
    public static string Next(OpenAccident accident, string lang)
    {
        var (record, party) = (accident.Record, accident.Party);
        if (accident.IsClosed)
        {
            return AccidentLinks.Agreement(lang);
        }

        if (party == AccidentParty.A && record.Scene is null)
        {
            return AccidentLinks.Photos(lang);
        }

        if (record.Driver(party) is null)
        {
            return AccidentLinks.Driver(lang);
        }

        var both = record.OnePhone;
        if (both && record.DriverB is null)
        {
            return AccidentLinks.Driver(lang, asOther: true);
        }

        if (!record.Agreed)
        {
            return NextAccount(record, party, lang);
        }

        if (record.IsComplete && record.Signature(party) is null)
        {
            return AccidentLinks.Sign(lang);
        }

        return both && record.IsComplete ? AccidentLinks.Sign(lang, asOther: true) : Wait(record, party, lang);
    }

    /// <summary>Where driver A shows the invitation; for anybody else the overview.</summary>
    private static string Wait(AccidentRecord record, AccidentParty party, string lang) =>
        party == AccidentParty.A && record is { Joined: false, OnePhone: false } ? AccidentLinks.Other(lang) : AccidentLinks.Overview(lang);

    private static string NextAccount(AccidentRecord record, AccidentParty party, string lang) => record.Account switch
    {
        null => AccidentLinks.Account(lang),
        { By: var by } when by != party => AccidentLinks.Account(lang),
        _ => record.OnePhone ? AccidentLinks.Account(lang, asOther: true) : Wait(record, party, lang),
    };
}
