namespace GovPortal.Web.Layout;

/// <summary>A link of a filter.</summary>
/// <param name="Address">The list with it or, where it is chosen, without it.</param>
/// <param name="Count">What the list holds with it.</param>
public sealed record FilterOption(string Text, string Address, int Count, bool IsChosen);
