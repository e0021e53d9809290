namespace GovPortal.Feel;

/// <summary>The values between two ends.</summary>
/// <param name="Low">The lower end; null if there is none.</param>
/// <param name="High">The upper end; null if there is none.</param>
public sealed record FeelRange(object? Low, bool LowIncluded, object? High, bool HighIncluded)
{
    /// <summary>How a range with one end was written: <c>(&lt; 10)</c> is not equal to <c>(null..10)</c>.</summary>
    public FeelOperator? Operator { get; init; }

    public bool Equals(FeelRange? other) => other is not null && FeelValue.AreEqual(this, other) == true;

    public override int GetHashCode() => HashCode.Combine(LowIncluded, HighIncluded, Operator);

    public override string ToString() => FeelText.Write(this);
}
