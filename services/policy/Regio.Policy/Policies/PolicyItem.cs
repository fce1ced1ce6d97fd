using Regio.Hosting.Reading;
using Regio.Rules;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy.Policies;

/// <summary>A policy as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The policy.</param>
public sealed record PolicyItem(Guid Id, long Version, PolicyDossier State) : IView<PolicyItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.policy-registered.v1";

    /// <inheritdoc/>
    public PolicyItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static PolicyItem? After(PolicyItem? view, object fact) => PolicyDossier.After(view?.State, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, state),
        var state => view with { State = state },
    };
}

/// <summary>What readers see of a policy (beleidsdossier), as it reads on the day asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of its owner.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach; unknown when absent.</param>
/// <param name="Domains">Policy domains; empty is unknown.</param>
/// <param name="TargetGroups">Target groups; empty is unknown.</param>
/// <param name="Instruments">What it works with; empty is unknown.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Division">Division whose regions it addresses; unknown when absent.</param>
/// <param name="Regions">Those of its regions that it is about; empty: all of them.</param>
/// <param name="Rules">What it asks of who carries it out; absent: nothing is told.</param>
/// <param name="PublishedOn">Day on which it became public; unknown when absent.</param>
/// <param name="Edition">Number of what it says (versie), from 1; the next with each revision.</param>
/// <param name="RevisedFrom">First day of what it says; absent of the first.</param>
/// <param name="Obligation">What it obliges others to; absent: nothing.</param>
public sealed record PolicyOverview(
    Guid Id, string? ExternalId, long Version, string OwnerId, string Title, string? Goal, [property: CodesOf("domains")] IReadOnlyList<string> Domains,
    [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups, [property: CodesOf("instrument-kinds")] IReadOnlyList<string> Instruments,
    IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until, string? Division, IReadOnlyList<string> Regions, Contract.PolicyRules? Rules,
    DateOnly? PublishedOn, int Edition, DateOnly? RevisedFrom, Contract.CooperationObliged? Obligation)
{
    /// <summary>The policy on a day; before its first version what that says.</summary>
    internal static PolicyOverview Of(PolicyItem item, DateOnly on)
    {
        var state = item.State;
        var number = Math.Max(1, state.Versions.Count(version => version.From is not { } from || from <= on));
        var (version, owner) = (state.Versions[number - 1], state.Owners.LastOrDefault(one => one.From is not { } from || from <= on) ?? state.Owners[0]);
        var d = version.Said;
        return new(
            item.Id, state.ExternalId, item.Version, owner.OwnerId, d.Title, d.Goal, d.Domains, d.TargetGroups, d.Instruments, d.LegalGrounds, d.From,
            d.Until, d.Division, d.Regions, PublishedPolicies.Told(d.Rules), state.PublishedOn, number, version.From,
            state.Obligations.LastOrDefault(one => one.From <= on)?.Obliged is { } obliged ? PublishedPolicies.Told(obliged) : null);
    }
}
