using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A facility of a network, with everyone who asked to reuse it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="NetworkId">The network that offers it.</param>
/// <param name="Details">What it is, its last day included.</param>
/// <param name="Reuses">In the order of asking.</param>
/// <param name="Refused">Those that were refused, and not asked for again by their network since; null: none.</param>
public sealed record FacilityFacts(
    Guid Id, string? ExternalId, Guid NetworkId, FacilityDetails Details, IReadOnlyList<ReuseFacts> Reuses,
    IReadOnlyList<ReuseFacts>? Refused = null) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static FacilityFacts? After(FacilityFacts? state, object contract) => (state, contract) switch
    {
        (null, FacilityOffered f) => new(f.FacilityId, f.ExternalId, f.NetworkId, f.Details, []),
        ({ } known, FacilityRevised f) => known with { Details = f.Details },
        ({ } known, FacilityWithdrawn f) => known with { Details = known.Details with { Until = f.Until } },
        ({ } known, ReuseRequested f) => known with
        {
            Reuses = [.. known.Reuses, new(f.ReuseId, f.NetworkId, null, null, null)],
            Refused = [.. (known.Refused ?? []).Where(reuse => reuse.NetworkId != f.NetworkId)],
        },
        ({ } known, ReuseAgreed f) => known.Change(f.ReuseId, r => r with { From = f.From, Capacity = f.Capacity }),
        ({ } known, ReuseRefused f) => known with
        {
            Reuses = [.. known.Reuses.Where(reuse => reuse.Id != f.ReuseId)],
            Refused = [.. known.Refused ?? [], .. known.Reuses.Where(reuse => reuse.Id == f.ReuseId)],
        },
        ({ } known, ReuseEnded f) => known.Change(f.ReuseId, r => r with { Until = f.Until }),
        _ => state,
    };

    /// <summary>Whether it is offered on a day.</summary>
    public bool IsOffered(DateOnly on) => Details.From <= on && (Details.Until is not { } until || on < until);

    private FacilityFacts Change(Guid reuseId, Func<ReuseFacts, ReuseFacts> change) =>
        this with { Reuses = [.. Reuses.Select(reuse => reuse.Id == reuseId ? change(reuse) : reuse)] };
}

/// <summary>The reuse of a facility by another network, from the request on.</summary>
/// <param name="Id">This reuse.</param>
/// <param name="NetworkId">The network that asks.</param>
/// <param name="From">First day agreed; null while it is not.</param>
/// <param name="Until">First day without it; null while it runs.</param>
/// <param name="Capacity">How much is agreed, in the facility's unit; null when unknown.</param>
public sealed record ReuseFacts(Guid Id, Guid NetworkId, DateOnly? From, DateOnly? Until, decimal? Capacity)
{
    /// <summary>Whether it was agreed and runs on a day.</summary>
    public bool RunsOn(DateOnly on) => From <= on && (Until is not { } until || on < until);
}
