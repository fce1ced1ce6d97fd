using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>Name and place of an owner from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">TOOI URI of what it is part of; null: nothing.</param>
public sealed record OwnerVersion(DateOnly From, string Name, string? Parent);

/// <summary>A ministry, directorate-general or directorate that owns policies and schemes, through time.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Organisation">Its TOOI URI.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes.</param>
/// <param name="Versions">Name and place, in the order of their days; at least one.</param>
/// <param name="Ending">How it ended, and who took over; null: it did not.</param>
public sealed record OwnerFacts(
    Guid Id, string Organisation, string Kind, DateOnly JoinedOn, IReadOnlyList<OwnerVersion> Versions, OwnerEnded? Ending) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static OwnerFacts? After(OwnerFacts? state, object contract) => (state, contract) switch
    {
        (null, OwnerRegistered f) => new(f.OwnerId, f.Organisation, f.Kind, f.JoinedOn, [new(f.From, f.Name, f.Parent)], null),
        ({ } known, OwnerRenamed f) => known.With(new(f.From, f.Name, known.Versions[^1].Parent)),
        ({ } known, OwnerPlaced f) => known.With(new(f.From, known.Versions[^1].Name, f.Parent)),
        ({ } known, OwnerCorrected f) => known with
        {
            Kind = f.Kind,
            JoinedOn = f.JoinedOn,
            Versions = [.. known.Versions.SkipLast(1), new(f.From, f.Name, f.Parent)],
        },
        ({ } known, OwnerEnded f) => known with { Ending = f },
        _ => state,
    };

    /// <summary>Its name and place on a day; before its first what that was.</summary>
    public OwnerVersion On(DateOnly on) => Versions.LastOrDefault(version => version.From <= on) ?? Versions[0];

    // What changes on the day of the last change changes that.
    private OwnerFacts With(OwnerVersion now) =>
        this with { Versions = [.. Versions.Where(version => version.From != now.From), now] };
}
