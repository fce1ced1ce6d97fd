using System.Globalization;
using System.Text.Json;
using JasperFx.Events;
using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;

namespace Regio.Projections;

/// <summary>Which days in the world an event names: from which it holds, and any other that stands in it.</summary>
internal static class NamedDays
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Whether one of them lies after the one day, and not after the other.</summary>
    public static bool LieBetween(IEvent e, DateOnly after, DateOnly until) => Of(e).Any(day => after < day && day <= until);

    private static List<DateOnly> Of(IEvent e)
    {
        var days = new List<DateOnly>();
        if (ReceivedFact.ValidFromOf(e) is { } from)
        {
            days.Add(from);
        }

        var said = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(e.Data, e.EventType, ContractTypes.Json));
        while (said.Read())
        {
            if (said.TokenType == JsonTokenType.String && said.ValueSpan.Length == Format.Length
                && DateOnly.TryParseExact(said.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                days.Add(day);
            }
        }

        return days;
    }
}
