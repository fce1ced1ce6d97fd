using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Networks.Coordination;

/// <summary>Hours of work (uren) of one type, of the list <c>hour-types</c>.</summary>
public sealed record HoursOfType([property: CodesOf("hour-types")] string Type, decimal Hours);

/// <summary>The hours of a network's coordinator in a quarter were recorded; others for the same quarter stand in for them.</summary>
/// <param name="CoordinationId">Its stream; one for a network, apart from the network's: it is not public.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">Quarter, 1 to 4.</param>
/// <param name="Hours">By type, in the list's order; of a type that is not named it is unknown.</param>
public sealed record CoordinationHoursRecorded(
    Guid CoordinationId, Guid NetworkId, int Year, int Quarter, Values<HoursOfType> Hours)
{
    /// <summary>First day of the quarter.</summary>
    public DateOnly FirstDay() => new(Year, (3 * Quarter) - 2, 1);
}

/// <summary>The hours of a network's coordinator.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Quarters">One record for a quarter, in order.</param>
public sealed record CoordinatorHours(Guid Id, Values<CoordinationHoursRecorded> Quarters) : IFold<CoordinatorHours>
{
    /// <summary>The stream of a network's coordination.</summary>
    public static Guid IdOf(Guid networkId) => StreamId.Of("coordination", networkId.ToString());

    /// <inheritdoc/>
    public static CoordinatorHours? After(CoordinatorHours? state, object fact) => fact is not CoordinationHoursRecorded f ? state : new(
        f.CoordinationId,
        [
            .. (state?.Quarters ?? []).Where(known => (known.Year, known.Quarter) != (f.Year, f.Quarter)).Append(f)
                .OrderBy(known => (known.Year, known.Quarter)),
        ]);
}

/// <summary>The same, as it is kept for readers.</summary>
public sealed record CoordinationItem(Guid Id, long Version, CoordinatorHours Details) : IView<CoordinationItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.CoordinationHoursRecorded;

    /// <inheritdoc/>
    public CoordinationItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static CoordinationItem? After(CoordinationItem? view, object fact) => fact is CoordinationHoursRecorded f
        ? new(f.CoordinationId, view?.Version ?? 0, CoordinatorHours.After(view?.Details, f)!)
        : view;
}
