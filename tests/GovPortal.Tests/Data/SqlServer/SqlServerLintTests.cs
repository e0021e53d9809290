using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GovPortal.Tests.Data.SqlServer;

/// <summary>Each lint finds its bad example, and lets the good one beside it pass.</summary>
public sealed class SqlServerLintTests
{
    [Fact]
    public void Check_TwoCascadePaths_FindsThem()
    {
        var found = Lint(model =>
        {
            model.Entity("Top", t => t.Property<int>("Id"));
            model.Entity("Left", t => { t.Property<int>("Id"); t.HasOne("Top").WithMany().HasForeignKey("TopId").IsRequired(); });
            model.Entity("Right", t => { t.Property<int>("Id"); t.HasOne("Top").WithMany().HasForeignKey("TopId").IsRequired(); });
            model.Entity("Bottom", t =>
            {
                t.Property<int>("Id");
                t.HasOne("Left").WithMany().HasForeignKey("LeftId").IsRequired();
                t.HasOne("Right").WithMany().HasForeignKey("RightId").IsRequired();
            });
        });
        Assert.Contains("two cascade paths", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OnePathRestricted_FindsNothing()
    {
        var found = Lint(model =>
        {
            model.Entity("Top", t => t.Property<int>("Id"));
            model.Entity("Bottom", t =>
            {
                t.Property<int>("Id");
                t.HasOne("Top").WithMany().HasForeignKey("FirstId").IsRequired();
                t.HasOne("Top").WithMany().HasForeignKey("SecondId").IsRequired().OnDelete(DeleteBehavior.Restrict);
            });
        });
        Assert.Empty(found);
    }

    [Theory]
    [InlineData(DeleteBehavior.Cascade)]
    [InlineData(DeleteBehavior.SetNull)]
    public void Check_CascadeToItself_FindsCycle(DeleteBehavior behaviour)
    {
        var found = Lint(model => model.Entity("Node", n =>
        {
            n.Property<int>("Id");
            n.Property<int?>("ParentId");
            n.HasOne("Node").WithMany().HasForeignKey("ParentId").OnDelete(behaviour);
        }));
        Assert.Contains("cascade cycle", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(450, 0)]
    [InlineData(451, 1)]
    public void Check_PrimaryKey_MayHave900Bytes(int characters, int findings) =>
        Assert.Equal(findings, Lint(model => model.Entity("Wide", w =>
        {
            w.Property<string>("Id").HasMaxLength(characters);
            w.HasKey("Id");
        })).Count);

    [Theory]
    [InlineData(850, 0)]
    [InlineData(851, 1)]
    public void Check_Index_MayHave1700Bytes(int characters, int findings) =>
        Assert.Equal(findings, Lint(model => model.Entity("Wide", w =>
        {
            w.Property<int>("Id");
            w.Property<string>("Name").HasMaxLength(characters);
            w.HasIndex("Name");
        })).Count);

    [Fact]
    public void Check_IndexOfSeveralColumns_AddsThemUp()
    {
        var found = Lint(model => model.Entity("Wide", w =>
        {
            w.Property<int>("Id");
            w.Property<string>("Name").HasMaxLength(800);
            w.Property<byte[]>("Key").HasMaxLength(101);
            w.HasIndex("Name", "Key");
        }));
        Assert.Contains("1701 bytes", Assert.Single(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE VIEW V AS SELECT 1 AS X", 1)]
    [InlineData("UPDATE Documents SET Slug = 'x'", 1)]
    [InlineData("EXEC(N'UPDATE Documents SET Slug = ''x'''); SELECT 1", 1)]
    [InlineData("EXEC sp_rename 'a', 'b'", 1)]
    [InlineData("EXEC(N'CREATE VIEW V AS SELECT 1 AS X')", 0)]
    public void RawSql_OutsideExec_IsFound(string sql, int findings) =>
        Assert.Equal(findings, SqlServerLint.RawSql([new RawMigration(sql)]).Count);

    [Theory]
    [InlineData("CREATE TABLE T (Id int NOT NUL)")]
    [InlineData("EXEC(N'SELECT FROM')")]
    [InlineData("IF 1 = 1 BEGIN EXEC(N'CREATE VIEW V AS SELECT FROM') END")]
    public void Errors_BadScript_FindsThem(string script) => Assert.NotEmpty(SqlServerScripts.Errors(script));

    private static IReadOnlyList<string> Lint(Action<ModelBuilder> build)
    {
        using var db = new ExampleContext(build);
        return SqlServerLint.Check(db.GetService<IDesignTimeModel>().Model.GetRelationalModel());
    }

    private sealed class ExampleContext(Action<ModelBuilder> build) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) =>
            options.UseSqlServer("Server=none").EnableServiceProviderCaching(false);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);
    }

    private sealed class RawMigration(string sql) : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(sql);

        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
