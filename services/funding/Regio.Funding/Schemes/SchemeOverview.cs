using JasperFx.Events;
using Marten.Events.Aggregation;
using Regio.Hosting.Access;

namespace Regio.Funding.Schemes;

/// <summary>How far a scheme is.</summary>
public enum SchemeStatus
{
    /// <summary>A private draft (concept).</summary>
    Drafted,

    /// <summary>Published (gepubliceerd).</summary>
    Published,
}

/// <summary>What readers see of a scheme (subsidieregeling).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of its owner.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; unknown when absent.</param>
/// <param name="Domains">Policy domains; empty is unknown.</param>
/// <param name="TargetGroups">Target groups; empty is unknown.</param>
/// <param name="Division">Division it addresses; unknown when absent.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Status">How far it is.</param>
/// <param name="PublishedOn">Day of publication, when published.</param>
/// <param name="Gazette">Number in the official gazette, when published.</param>
public sealed record SchemeOverview(
    Guid Id, long Version, string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until, SchemeStatus Status,
    DateOnly? PublishedOn, string? Gazette)
{
    /// <summary>The overview after a fact and the version it brought.</summary>
    public static SchemeOverview? After(SchemeOverview? scheme, object fact, long version) => (scheme, fact) switch
    {
        (null, SchemeDrafted f) => new(
            f.SchemeId, version, f.OwnerId, f.Title, f.Objective, f.Domains, f.TargetGroups, f.Division, f.From, f.Until,
            SchemeStatus.Drafted, null, null),
        ({ } known, SchemePublished f) => known with
        {
            Version = version,
            Status = SchemeStatus.Published,
            PublishedOn = f.PublishedOn,
            Gazette = f.Gazette,
        },
        _ => scheme,
    };
}

/// <summary>Keeps the overviews beside the facts.</summary>
public sealed class SchemeOverviews : SingleStreamProjection<SchemeOverview, Guid>
{
    /// <summary>Named for the table it keeps.</summary>
    public SchemeOverviews() => Name = nameof(SchemeOverview);

    /// <inheritdoc/>
    public override SchemeOverview? Evolve(SchemeOverview? snapshot, Guid id, IEvent e) =>
        SchemeOverview.After(snapshot, e.Data, e.Version);
}
