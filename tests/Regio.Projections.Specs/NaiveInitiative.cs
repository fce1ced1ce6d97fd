using Regio.Contracts.Funding;
using Regio.Contracts.Policy;

namespace Regio.Projections.Specs;

/// <summary>A policy or a scheme once more, as it read on a day: what it is for, where it lands and what it asks.</summary>
internal sealed record NaiveInitiative(
    Guid Id, string Name, bool IsPolicy, IReadOnlyList<Ownership> Ownerships, DateOnly? PublishedOn, DateOnly? IntendedOn, bool IsImported, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, DateOnly? From, DateOnly? Until, string? Division, IReadOnlyList<string> Regions, IReadOnlyList<string> LeadKinds,
    IReadOnlyList<ReportingRule> Reporting, IReadOnlyList<IndicatorRule> Indicators, CoFinancingRule? CoFinancing, StackingRule? Stacking)
{
    /// <summary>Whether nobody told others what it asks, nor what it is to others.</summary>
    public bool IsVeiled { get; private init; }

    public static NaiveInitiative Of(SchemeFacts scheme, DateOnly day)
    {
        var said = (scheme.Versions.LastOrDefault(version => version.From <= day) ?? scheme.Versions[0]).Said;
        return new(
            scheme.Id, scheme.ExternalId!, false, scheme.Owners, scheme.PublishedOn, scheme.IntendedOn, scheme.Record is not null, said.Domains, said.TargetGroups, said.From, said.Until,
            said.Division, [], said.LeadKinds ?? [], said.Terms?.Reporting ?? [], [.. (said.Terms?.Targets ?? []).Select(target => new IndicatorRule(target.Indicator, target.Edition))],
            said.Terms?.CoFinancing, said.Terms?.Stacking);
    }

    public static NaiveInitiative Of(PolicyFacts policy, DateOnly day)
    {
        var said = (policy.Versions.LastOrDefault(version => version.From <= day) ?? policy.Versions[0]).Said;
        return new(
            policy.Id, policy.ExternalId!, true, policy.Owners, policy.PublishedOn, null, false, said.Domains, said.TargetGroups, said.From, said.Until, said.Division, said.Regions,
            said.Rules?.LeadKinds ?? [], said.Rules?.Reporting ?? [], said.Rules?.Indicators ?? [], said.Rules?.CoFinancing, said.Rules?.Stacking);
    }

    /// <summary>Every policy and scheme, as each read on a day.</summary>
    public static List<NaiveInitiative> All(Register register, DateOnly day) =>
        [.. register.Schemes.Values.Select(scheme => Of(scheme, day)), .. register.Policies.Values.Select(policy => Of(policy, day))];

    /// <summary>It, as long as nobody tells what it asks.</summary>
    public NaiveInitiative Veiled() => this with { LeadKinds = [], Reporting = [], Indicators = [], CoFinancing = null, Stacking = null, IsVeiled = true };

    /// <summary>Public: published by the day; also when a register tells of it, or it is a policy, and nobody tells since when.</summary>
    public bool IsPublic(DateOnly on) => PublishedOn <= on || (PublishedOn is null && (IsImported || IsPolicy));

    /// <summary>Who owns it by a day, the first one first: what was asked moves along.</summary>
    public List<string> Owners(DateOnly by) => [.. Ownerships.Where(one => !(one.From > by)).Select(one => one.OwnerId)];

    /// <summary>Who owned it on a day; null: nobody tells.</summary>
    public string? Owner(DateOnly on) => Owners(on).LastOrDefault();
}
