using CsCheck;
using GovPortal.Web.Features.Accidents;

namespace GovPortal.Tests.Features.Accidents;

/// <summary>Small rules, each against many cases.</summary>
public sealed class AccidentRuleTests
{
    private static readonly DateTime Day = new(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32767)]
    [InlineData(32768)]
    [InlineData(9_999_999_999)]
    public void Reference_OfAnySequence_Checks(long sequence) => Assert.True(AccidentReference.IsValid(AccidentReference.Of("LW", Day, sequence)));

    [Fact]
    public void Reference_WithOneWrongCharacter_IsFound() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Int[0, 7], Gen.Int[0, 31]).Sample((sequence, at, letter) =>
    {
        var reference = AccidentReference.Of("LW", Day, sequence);
        var place = 3 + at + (at >= 4 ? 1 : 0);
        var replaced = AccidentReference.Alphabet[letter];
        if (place < reference.Length && reference[place] != replaced)
        {
            Assert.False(AccidentReference.IsValid(reference[..place] + replaced + reference[(place + 1)..]), reference);
        }
    });

    [Fact]
    public void References_OfDifferentSequences_Differ() =>
        Assert.Equal(5000, Enumerable.Range(0, 5000).Select(i => AccidentReference.Of("LW", Day, i)).Distinct().Count());

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("440524188001010014", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("440524188001010015", false)]
    public void IdentityNumber_Check_IsThatOfTheStandard(string number, bool right) => Assert.Equal(right, AccidentFields.HasRightCheck(number));

    [Fact]
    public void Strokes_OfAnyText_GiveAPathOfNumbersOrNothing() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789,; -.eML"], 0, 200]).Sample(text =>
    {
        var path = AccidentStrokes.ToPath(text);
        Assert.True(path is null || path.All(c => char.IsAsciiDigit(c) || c is 'M' or 'L' or ' '));
    });

    [Fact]
    public void Strokes_TooMany_AreRefused()
    {
        var point = string.Join(' ', Enumerable.Range(0, 4001).Select(i => $"{i % 600},{i % 200}"));
        Assert.Null(AccidentStrokes.ToPath(point));
        Assert.Null(AccidentStrokes.ToPath(new string('1', 40_000)));
    }

    [Theory]
    [InlineData("王小明", "王**")]
    [InlineData("A", "*")]
    [InlineData("", "")]
    public void Mask_Name_LeavesTheFirstCharacter(string name, string masked) => Assert.Equal(masked, AccidentMask.Name(name));

    [Fact]
    public void Mask_OfAnything_KeepsLengthAndHidesTheMiddle() => Gen.String[6, 30].Sample(text =>
    {
        Assert.Equal(text.Length, AccidentMask.Number(text).Length);
        Assert.Equal(new string('*', text.Length - 2), AccidentMask.Number(text)[1..^1]);
    });

    [Fact]
    public void ToString_OfWhatDriversWrote_SaysNothing()
    {
        const string personal = "13800000001";
        object[] written =
        [
            new AccidentScene(Day, personal, personal, personal),
            new AccidentDriver { Name = personal, Phone = personal, Number = personal, Vehicle = personal, Plate = personal, Insurer = personal, Policy = personal },
            new AccidentAccount(1, AccidentParty.A, personal, personal, personal, personal, personal),
            new AccidentSignature(AccidentParty.A, 1, personal, personal, false, Day),
        ];
        Assert.All(written, w => Assert.DoesNotContain(personal, $"{w}", StringComparison.Ordinal));
    }

    [Fact]
    public void Signatures_OfAnySequenceOfActs_BelongToTheVersionThere() => Gen.Int[0, 7].List[1, 40].Sample(acts =>
    {
        var record = new AccidentRecord();
        foreach (var act in acts)
        {
            var party = act % 2 == 0 ? AccidentParty.A : AccidentParty.B;
            Act(record, act / 2, party);
            Assert.All(record.Signatures, s => Assert.Equal(record.Revision, s.Revision));
            Assert.Equal(record.Signatures.Count, record.Signatures.Select(s => s.Party).Distinct().Count());
            Assert.True(record.Signatures.Count == 0 || record.IsComplete);
            Assert.Equal(Enumerable.Range(1, record.Accounts.Count), record.Accounts.Select(a => a.Number));
        }
    });

    private static void Act(AccidentRecord record, int act, AccidentParty party)
    {
        switch (act)
        {
            case 0:
                record.SetScene(party, new AccidentScene(Day, $"Place {record.Revision}", "rain", "wet"), Day);
                break;
            case 1:
                record.SetDriver(party, new AccidentDriver { Name = "N", Phone = "1", Number = "2", Vehicle = "V", Plate = "P", Insurer = "I", Policy = "" }, Day);
                break;
            case 2 when record.Account is { } last && last.By != party:
                record.Confirm(party, last.Number);
                break;
            case 2:
                record.Propose(new AccidentAccount(0, party, "other", "front", "rear", "text", "equal"), Day);
                break;
            default:
                record.Sign(new AccidentSignature(party, record.Revision, "N", null, false, Day));
                break;
        }
    }
}
