using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>A policy as registered.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach, null when unknown.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; null while open.</param>
public sealed record PolicyFacts(
    Guid Id, string OwnerId, string Title, string? Goal, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static PolicyFacts? After(PolicyFacts? state, object contract) => (state, contract) switch
    {
        (null, PolicyRegistered f) => new(
            f.PolicyId, f.OwnerId, f.Title, f.Goal, f.Domains, f.TargetGroups, f.LegalGrounds, f.From, f.Until),
        _ => state,
    };
}
