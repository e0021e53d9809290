using CsCheck;
using GovPortal.Web.Features.Interpretations;

namespace GovPortal.Tests.Features.Interpretations;

public sealed class WordDiffTests
{
    private static readonly string[] Parts = ["a permit", "60", "63", "1,000.5", " ", ", ", "退休", "年龄", "的", "60岁", "。", "𠀀", "\n", "employer’s"];

    private static readonly Gen<string> Clauses = Gen.Int[0, Parts.Length - 1].Array[0, 30].Select(numbers => string.Concat(numbers.Select(n => Parts[n])));

    [Fact]
    public void Pieces_OfAnyTwoClauses_AreTheOldAndTheNewText() =>
        Gen.Select(Clauses, Clauses).Sample((old, now) =>
        {
            var pieces = WordDiff.Compare(old, now);
            Assert.Equal(old, string.Concat(pieces.Where(p => p.Kind != DiffKind.Inserted).Select(p => p.Text)));
            Assert.Equal(now, string.Concat(pieces.Where(p => p.Kind != DiffKind.Deleted).Select(p => p.Text)));
            Assert.All(pieces, p => Assert.NotEmpty(p.Text));
        });

    [Fact]
    public void Pieces_OfEqualClauses_AreKept() =>
        Clauses.Sample(text => Assert.All(WordDiff.Compare(text, text), p => Assert.Equal(DiffKind.Kept, p.Kind)));

    [Fact]
    public void Compare_ANumber_MarksTheWholeNumber() =>
        Assert.Equal(
            [new(DiffKind.Kept, "The fee is "), new(DiffKind.Deleted, "1,480"), new(DiffKind.Inserted, "1,360"), new(DiffKind.Kept, " yuan.")],
            WordDiff.Compare("The fee is 1,480 yuan.", "The fee is 1,360 yuan."));

    [Fact]
    public void Compare_Chinese_MarksWhatDiffers() =>
        Assert.Equal(
            [new(DiffKind.Kept, "男职工"), new(DiffKind.Deleted, "60"), new(DiffKind.Inserted, "63"), new(DiffKind.Kept, "岁退休。")],
            WordDiff.Compare("男职工60岁退休。", "男职工63岁退休。"));

    [Fact]
    public void Compare_ALoneCharacterBetweenChanges_IsNotKept() =>
        Assert.Equal(2, WordDiff.Compare("甲的乙", "丙的丁").Count);

    [Fact]
    public void Compare_AFewCharactersBetweenLargerChanges_AreNotKept() =>
        Assert.Equal(
            [
                new(DiffKind.Kept, "停车证每"), new(DiffKind.Deleted, "车每年480"),
                new(DiffKind.Inserted, "年360元，电动汽车每年180"), new(DiffKind.Kept, "元。"),
            ],
            WordDiff.Compare("停车证每车每年480元。", "停车证每年360元，电动汽车每年180元。"));

    [Fact]
    public void Compare_AWordBetweenSmallChanges_IsKept() =>
        Assert.Equal("Pay [5>6] on [Monday>Tuesday].", string.Concat(WordDiff.Compare("Pay 5 on Monday.", "Pay 6 on Tuesday.").Select(p => p.Kind switch
        {
            DiffKind.Deleted => $"[{p.Text}>",
            DiffKind.Inserted => $"{p.Text}]",
            _ => p.Text,
        })));

    [Fact]
    public void Compare_VeryLongTexts_IsBounded()
    {
        var old = string.Concat(Enumerable.Range(0, 5_000).Select(n => $"{n} "));
        var now = string.Concat(Enumerable.Range(0, 5_000).Select(n => $"x{n} "));
        Assert.Equal(old, string.Concat(WordDiff.Compare(old, now).Where(p => p.Kind != DiffKind.Inserted).Select(p => p.Text)));
    }
}
