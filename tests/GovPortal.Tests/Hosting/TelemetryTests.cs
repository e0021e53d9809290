using GovPortal.Web.Hosting;

namespace GovPortal.Tests.Hosting;

public sealed class TelemetryTests
{
    [Theory]
    [InlineData("/en/scenarios/retire/shared/0123456789abcdef0123456789abcdef", "/en/scenarios/retire/shared")]
    [InlineData("/en/scenarios/retire/shared/0123456789abcdef0123456789abcdef/result.txt", "/en/scenarios/retire/shared")]
    [InlineData("/EN/Scenarios/retire/SHARED/0123456789abcdef", "/EN/Scenarios/retire/SHARED")]
    [InlineData("/zh/accidents/open/0123", "/zh/accidents/open")]
    [InlineData("/en/scenarios/retire", "/en/scenarios/retire")]
    public void Path_WithSecret_IsTracedWithoutIt(string path, string traced) => Assert.Equal(traced, Telemetry.WithoutSecret(path));
}
