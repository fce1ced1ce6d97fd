using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Regio.Policy.Policies;

/// <summary>What readers see of a policy (beleidsdossier).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of its owner.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach; unknown when absent.</param>
/// <param name="Domains">Policy domains; empty is unknown.</param>
/// <param name="TargetGroups">Target groups; empty is unknown.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
public sealed record PolicyOverview(
    Guid Id, long Version, string OwnerId, string Title, string? Goal, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until)
{
    /// <summary>The overview after a fact and the version it brought.</summary>
    public static PolicyOverview? After(PolicyOverview? policy, object fact, long version) => (policy, fact) switch
    {
        (null, PolicyRegistered f) => new(
            f.PolicyId, version, f.OwnerId, f.Title, f.Goal, f.Domains, f.TargetGroups, f.LegalGrounds, f.From, f.Until),
        _ => policy,
    };
}

/// <summary>Keeps the overviews beside the facts.</summary>
public sealed class PolicyOverviews : SingleStreamProjection<PolicyOverview, Guid>
{
    /// <summary>Named for the table it keeps.</summary>
    public PolicyOverviews() => Name = nameof(PolicyOverview);

    /// <inheritdoc/>
    public override PolicyOverview? Evolve(PolicyOverview? snapshot, Guid id, IEvent e) =>
        PolicyOverview.After(snapshot, e.Data, e.Version);
}
