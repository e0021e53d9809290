namespace GovPortal.Web.Data;

/// <summary>Something that the operator has to mend. The message is printed as one line; the program ends with 1.</summary>
public sealed class PortalStartException(string message, Exception? inner = null) : Exception(message, inner);
