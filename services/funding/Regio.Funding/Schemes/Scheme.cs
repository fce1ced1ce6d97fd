using Regio.Hosting.Access;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Schemes;

/// <summary>A subsidy scheme (subsidieregeling) was drafted. Until it is published its owner alone may know.</summary>
/// <param name="SchemeId">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses; unknown when absent.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
public sealed record SchemeDrafted(
    Guid SchemeId, string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until);

/// <summary>A scheme was published, as drafted: from here on everyone may read it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette (Staatscourant, Staatsblad).</param>
public sealed record SchemePublished(Guid SchemeId, DateOnly PublishedOn, string Gazette);

/// <summary>What a decision about a scheme needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OwnerId">External id of its owner, who alone may change it.</param>
/// <param name="Publication">How it was published; null while it is a private draft.</param>
public sealed record Scheme(Guid Id, string OwnerId, SchemePublished? Publication) : IFold<Scheme>
{
    /// <inheritdoc/>
    public static Scheme? After(Scheme? state, object fact) => (state, fact) switch
    {
        (null, SchemeDrafted f) => new(f.SchemeId, f.OwnerId, null),
        ({ } known, SchemePublished f) => known with { Publication = f },
        _ => state,
    };

    /// <summary>Everyone sees what is published; a private draft its owner alone.</summary>
    public bool IsVisibleTo(Caller? caller) => Publication is not null || caller?.ActsFor(OwnerId) is true;
}
