using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Owners;

/// <summary>A ministry, directorate-general or directorate takes part (eigenaar van beleid en regelingen).</summary>
/// <param name="OwnerId">Its stream.</param>
/// <param name="Organisation">Its TOOI URI.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>.</param>
/// <param name="Parent">TOOI URI of what it is part of; null: nothing.</param>
/// <param name="From">First day on which it exists under that name and place.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes.</param>
public sealed record OwnerRegistered(
    Guid OwnerId, string Organisation, string Name, string Kind, string? Parent, DateOnly From, DateOnly JoinedOn);

/// <summary>An owner is called otherwise from a day on (naamswijziging).</summary>
public sealed record OwnerRenamed(Guid OwnerId, DateOnly From, string Name);

/// <summary>An owner is part of another ministry or directorate-general from a day on (overgang); what it owns stays its own.</summary>
public sealed record OwnerPlaced(Guid OwnerId, DateOnly From, string? Parent);

/// <summary>Who takes over what an owner had (opvolger).</summary>
/// <param name="Organisation">TOOI URI of the owner that takes over.</param>
/// <param name="Domains">Codes of the list <c>domains</c> of what it takes; empty: all that no other takes.</param>
public sealed record Heir(string Organisation, Values<string> Domains);

/// <summary>An owner is no more from a day on (opheffing, samenvoeging, splitsing): what it owned moves to others.</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Heirs">Who takes over; one of them takes all that no other takes.</param>
/// <param name="Reason">Why; null: unknown.</param>
public sealed record OwnerEnded(Guid OwnerId, DateOnly Until, Values<Heir> Heirs, string? Reason);

/// <summary>What was recorded of an owner was wrong; this holds instead, whole.</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="Name">Its name now.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>.</param>
/// <param name="Parent">TOOI URI of what it is part of now; null: nothing.</param>
/// <param name="From">First day on which it exists under that name and place.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes.</param>
/// <param name="Reason">What was wrong.</param>
public sealed record OwnerCorrected(
    Guid OwnerId, string Name, string Kind, string? Parent, DateOnly From, DateOnly JoinedOn, string Reason);

/// <summary>Name and place of an owner from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">TOOI URI of what it is part of; null: nothing.</param>
public sealed record OwnerVersion(DateOnly From, string Name, string? Parent);

/// <summary>What a decision about an owner needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Organisation">Its TOOI URI.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes.</param>
/// <param name="Versions">Name and place, in the order of their days; at least one.</param>
/// <param name="Ending">How it ended; null: it did not.</param>
public sealed record Owner(
    Guid Id, string Organisation, string Kind, DateOnly JoinedOn, Values<OwnerVersion> Versions, OwnerEnded? Ending) : IFold<Owner>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "owner";

    /// <summary>Its latest name and place.</summary>
    public OwnerVersion Latest => Versions[^1];

    /// <inheritdoc/>
    public static Owner? After(Owner? state, object fact) => (state, fact) switch
    {
        (null, OwnerRegistered f) => new(f.OwnerId, f.Organisation, f.Kind, f.JoinedOn, [new(f.From, f.Name, f.Parent)], null),
        ({ } known, OwnerRenamed f) => known.With(known.Latest with { From = f.From, Name = f.Name }),
        ({ } known, OwnerPlaced f) => known.With(known.Latest with { From = f.From, Parent = f.Parent }),
        ({ } known, OwnerCorrected f) => known with
        {
            Kind = f.Kind,
            JoinedOn = f.JoinedOn,
            Versions = [.. known.Versions.SkipLast(1), new(f.From, f.Name, f.Parent)],
        },
        ({ } known, OwnerEnded f) => known with { Ending = f },
        _ => state,
    };

    // What changes on the day of the last change changes that.
    private Owner With(OwnerVersion now) => this with { Versions = [.. Versions.Where(version => version.From != now.From), now] };
}
