using Regio.Funding.Indicators;
using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Funding.Observations;

/// <summary>What holds for every value: it is one that the indicator can have, over a period that it is measured over.</summary>
internal static class ObservationRules
{
    private static readonly string[] Counts = ["persons", "households", "places", "hours", "weeks", "euros"];
    private static readonly string[] Whole = ["persons", "households", "places"];

    /// <summary>Everything that is wrong with it.</summary>
    /// <param name="of">What it is of.</param>
    /// <param name="value">The value.</param>
    /// <param name="indicator">The indicator; null: there is none.</param>
    /// <param name="subjectKnown">Whether the network or region is known.</param>
    /// <param name="today">Today.</param>
    public static IEnumerable<Fault> Faults(ObservedOf of, ObservedValue value, Indicator? indicator, bool subjectKnown, DateOnly today)
    {
        if (!subjectKnown)
        {
            yield return new($"/{of.SubjectKind}", of.SubjectKind == ObservedOf.Network ? "unknown-network" : "unknown-region", $"No such {of.SubjectKind} is known here.");
        }

        if (of.Until > today.AddDays(1))
        {
            yield return new("/until", "in-the-future", $"The period ends on {of.Until.AddDays(-1):O}, which is still to come.");
        }

        foreach (var fault in indicator is null
            ? [new Fault("/indicator", "unknown-indicator", $"No indicator {of.Indicator} is defined.")]
            : of.Edition > indicator.Editions.Count
                ? [new Fault("/edition", "unknown-edition", $"{of.Indicator} has {indicator.Editions.Count} editions.")]
                : OfDefinition(of, value, indicator.Editions[of.Edition - 1].Details))
        {
            yield return fault;
        }
    }

    /// <summary>Everything that is wrong with a value by itself.</summary>
    public static IEnumerable<Fault> OfValue(ObservedValue value, string unit)
    {
        if ((Counts.Contains(unit) && value.Value < 0) || (unit == "percent" && value.Value is < 0 or > 100))
        {
            yield return new("/value", "not-such-a-value", unit == "percent" ? "Give 0 to 100." : "Give zero or more.");
        }
        else if (Whole.Contains(unit) && decimal.Truncate(value.Value) != value.Value)
        {
            yield return new("/value", "not-such-a-value", $"{unit} are counted whole.");
        }
    }

    private static IEnumerable<Fault> OfDefinition(ObservedOf of, ObservedValue value, IndicatorDetails defined) =>
    [
        .. MeasuredPeriod.Is(defined.Period, of.From, of.Until)
            ? Array.Empty<Fault>()
            : [new Fault("/from", "not-such-a-period", $"It is measured over a {defined.Period}; a part of it, cut by a grant, is none.")],
        .. OfValue(value, defined.Unit),
    ];
}
