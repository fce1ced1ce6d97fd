using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>
/// The council moments of a sheet as a calendar (RFC 5545), in Dutch; each keeps its identifier, so that a later file replaces
/// it. How new it is follows from its network's facts, so that the same facts give the same bytes.
/// </summary>
internal static class CouncilCalendarFile
{
    /// <summary>Media type.</summary>
    public const string MediaType = "text/calendar";

    public static string Of(CouncilSheet sheet, IReadOnlyDictionary<Guid, Recorded> recorded)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Regio//Raadsmomenten//NL", Method = "PUBLISH" };
        foreach (var network in sheet.Networks)
        {
            var (facts, last) = recorded[network.Network.Id];
            foreach (var moment in network.Moments)
            {
                calendar.Events.Add(new CalendarEvent
                {
                    Uid = $"{network.Network.Id}-{moment.Kind}-{moment.On:yyyyMMdd}@regio",
                    Summary = $"{LabelOf(moment.Kind)}: {network.Network.Name}",
                    Description = moment.Derived ? $"Uiterste datum volgens {moment.Subject}" : moment.Subject,
                    Start = new CalDateTime(moment.On),
                    End = new CalDateTime(moment.On.PlusDays(1)),
                    DtStamp = new CalDateTime(last),
                    Sequence = facts,
                });
            }
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>A kind of moment in Dutch.</summary>
    public static string LabelOf(string kind) => CodeLists.CouncilMoments.Concepts.FirstOrDefault(c => c.Id == kind)?.Nl ?? kind;
}
