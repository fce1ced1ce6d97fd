using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>A batch of changes to a register, and to its indexes in step with them; for one writer.</summary>
internal sealed partial class RegisterChange(Register from)
{
    private readonly ImmutableDictionary<Guid, OrganisationFacts>.Builder _organisations =
        from.Organisations.ToBuilder();
    private readonly ImmutableDictionary<Guid, SuccessionFacts>.Builder _successions = from.Successions.ToBuilder();
    private readonly ImmutableDictionary<Guid, DivisionFacts>.Builder _divisions = from.Divisions.ToBuilder();
    private readonly ImmutableDictionary<Guid, RegionFacts>.Builder _regions = from.Regions.ToBuilder();
    private readonly ImmutableDictionary<Guid, ReferenceDivisionFacts>.Builder _referenceDivisions =
        from.ReferenceDivisions.ToBuilder();
    private readonly ImmutableDictionary<Guid, CodeListFacts>.Builder _codeLists = from.CodeLists.ToBuilder();
    private readonly ImmutableDictionary<Guid, NetworkFacts>.Builder _networks = from.Networks.ToBuilder();
    private readonly ImmutableDictionary<Guid, AgreementFacts>.Builder _agreements = from.Agreements.ToBuilder();
    private readonly ImmutableDictionary<Guid, FacilityFacts>.Builder _facilities = from.Facilities.ToBuilder();
    private readonly ImmutableDictionary<Guid, InstrumentFacts>.Builder _instruments = from.Instruments.ToBuilder();
    private readonly ImmutableDictionary<Guid, PulseFacts>.Builder _pulses = from.Pulses.ToBuilder();
    private readonly ImmutableDictionary<Guid, DecisionFacts>.Builder _decisions = from.Decisions.ToBuilder();
    private readonly ImmutableDictionary<Guid, CoordinationFacts>.Builder _coordinations = from.Coordinations.ToBuilder();
    private readonly ImmutableDictionary<Guid, SchemeFacts>.Builder _schemes = from.Schemes.ToBuilder();
    private readonly ImmutableDictionary<Guid, BudgetFacts>.Builder _budgets = from.Budgets.ToBuilder();
    private readonly ImmutableDictionary<Guid, GrantFacts>.Builder _grants = from.Grants.ToBuilder();
    private readonly ImmutableDictionary<Guid, RecordedGrantFacts>.Builder _recordedGrants = from.RecordedGrants.ToBuilder();
    private readonly ImmutableDictionary<Guid, IndicatorFacts>.Builder _indicators = from.Indicators.ToBuilder();
    private readonly ImmutableDictionary<Guid, ObservationFacts>.Builder _observations = from.Observations.ToBuilder();
    private readonly ImmutableDictionary<Guid, AdoptedTargetFacts>.Builder _adoptedTargets = from.AdoptedTargets.ToBuilder();
    private readonly ImmutableDictionary<Guid, ReportFacts>.Builder _reports = from.Reports.ToBuilder();
    private readonly ImmutableDictionary<Guid, RegionalBudgetFacts>.Builder _regionalBudgets = from.RegionalBudgets.ToBuilder();
    private readonly ImmutableDictionary<Guid, PolicyFacts>.Builder _policies = from.Policies.ToBuilder();
    private readonly ImmutableDictionary<Guid, OwnerFacts>.Builder _owners = from.Owners.ToBuilder();
    private readonly ImmutableDictionary<Guid, EdgeFacts>.Builder _edges = from.Edges.ToBuilder();
    private readonly ImmutableDictionary<Guid, CaseFacts>.Builder _cases = from.Cases.ToBuilder();
    private readonly ImmutableDictionary<Guid, CheckFacts>.Builder _checks = from.Checks.ToBuilder();
    private readonly ImmutableDictionary<Guid, BlindMatchFacts>.Builder _blindMatches = from.BlindMatches.ToBuilder();
    private readonly Links<string>.Batch _identifiers = from.Identifiers.Change();
    private readonly Links<Guid>.Batch _networksOf = from.NetworksOf.Change();
    private readonly Links<Guid>.Batch _successionsFrom = from.SuccessionsFrom.Change();
    private readonly Links<Guid>.Batch _successionsTo = from.SuccessionsTo.Change();
    private readonly Links<Guid>.Batch _versionsNaming = from.VersionsNaming.Change();
    private readonly Links<string>.Batch _editionsOf = from.EditionsOf.Change();
    private readonly Links<Guid>.Batch _regionsOf = from.RegionsOf.Change();
    private readonly Links<Guid>.Batch _agreementsOf = from.AgreementsOf.Change();
    private readonly Links<Guid>.Batch _facilitiesOf = from.FacilitiesOf.Change();
    private readonly Links<Guid>.Batch _pulsesOf = from.PulsesOf.Change();
    private readonly Links<Guid>.Batch _decisionsOf = from.DecisionsOf.Change();
    private readonly Links<Guid>.Batch _coordinationOf = from.CoordinationOf.Change();
    private readonly Links<Guid>.Batch _budgetsOf = from.BudgetsOf.Change();
    private readonly Links<Guid>.Batch _grantsUnder = from.GrantsUnder.Change();
    private readonly Links<Guid>.Batch _recordedUnder = from.RecordedUnder.Change();
    private readonly Links<Guid>.Batch _grantsFor = from.GrantsFor.Change();
    private readonly Links<Guid>.Batch _recordedFor = from.RecordedFor.Change();
    private readonly Links<Guid>.Batch _grantsIn = from.GrantsIn.Change();
    private readonly Links<Guid>.Batch _recordedIn = from.RecordedIn.Change();
    private readonly Links<Guid>.Batch _observationsOf = from.ObservationsOf.Change();
    private readonly Links<Guid>.Batch _adoptedTargetsOf = from.AdoptedTargetsOf.Change();
    private readonly Links<Guid>.Batch _reportsOf = from.ReportsOf.Change();
    private readonly Links<Guid>.Batch _regionalBudgetsOf = from.RegionalBudgetsOf.Change();
    private readonly ImmutableSortedSet<Guid>.Builder _obliging = from.Obliging.ToBuilder();
    private readonly Links<Guid>.Batch _edgesOf = from.EdgesOf.Change();
    private readonly Links<Guid>.Batch _casesOf = from.CasesOf.Change();
    private readonly Links<Guid>.Batch _checksOf = from.ChecksOf.Change();
    private Concepts _concepts = from.Concepts;

    /// <summary>The present state of one stream.</summary>
    public void Take(IFacts facts)
    {
        switch (facts)
        {
            case OrganisationFacts now: Take(now); break;
            case SuccessionFacts now: Take(now); break;
            case DivisionFacts now: Take(now); break;
            case RegionFacts now: Take(now); break;
            case ReferenceDivisionFacts now: _referenceDivisions[now.Id] = now; break;
            case CodeListFacts now: Take(now); break;
            case NetworkFacts now: Take(now); break;
            case AgreementFacts now: Take(now); break;
            case FacilityFacts now: Take(now); break;
            case InstrumentFacts now: _instruments[now.Id] = now; break;
            case PulseFacts now: Take(now); break;
            case DecisionFacts now: Take(now); break;
            case CoordinationFacts now: Take(now); break;
            case SchemeFacts now: Take(now); break;
            case BudgetFacts now: Take(now); break;
            case GrantFacts now: Take(now); break;
            case RecordedGrantFacts now: Take(now); break;
            case IndicatorFacts now: Take(now); break;
            case ObservationFacts now: Take(now); break;
            case AdoptedTargetFacts now: Take(now); break;
            case ReportFacts now: Take(now); break;
            case RegionalBudgetFacts now: Take(now); break;
            case PolicyFacts now: Take(now); break;
            case OwnerFacts now: Take(now); break;
            case EdgeFacts now: Take(now); break;
            case CaseFacts now: Take(now); break;
            case CheckFacts now: Take(now); break;
            case BlindMatchFacts now: _blindMatches[now.Id] = now; break;
            default: throw new ArgumentException($"No register of {facts.GetType().Name}.", nameof(facts));
        }
    }

    public Register Done() => new()
    {
        Organisations = _organisations.ToImmutable(),
        Successions = _successions.ToImmutable(),
        Divisions = _divisions.ToImmutable(),
        Regions = _regions.ToImmutable(),
        ReferenceDivisions = _referenceDivisions.ToImmutable(),
        CodeLists = _codeLists.ToImmutable(),
        Concepts = _concepts,
        Networks = _networks.ToImmutable(),
        Agreements = _agreements.ToImmutable(),
        Facilities = _facilities.ToImmutable(),
        Instruments = _instruments.ToImmutable(),
        Pulses = _pulses.ToImmutable(),
        Decisions = _decisions.ToImmutable(),
        Coordinations = _coordinations.ToImmutable(),
        Schemes = _schemes.ToImmutable(),
        Budgets = _budgets.ToImmutable(),
        Grants = _grants.ToImmutable(),
        RecordedGrants = _recordedGrants.ToImmutable(),
        Indicators = _indicators.ToImmutable(),
        Observations = _observations.ToImmutable(),
        AdoptedTargets = _adoptedTargets.ToImmutable(),
        Reports = _reports.ToImmutable(),
        RegionalBudgets = _regionalBudgets.ToImmutable(),
        Policies = _policies.ToImmutable(),
        Owners = _owners.ToImmutable(),
        Edges = _edges.ToImmutable(),
        Cases = _cases.ToImmutable(),
        Checks = _checks.ToImmutable(),
        BlindMatches = _blindMatches.ToImmutable(),
        Identifiers = _identifiers.Done(),
        NetworksOf = _networksOf.Done(),
        SuccessionsFrom = _successionsFrom.Done(),
        SuccessionsTo = _successionsTo.Done(),
        VersionsNaming = _versionsNaming.Done(),
        EditionsOf = _editionsOf.Done(),
        RegionsOf = _regionsOf.Done(),
        AgreementsOf = _agreementsOf.Done(),
        FacilitiesOf = _facilitiesOf.Done(),
        PulsesOf = _pulsesOf.Done(),
        DecisionsOf = _decisionsOf.Done(),
        CoordinationOf = _coordinationOf.Done(),
        BudgetsOf = _budgetsOf.Done(),
        GrantsUnder = _grantsUnder.Done(),
        RecordedUnder = _recordedUnder.Done(),
        GrantsFor = _grantsFor.Done(),
        RecordedFor = _recordedFor.Done(),
        GrantsIn = _grantsIn.Done(),
        RecordedIn = _recordedIn.Done(),
        ObservationsOf = _observationsOf.Done(),
        AdoptedTargetsOf = _adoptedTargetsOf.Done(),
        ReportsOf = _reportsOf.Done(),
        RegionalBudgetsOf = _regionalBudgetsOf.Done(),
        Obliging = _obliging.ToImmutable(),
        EdgesOf = _edgesOf.Done(),
        CasesOf = _casesOf.Done(),
        ChecksOf = _checksOf.Done(),
    };

    private void Take(NetworkFacts now)
    {
        var before = Replace(_networks, now);
        Name(now.Id, now.ExternalId);
        _networksOf.Move(now.Id, Organisations(before), Organisations(now));
        _versionsNaming.Move(now.Id, Chain.VersionsOf(before), Chain.VersionsOf(now));
        static IEnumerable<Guid> Organisations(NetworkFacts? n) =>
            n is null ? [] : n.Memberships.Select(m => m.OrganisationId).Concat(n.Territory);
    }

    // What belongs to a network never belongs to another.
    private void Take(AgreementFacts now)
    {
        _agreements[now.Id] = now;
        _agreementsOf.Move(now.Id, [], [now.NetworkId]);
    }

    private void Take(FacilityFacts now)
    {
        _facilities[now.Id] = now;
        _facilitiesOf.Move(now.Id, [], [now.NetworkId]);
    }

    private void Take(PulseFacts now)
    {
        _pulses[now.Id] = now;
        _pulsesOf.Move(now.Id, [], [now.NetworkId]);
    }

    private void Take(DecisionFacts now)
    {
        _decisions[now.Id] = now;
        _decisionsOf.Move(now.Id, [], [now.NetworkId]);
    }

    private void Take(CoordinationFacts now)
    {
        _coordinations[now.Id] = now;
        _coordinationOf.Move(now.Id, [], [now.NetworkId]);
    }

    // An external id never becomes another.
    private void Name(Guid id, string? externalId) =>
        _identifiers.Move(id, [], externalId is null ? [] : [Identifier.Normal(externalId)]);

    private static T? Replace<T>(ImmutableDictionary<Guid, T>.Builder facts, T now) where T : class, IFacts
    {
        var before = facts.GetValueOrDefault(now.Id);
        facts[now.Id] = now;
        return before;
    }
}
