using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GovPortal.Web.Data;

/// <summary>Times are stored as UTC; neither database keeps the kind, so it is given back on reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
