using GovPortal.Web.Features.Interpretations;

namespace GovPortal.Tests.Features.Interpretations;

public sealed class TextOverlapTests
{
    private const string English = "A permit is given to owners and tenants who really live in a parking zone and neither own nor rent a parking space within 500 metres of their home.";
    private const string Chinese = "实际居住在停车分区内，且在住处五百米以内既没有自有车位、也没有租用车位的业主和租户，可以申领停车证。租赁合同应当已经登记备案。";

    [Theory]
    [InlineData(English)]
    [InlineData(Chinese)]
    public void Share_OfTheTextItself_IsOne(string text) => Assert.Equal(1, TextOverlap.Share(text, text));

    [Fact]
    public void Share_OfOwnWords_IsBelowTheLimit() =>
        Assert.True(TextOverlap.Share("If you rent your flat and it is registered, you may apply as well. Nobody with a space of their own close by gets one, since bays are few.", English) < TextOverlap.Limit);

    [Fact]
    public void Share_OfAnExcerptWithAFewOwnWords_IsOverTheLimit() =>
        Assert.True(TextOverlap.Share(English + " That is all that we have to say on it.", English) >= TextOverlap.Limit);

    [Fact]
    public void Share_OfAVeryShortText_SaysNothing() => Assert.Equal(0, TextOverlap.Share("A permit is given to owners", English));
}
