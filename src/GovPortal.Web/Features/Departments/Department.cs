using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Departments;

/// <summary>A department of the city; owns documents through its offices.</summary>
public sealed class Department
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>Order in lists, as in the content file.</summary>
    public required int Position { get; set; }

    /// <summary>Key of a place of <c>places.yaml</c>.</summary>
    public string? Place { get; set; }

    public string? Phone { get; set; }

    /// <summary>Invented for the demonstration city.</summary>
    public bool Sample { get; set; }

    public List<DepartmentTranslation> Translations { get; init; } = [];

    public List<Office> Offices { get; init; } = [];
}

public sealed class DepartmentTranslation
{
    public int DepartmentId { get; init; }

    public required string Locale { get; init; }

    public required string Name { get; set; }

    /// <summary>One sentence: what it does for residents.</summary>
    public required string Summary { get; set; }

    /// <summary>What it is responsible for, one duty a line.</summary>
    public required string Duties { get; set; }
}

internal sealed class DepartmentConfiguration : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Slug).HasMaxLength(128);
        department.Property(d => d.Place).HasMaxLength(128);
        department.Property(d => d.Phone).HasMaxLength(40);
        department.HasIndex(d => d.Slug).IsUnique();
    }
}

internal sealed class DepartmentTranslationConfiguration : IEntityTypeConfiguration<DepartmentTranslation>
{
    public void Configure(EntityTypeBuilder<DepartmentTranslation> translation)
    {
        translation.HasKey(t => new { t.DepartmentId, t.Locale });
        translation.Property(t => t.Locale).HasMaxLength(10);
        translation.Property(t => t.Name).HasMaxLength(200);
        translation.Property(t => t.Summary).HasMaxLength(500);
        translation.HasOne<Department>().WithMany(d => d.Translations).HasForeignKey(t => t.DepartmentId);
    }
}
