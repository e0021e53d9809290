using System.Xml;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>A date by which somebody has to do something.</summary>
/// <param name="Id">The same for the same deadline on the same day, so that a calendar that reads it again does not have it twice.</param>
/// <param name="Reminder">ISO 8601 duration before the day.</param>
internal sealed record CalendarDeadline(string Id, DateOnly On, string Title, string Text, string? Reminder);

/// <summary>The deadlines of a result as a calendar file (RFC 5545).</summary>
internal static class DeadlineCalendar
{
    /// <param name="product">Name of the site.</param>
    public static string Write(string product, IEnumerable<CalendarDeadline> deadlines, DateTime utcNow)
    {
        var calendar = new Calendar { ProductId = $"-//{product}//GovPortal//EN" };
        foreach (var deadline in deadlines)
        {
            var entry = new CalendarEvent
            {
                Uid = deadline.Id,
                DtStamp = new CalDateTime(utcNow),
                Start = new CalDateTime(deadline.On),
                Summary = deadline.Title,
                Description = deadline.Text,
                Transparency = TransparencyType.Transparent,
            };
            if (deadline.Reminder is not null)
            {
                var before = XmlConvert.ToTimeSpan(deadline.Reminder);
                entry.Alarms.Add(new Alarm
                {
                    Action = AlarmAction.Display,
                    Description = deadline.Title,
                    Trigger = new Trigger(Ical.Net.DataTypes.Duration.FromTimeSpanExact(-before)),
                });
            }

            calendar.Events.Add(entry);
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
