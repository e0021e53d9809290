using System.Collections;
using System.Reflection;
using GovPortal.Tests.Data.SqlServer;
using GovPortal.Tests.Support;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Data;

/// <summary>
/// Every page query (a static method of a class <c>*Queries</c> that gives an <c>IQueryable</c>) translates for SQL
/// Server and runs on SQLite. They are found by reflection, so that none is forgotten.
/// </summary>
public sealed class PageQueryTests(LanwanPortal lanwan)
{
    public static TheoryData<string> Names => [.. Methods().Select(Name)];

    [Fact]
    public void Queries_InTheAssembly_AreFound() => Assert.True(Methods().Count() > 10);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Query_OnBothDatabases_Translates(string name)
    {
        var method = Methods().Single(m => Name(m) == name);
        await using var sqlServer = SqlServerScripts.NewContext();
        await using var sqlite = await lanwan.Portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        foreach (var filled in new[] { true, false })
        {
            Assert.NotEmpty(Call(method, sqlServer, filled).ToQueryString());
            foreach (var row in (IEnumerable)Call(method, sqlite, filled))
            {
                Assert.NotNull(row);
            }
        }
    }

    private static IQueryable Call(MethodInfo method, PortalDbContext db, bool filled) =>
        (IQueryable)method.Invoke(null, [.. method.GetParameters().Select(p => Argument(p, db, filled, method))])!;

    /// <param name="filled">Whether what may be absent is there.</param>
    private static object? Argument(ParameterInfo parameter, PortalDbContext db, bool filled, MethodInfo method)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType);
        if (type is not null && !filled)
        {
            return null;
        }

        type ??= parameter.ParameterType;
        object? value = type switch
        {
            _ when type == typeof(PortalDbContext) => db,
            _ when type == typeof(DocumentType) => DocumentType.Service,
            _ when type == typeof(string) => parameter.Name switch { "locale" or "lang" => "en", "initial" => "A", _ => "no-such-name" },
            _ when type == typeof(int) => parameter.Name == "skip" ? 0 : 3,
            _ when type == typeof(long) => 3L,
            _ when type == typeof(bool) => filled,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 11, 24),
            _ when type == typeof(DateTime) => new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc),
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type.IsAssignableFrom(typeof(List<string>)) => filled ? new List<string> { "a", "b" } : [],
            _ when type.IsAssignableFrom(typeof(List<int>)) => filled ? new List<int> { 1, 2 } : [],
            _ when type.IsAssignableFrom(typeof(List<int?>)) => filled ? new List<int?> { 1, 2 } : [],
            _ => null,
        };
        Assert.True(value is not null, $"{Name(method)} takes a {type.Name} '{parameter.Name}': say in {nameof(PageQueryTests)}.{nameof(Argument)} what to call it with.");
        return value;
    }

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(PortalDbContext).Assembly.GetTypes()
        where type.Name.EndsWith("Queries", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !method.IsPrivate && method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(IQueryable<>)
            && method.GetParameters() is [{ ParameterType: { } first }, ..] && first == typeof(PortalDbContext)
        orderby type.Name, method.Name
        select method;

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
