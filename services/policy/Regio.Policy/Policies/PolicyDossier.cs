using Regio.Hosting.EventStore;

namespace Regio.Policy.Policies;

/// <summary>A policy (beleidsdossier) was registered.</summary>
/// <param name="PolicyId">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach; unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
public sealed record PolicyRegistered(
    Guid PolicyId, string OwnerId, string Title, string? Goal, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until);

/// <summary>What a decision about a policy needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OwnerId">External id of its owner, who alone may change it.</param>
public sealed record PolicyDossier(Guid Id, string OwnerId) : IFold<PolicyDossier>
{
    /// <inheritdoc/>
    public static PolicyDossier? After(PolicyDossier? state, object fact) => (state, fact) switch
    {
        (null, PolicyRegistered f) => new(f.PolicyId, f.OwnerId),
        _ => state,
    };
}
