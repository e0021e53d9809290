namespace GovPortal.Web.Features.Accidents;

/// <summary>Personal data for places where it is enough to recognise it.</summary>
internal static class AccidentMask
{
    /// <summary>The first character of a name.</summary>
    public static string Name(string name) => Hide(name, 1, 0);

    /// <summary>The first three and the last four digits, as telephone numbers are usually masked.</summary>
    public static string Phone(string phone) => phone.Length >= 9 ? Hide(phone, 3, 4) : Hide(phone, 0, 2);

    /// <summary>First and last character, which leaves no date of birth.</summary>
    public static string Number(string number) => Hide(number, 1, 1);

    public static AccidentDriver Masked(this AccidentDriver driver) =>
        driver with { Name = Name(driver.Name), Phone = Phone(driver.Phone), Number = Number(driver.Number), Policy = Hide(driver.Policy, 0, 3) };

    private static string Hide(string text, int first, int last) =>
        text.Length <= first + last ? new string('*', text.Length) : $"{text[..first]}{new string('*', text.Length - first - last)}{text[^last..]}";
}
