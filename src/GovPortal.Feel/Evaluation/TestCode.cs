namespace GovPortal.Feel;

/// <summary>A test of a value: a comparison, a value to equal, a list or range to be in, or a condition on <c>?</c>.</summary>
/// <param name="comparison">Null for anything but a comparison.</param>
/// <param name="isCondition">Whether the operand reads <c>?</c>, so that its truth is the result.</param>
internal sealed class Test(FeelOperator? comparison, Code operand, bool isCondition)
{
    public bool? Matches(object? value, Frame frame, bool inTable)
    {
        var expected = operand.Run(frame);
        if (comparison is { } operation)
        {
            return ComparisonCode.Compare(operation, value, expected);
        }
        // A condition on what is missing is null; it does not equal it.
        if (isCondition && expected is bool or null)
        {
            return (bool?)expected;
        }
        // In a table a cell may also be a condition on other names; the cell "true" is none for an input that is missing.
        if (inTable && expected is bool truth && value is not bool && (value is not null || operand is not ConstantCode))
        {
            return truth;
        }

        return Matches(value, expected, frame);
    }

    private static bool? Matches(object? value, object? expected, Frame frame)
    {
        frame.Meter.ChargeFor(value);
        switch (expected)
        {
            case FeelRange range when value is not FeelRange: return FeelValue.Contains(range, value);
            case FeelList list:
                frame.Meter.ChargeFor(list);
                if (FeelValue.AreEqual(value, expected) == true)
                {
                    return true;
                }

                foreach (var item in list.Span)
                {
                    if (FeelValue.AreEqual(value, item) == true || (item is FeelRange part && FeelValue.Contains(part, value) == true))
                    {
                        return true;
                    }
                }
                return false;
            default: return FeelValue.AreEqual(value, expected) ?? false;
        }
    }
}

/// <summary>A value against tests, of which one has to hold, or with <paramref name="isNegated"/> none.</summary>
internal sealed class TestsCode(Code value, int slot, Test[] tests, bool isNegated, bool inTable) : Code
{
    public override object? Run(Frame frame)
    {
        var tested = value.Run(frame);
        frame.Locals[slot] = tested;
        if (tests.Length == 0)
        {
            return FeelValue.True;
        }

        bool? result = false;
        var journal = frame.Meter.Journal;
        var before = journal?.Count ?? 0;
        foreach (var test in tests)
        {
            var between = journal?.Count ?? 0;
            var one = test.Matches(tested, frame, inTable);
            if (one == true)
            {
                // Tests that did not hold had no part in it.
                journal?.RemoveRange(before, between - before);
                result = true;
                break;
            }
            if (one is null)
            {
                result = null;
            }
        }
        return FeelValue.Of(isNegated ? !result : result);
    }
}
