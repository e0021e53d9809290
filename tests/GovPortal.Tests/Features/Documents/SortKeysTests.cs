using CsCheck;
using GovPortal.Web.Features.Documents;

namespace GovPortal.Tests.Features.Documents;

public sealed class SortKeysTests
{
    [Theory]
    [InlineData("A", "阿爱安澳")]
    [InlineData("B", "办报补保北变")]
    [InlineData("C", "查残查城出车")]
    [InlineData("D", "大低道电登独")]
    [InlineData("E", "儿二额恩")]
    [InlineData("F", "房发法非孵")]
    [InlineData("G", "个公工供高国")]
    [InlineData("H", "户换婚汉环")]
    [InlineData("J", "居家交结教驾机")]
    [InlineData("K", "开考看可困")]
    [InlineData("L", "老领离劳流路")]
    [InlineData("M", "免买民门")]
    [InlineData("N", "年农女南")]
    [InlineData("O", "欧偶")]
    [InlineData("P", "普培评配")]
    [InlineData("Q", "求期企清")]
    [InlineData("R", "入人认日")]
    [InlineData("S", "社申生上失市")]
    [InlineData("T", "停退提体推")]
    [InlineData("W", "为网维无")]
    [InlineData("X", "学小新休")]
    [InlineData("Y", "医养一疫预婴")]
    [InlineData("Z", "住自助转政租")]
    public void InitialOf_CommonCharacters_IsTheirPinyin(string initial, string characters) =>
        Assert.All(characters, c => Assert.Equal((c, initial), (c, SortKeys.InitialOf(c.ToString(), "zh"))));

    [Theory]
    [InlineData("apply", "A")]
    [InlineData("Élan", "E")]
    [InlineData("“Quoted”", "Q")]
    [InlineData("12345", "#")]
    [InlineData("", "#")]
    [InlineData("《书》", "S")]
    [InlineData("😀", "#")]
    public void InitialOf_OtherTitles_IsALetterOrNone(string title, string initial) =>
        Assert.Equal(initial, SortKeys.InitialOf(title, "en"));

    [Fact]
    public void InitialOf_AnyText_IsALetterOrNone() =>
        Gen.Select(Gen.String, Gen.OneOf(Gen.Const("en"), Gen.Const("zh"))).Sample((title, locale) =>
        {
            var initial = SortKeys.InitialOf(title, locale);
            return (initial is [>= 'A' and <= 'Z'] or "#") && SortKeys.Of(title, locale).Length <= SortKeys.Length;
        }, iter: 5000);

    [Fact]
    public void Of_ChineseTitles_OrderByPinyin()
    {
        string[] titles = ["自", "办", "医", "户", "爱"];
        Assert.Equal(["爱", "办", "户", "医", "自"], titles.OrderBy(t => Convert.ToHexString(SortKeys.Of(t, "zh")), StringComparer.Ordinal));
    }
}
