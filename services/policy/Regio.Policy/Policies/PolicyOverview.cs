using Regio.Hosting.Reading;
using Regio.Rules;

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
    Guid Id, long Version, string OwnerId, string Title, string? Goal, [property: CodesOf("domains")] IReadOnlyList<string> Domains,
    [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups, IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until)
    : IView<PolicyOverview>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.policy-registered.v1";

    /// <inheritdoc/>
    public PolicyOverview At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static PolicyOverview? After(PolicyOverview? view, object fact) => (view, fact) switch
    {
        (null, PolicyRegistered f) => new(
            f.PolicyId, 0, f.OwnerId, f.Title, f.Goal, f.Domains, f.TargetGroups, f.LegalGrounds, f.From, f.Until),
        _ => view,
    };
}
