namespace GovPortal.Tests.Support;

/// <summary>Runs as the real clock does, but began at a moment of the test's choice.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
