using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;

namespace Regio.Networks.Facilities;

/// <summary>What a decision about a facility and its reuse needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network that offers it.</param>
/// <param name="Details">What it is.</param>
/// <param name="Reuses">In the order of asking.</param>
public sealed record Facility(Guid Id, Guid NetworkId, FacilityDetails Details, Values<Reuse> Reuses)
    : IFold<Facility>, IOfNetwork
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "facility";

    /// <summary>The reuse of this id, when there is one.</summary>
    public Reuse? Reuse(Guid id) => Reuses.FirstOrDefault(reuse => reuse.Id == id);

    /// <summary>Whether it is offered on a day.</summary>
    public bool IsOffered(DateOnly on) => Details.From <= on && (Details.Until is not { } until || on < until);

    /// <summary>As it was before it was known to be offered no longer, for what was recorded of it by then.</summary>
    public Facility BeforeItsEnd() => this with { Details = Details with { Until = null } };

    /// <inheritdoc/>
    public static Facility? After(Facility? state, object fact) => (state, fact) switch
    {
        (null, FacilityOffered f) => new(f.FacilityId, f.NetworkId, f.Details, []),
        ({ } known, FacilityRevised f) => known with { Details = f.Details },
        ({ } known, FacilityWithdrawn f) => known with { Details = known.Details with { Until = f.Until } },
        ({ } known, ReuseRequested f) => known with { Reuses = [.. known.Reuses, new(f, null, null, null)] },
        ({ } known, ReuseAgreed f) => known.Change(f.ReuseId, reuse => reuse with { Agreed = f }),
        ({ } known, ReuseRefused f) => known.Change(f.ReuseId, reuse => reuse with { Refused = f }),
        ({ } known, ReuseEnded f) => known.Change(f.ReuseId, reuse => reuse with { Ended = f }),
        _ => state,
    };

    private Facility Change(Guid reuseId, Func<Reuse, Reuse> change) =>
        this with { Reuses = [.. Reuses.Select(reuse => reuse.Id == reuseId ? change(reuse) : reuse)] };
}

/// <summary>One reuse of a facility by another network, from the request on.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Agreed">What was agreed; null while it is not.</param>
/// <param name="Refused">That it was refused; null while it is not.</param>
/// <param name="Ended">That it ended, or that the request was taken back; null while it did not.</param>
public sealed record Reuse(ReuseRequested Request, ReuseAgreed? Agreed, ReuseRefused? Refused, ReuseEnded? Ended)
{
    /// <summary>This reuse.</summary>
    public Guid Id => Request.ReuseId;

    /// <summary>The network that asks.</summary>
    public Guid NetworkId => Request.NetworkId;

    /// <summary>Whether the request waits for an answer.</summary>
    public bool IsOpen => (Agreed, Refused, Ended) is (null, null, null);

    /// <summary>Whether it was agreed and runs on some day from this one on.</summary>
    public bool RunsFrom(DateOnly day) => Agreed is { } agreed
        && (Ended is not { } ended || (ended.Until > day && ended.Until > agreed.From));

    /// <summary>Whether it was agreed and runs on a day.</summary>
    public bool RunsOn(DateOnly day) => Agreed?.From <= day && RunsFrom(day);
}
