using System.Collections.Concurrent;
using System.Collections.Immutable;
using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>Policies and schemes as they read on a day; each is resolved when it is first asked for.</summary>
internal sealed partial class Initiatives(Standing standing, ClashThresholds? thresholds = null)
{
    private readonly ConcurrentDictionary<Guid, Initiative> resolved = new();
    private readonly ConcurrentDictionary<(string, string), Land?> lands = new();
    private readonly ConcurrentDictionary<(string, string, Land), ImmutableArray<Guid>> carriers = new();
    private readonly ConcurrentDictionary<(Land, Land), IReadOnlyList<DelineatedRegion>> shared = new();
    private readonly ConcurrentDictionary<(Land, Land), Crossings> crossings = new();
    private readonly ConcurrentDictionary<Land, (IReadOnlyList<ActiveNetwork> All, ILookup<(string Domains, string TargetGroups), ActiveNetwork> Alike)> serving = new();
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<string>> kinds = new();
    private readonly Register register = standing.Register;

    /// <summary>The networks in force, and the country, on the day.</summary>
    public Standing Standing => standing;

    /// <summary>From where on their rules clash.</summary>
    public ClashThresholds Thresholds { get; } = thresholds ?? ClashThresholds.Usual;

    /// <summary>Those that are public or announced on the day, in the order of things; of what is announced only what may be known of it.</summary>
    public IReadOnlyList<Initiative> Known() =>
    [
        .. register.Schemes.Values.Select(Of).Concat(register.Policies.Values.Select(Of))
            .Where(one => one.IsPublic(standing.Day) || one.IntendedOn <= standing.Day)
            .Select(one => one.IsPublic(standing.Day) ? one : one.Announced()).OrderBy(one => one.Thing, Thing.Order),
    ];

    /// <summary>A policy or scheme; null: there is no such.</summary>
    public Initiative? Find(Guid id) =>
        register.Schemes.GetValueOrDefault(id) is { } scheme ? Of(scheme)
        : register.Policies.GetValueOrDefault(id) is { } policy ? Of(policy)
        : null;

    /// <summary>A scheme, whoever may read it.</summary>
    public Initiative Of(SchemeFacts scheme) => resolved.GetOrAdd(scheme.Id, _ => Read(scheme));

    /// <summary>A policy.</summary>
    public Initiative Of(PolicyFacts policy) => resolved.GetOrAdd(policy.Id, _ => Read(policy));

    /// <summary>A scheme as it is given, registered or not; it is not remembered.</summary>
    public Initiative Read(SchemeFacts scheme) => Read(scheme, scheme.On(standing.Day), standing.Day);

    /// <summary>A policy as it is given, registered or not; it is not remembered.</summary>
    public Initiative Read(PolicyFacts policy) => Read(policy, policy.On(standing.Day), standing.Day);

    /// <summary>Where a division, or some of its regions, lie; null: unknown.</summary>
    public Land? LandOf(string? division, IReadOnlyList<string> regions) => division is null ? null
        : lands.GetOrAdd((division, string.Join('\n', regions)), _ => standing.Delineations.LandOf(division, regions));

    /// <summary>
    /// The networks in force that an initiative touches, sorted: those that it pays or names, and those that could carry it:
    /// for a domain and a target group that meet its own, and serving a municipality where it lands.
    /// </summary>
    public ImmutableArray<Guid> Touched(Initiative initiative)
    {
        if (initiative is not { Land: { } land, Domains.IsEmpty: false, TargetGroups.IsEmpty: false })
        {
            return initiative.Networks;
        }

        var could = carriers.GetOrAdd(
            (string.Join(' ', initiative.Domains), string.Join(' ', initiative.TargetGroups), land), _ => Carriers(initiative, land));
        return initiative.Networks.IsEmpty ? could : Sorted.Either(could, initiative.Networks);
    }

    /// <summary>The kinds of the organisations that are members of a network in force; empty: there are none, or of one it is not known.</summary>
    public IReadOnlyList<string> KindsIn(Guid network) => kinds.GetOrAdd(network, KindsOfMembers);

    /// <summary>The networks whose cooperation a policy obliges, sorted: those that it names, else those that could carry it; empty: none.</summary>
    public ImmutableArray<Guid> Obliged(Initiative policy) => policy.Mandate is null ? [] : policy.Networks.IsEmpty ? Touched(policy) : policy.Networks;

    /// <summary>The networks in force that serve a municipality there.</summary>
    public IReadOnlyList<ActiveNetwork> Serving(Land land) => serving.GetOrAdd(land, Looked).All;

    /// <summary>The regions of the one that hold a municipality where the other lands, in the order of things.</summary>
    public IReadOnlyList<DelineatedRegion> RegionsOfBoth(Land one, Land other) => shared.GetOrAdd(
        (one, other), _ => [.. one.Regions.Where(region => Sorted.Meet(region.Municipalities, other.Municipalities))]);

    /// <summary>The regions of the one that cross those of the other.</summary>
    public Crossings Crossings(Land one, Land other) => one == other ? Landscape.Crossings.None
        : crossings.GetOrAdd((one, other), _ => Landscape.Crossings.Between(one.Regions, other.Regions));

    // Editions of indicators that it does not name are those of a day.
    private Initiative Read(SchemeFacts scheme, SchemeSaid said, DateOnly editionsOn) => new(
        scheme.ThingOn(standing.Day), Initiative.Scheme, Owning(scheme.Owners), scheme.PublishedOn, scheme.IntendedOn, scheme.Record is not null, [.. said.Domains],
        [.. said.TargetGroups], said.From, said.Until, LandOf(said.Division, []), Paid(scheme.Id), RulesOf(said, editionsOn), null);

    private Initiative Read(PolicyFacts policy, PolicyDetails said, DateOnly editionsOn)
    {
        var mandate = policy.ObligationOn(standing.Day);
        return new(
            policy.ThingOn(standing.Day), Initiative.Policy, Owning(policy.Owners), policy.PublishedOn, IntendedOn: null, IsImported: false,
            [.. said.Domains], [.. said.TargetGroups], said.From, said.Until, LandOf(said.Division, said.Regions),
            [.. (mandate?.Networks ?? []).Order()], RulesOf(said.Rules, editionsOn), mandate);
    }

    private ImmutableArray<string> Owning(IReadOnlyList<Ownership> owners) =>
        [.. owners.Where(owner => owner.From is not { } from || from <= standing.Day).Select(owner => owner.OwnerId)];

    // Of networks for the same domains and target groups all could carry it, or none.
    private ImmutableArray<Guid> Carriers(Initiative initiative, Land land) =>
    [
        .. serving.GetOrAdd(land, Looked).Alike
            .Where(alike => register.Concepts.Domains.Meets(alike.First().Domains, initiative.Domains) is not null
                && register.Concepts.TargetGroups.Meets(alike.First().TargetGroups, initiative.TargetGroups) is not null)
            .SelectMany(alike => alike).Select(network => network.Id).Order(),
    ];

    // Of a member that is not registered nobody knows the kind: it may be one that may lead.
    private IReadOnlyList<string> KindsOfMembers(Guid network)
    {
        var members = (standing.Index.Networks.GetValueOrDefault(network)?.Members ?? [])
            .Select(member => register.Organisations.GetValueOrDefault(member.OrganisationId)?.Kind).Distinct().ToList();
        return members.Contains(null) ? [] : [.. members.OfType<string>()];
    }

    private (IReadOnlyList<ActiveNetwork>, ILookup<(string, string), ActiveNetwork>) Looked(Land land)
    {
        IReadOnlyList<ActiveNetwork> all = [.. standing.NetworksServing(land.Municipalities)];
        return (all, all.ToLookup(network => (string.Join(' ', network.Domains), string.Join(' ', network.TargetGroups))));
    }

    private ImmutableArray<Guid> Paid(Guid scheme) =>
    [
        .. register.GrantsUnder[scheme].Select(id => register.Grants[id])
            .Where(grant => grant.AwardOn(standing.Day) is { Amounts.Count: > 0 }).Select(grant => grant.NetworkId)
            .Concat(register.RecordedUnder[scheme].Select(id => register.RecordedGrants[id].Record)
                .Where(record => !(record.DecidedOn > standing.Day)).Select(record => record.NetworkId))
            .OfType<Guid>().Distinct().Order(),
    ];

    private InitiativeRules RulesOf(SchemeSaid said, DateOnly on)
    {
        var terms = said.Terms;
        var targets = (terms?.Targets ?? []).Select(target => new IndicatorRule(target.Indicator, target.Edition)).ToList();
        return RulesOf(
            said.LeadKinds ?? [], targets, terms?.Reporting ?? [], terms?.CoFinancing, terms?.Stacking, on);
    }

    private InitiativeRules RulesOf(PolicyRules? rules, DateOnly on) =>
        RulesOf(rules?.LeadKinds ?? [], rules?.Indicators ?? [], rules?.Reporting ?? [], rules?.CoFinancing, rules?.Stacking, on);

    private InitiativeRules RulesOf(
        IReadOnlyList<string> leads, IReadOnlyList<IndicatorRule> counted, IReadOnlyList<ReportingRule> reporting, CoFinancingRule? coFinancing,
        StackingRule? stacking, DateOnly on)
    {
        var asked = reporting.SelectMany(rule => (rule.Indicators.Count > 0 ? rule.Indicators : [.. counted.Select(one => one.Indicator)])
            .Select(code => (Code: code, Rhythm: new ReportRhythm(rule.Frequency, rule.FirstMonth, rule.DueDays, rule.DueDay)))).ToList();
        return new(
            [.. leads],
            [.. asked.Select(one => (Concept: ConceptOf(one.Code, on), one.Rhythm)).Where(one => one.Concept is not null).Select(one => new ReportedConcept(one.Concept!, one.Rhythm)).Distinct()],
            [
                .. counted.Concat(asked.Select(one => one.Code).Except(counted.Select(one => one.Indicator)).Select(code => new IndicatorRule(code, null)))
                    .Select(rule => Counted(rule, on)).OfType<CountedConcept>(),
            ],
            coFinancing, stacking);
    }

    private string? ConceptOf(string code, DateOnly on) => register.Indicator(code) is { } known ? known.Edition(known.EditionOn(on))?.Concept : null;

    private CountedConcept? Counted(IndicatorRule rule, DateOnly on) =>
        register.Indicator(rule.Indicator) is { } known && (rule.Edition ?? known.EditionOn(on)) is var edition
        && known.Edition(edition) is { } details
            ? new(details.Concept, known.Code, edition, details)
            : null;
}
