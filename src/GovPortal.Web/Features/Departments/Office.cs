using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GovPortal.Web.Features.Departments;

/// <summary>An office (处室) of a department: who answers for a service, where, and when.</summary>
public sealed class Office
{
    public int Id { get; init; }

    public int DepartmentId { get; init; }

    /// <summary>Unique over all departments.</summary>
    public required string Slug { get; init; }

    /// <summary>Order within the department, as in the content file.</summary>
    public required int Position { get; set; }

    /// <summary>Key of a place of <c>places.yaml</c>.</summary>
    public string? Place { get; set; }

    public string? Phone { get; set; }

    /// <summary>Invented for the demonstration city.</summary>
    public bool Sample { get; set; }

    public Department? Department { get; init; }

    public List<OfficeTranslation> Translations { get; init; } = [];
}

public sealed class OfficeTranslation
{
    public int OfficeId { get; init; }

    public required string Locale { get; init; }

    public required string Name { get; set; }

    /// <summary>What the office is responsible for, in one or two sentences.</summary>
    public required string Duties { get; set; }

    /// <summary>The role that answers for the office's content; never a person's name.</summary>
    public required string Responsible { get; set; }

    public string? Room { get; set; }

    public string? Hours { get; set; }
}

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.Property(o => o.Slug).HasMaxLength(128);
        office.Property(o => o.Place).HasMaxLength(128);
        office.Property(o => o.Phone).HasMaxLength(40);
        office.HasIndex(o => o.Slug).IsUnique();
        office.HasOne(o => o.Department).WithMany(d => d.Offices).HasForeignKey(o => o.DepartmentId);
    }
}

internal sealed class OfficeTranslationConfiguration : IEntityTypeConfiguration<OfficeTranslation>
{
    public void Configure(EntityTypeBuilder<OfficeTranslation> translation)
    {
        translation.HasKey(t => new { t.OfficeId, t.Locale });
        translation.Property(t => t.Locale).HasMaxLength(10);
        translation.Property(t => t.Name).HasMaxLength(200);
        translation.Property(t => t.Duties).HasMaxLength(1000);
        translation.Property(t => t.Responsible).HasMaxLength(200);
        translation.Property(t => t.Room).HasMaxLength(200);
        translation.Property(t => t.Hours).HasMaxLength(200);
        translation.HasOne<Office>().WithMany(o => o.Translations).HasForeignKey(t => t.OfficeId);
    }
}
