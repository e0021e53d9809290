using GovPortal.Web.Features.Charts;

namespace GovPortal.Tests.Features.Charts;

public sealed class ChartNumbersTests
{
    [Theory]
    [InlineData("en", ChartUnit.Number, 10000, "96754;107282", "1,073", "1,072.82 million people")]
    [InlineData("zh", ChartUnit.Number, 10000, "96754;107282", "10.7", "10.7282亿people")]
    [InlineData("en", ChartUnit.Yuan, 1000000000000, "1.5;3.47", "3.47", "3.47 trillion yuan")]
    [InlineData("zh", ChartUnit.Yuan, 1000000000000, "1.5;3.47", "3.47", "3.47万亿元")]
    [InlineData("en", ChartUnit.Percent, 1, "95.2;95.9", "95.9%", "95.9%")]
    [InlineData("en", ChartUnit.Number, 1, "184400;188400", "188,400", "188,400 people")]
    [InlineData("en", ChartUnit.Number, 1, "184000;188000", "188", "188 thousand people")]
    [InlineData("en", ChartUnit.Number, 1, "184411;188402", "188,402", "188,402 people")]
    [InlineData("zh", ChartUnit.Years, 1, "15;15.5", "15.5", "15.5年")]
    [InlineData("en", ChartUnit.Years, 1, "1", "1", "1 year")]
    [InlineData("en", ChartUnit.Months, 1, "726;760", "63 y 4 m", "63 years 4 months")]
    [InlineData("zh", ChartUnit.Months, 1, "726;760", "63年4个月", "63年4个月")]
    [InlineData("en", ChartUnit.Number, 1, "0.00012;0.00034", "0.00034", "0.00034 people")]
    [InlineData("en", ChartUnit.Number, 1, "-5;-12", "−12", "−12 people")]
    public void Write_LastValue_AsPeopleOfTheLanguageDo(string lang, ChartUnit unit, long multiplier, string values, string expectedShort, string full)
    {
        List<decimal> all = [.. values.Split(';').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
        var numbers = new ChartNumbers(lang, unit, multiplier, unit == ChartUnit.Number ? "people" : null, all, all.Max(v => v.Scale));
        Assert.Equal(full, numbers.Full(all[^1]));
        Assert.Equal(expectedShort, numbers.Short(all[^1]));
    }

    [Theory]
    [InlineData("zh", ChartUnit.Years, "岁", 63, "63岁")]
    [InlineData("zh", ChartUnit.Months, "岁", 723, "60岁3个月")]
    [InlineData("zh", ChartUnit.Days, "个工作日", 20, "20个工作日")]
    [InlineData("en", ChartUnit.Years, "years of age", 63, "63 years of age")]
    [InlineData("en", ChartUnit.Days, "working days", 20, "20 working days")]
    public void Full_UnitWithAWordOfItsOwn_IsCalledByIt(string lang, ChartUnit unit, string word, int value, string expected) =>
        Assert.Equal(expected, new ChartNumbers(lang, unit, 1, word, [value], 0).Full(value));
}
