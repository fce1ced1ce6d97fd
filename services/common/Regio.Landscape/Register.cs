using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// All that is known, by stream, with the indexes the views need: a picture that never changes under its reader.
/// <see cref="With"/> gives the next one, at a cost that follows the batch and not the register.
/// </summary>
internal sealed record Register
{
    public static Register Empty { get; } = new();

    public ImmutableDictionary<Guid, OrganisationFacts> Organisations { get; init; } =
        ImmutableDictionary<Guid, OrganisationFacts>.Empty;

    public ImmutableDictionary<Guid, SuccessionFacts> Successions { get; init; } =
        ImmutableDictionary<Guid, SuccessionFacts>.Empty;

    public ImmutableDictionary<Guid, DivisionFacts> Divisions { get; init; } =
        ImmutableDictionary<Guid, DivisionFacts>.Empty;

    public ImmutableDictionary<Guid, RegionFacts> Regions { get; init; } = ImmutableDictionary<Guid, RegionFacts>.Empty;

    public ImmutableDictionary<Guid, ReferenceDivisionFacts> ReferenceDivisions { get; init; } =
        ImmutableDictionary<Guid, ReferenceDivisionFacts>.Empty;

    /// <summary>The code lists that stewards amended.</summary>
    public ImmutableDictionary<Guid, CodeListFacts> CodeLists { get; init; } = ImmutableDictionary<Guid, CodeListFacts>.Empty;

    /// <summary>How alike codes are, by the lists of domains and target groups as amended; another instance once either was.</summary>
    public Concepts Concepts { get; init; } = Concepts.First;

    public ImmutableDictionary<Guid, NetworkFacts> Networks { get; init; } =
        ImmutableDictionary<Guid, NetworkFacts>.Empty;

    public ImmutableDictionary<Guid, AgreementFacts> Agreements { get; init; } =
        ImmutableDictionary<Guid, AgreementFacts>.Empty;

    public ImmutableDictionary<Guid, FacilityFacts> Facilities { get; init; } =
        ImmutableDictionary<Guid, FacilityFacts>.Empty;

    public ImmutableDictionary<Guid, InstrumentFacts> Instruments { get; init; } =
        ImmutableDictionary<Guid, InstrumentFacts>.Empty;

    public ImmutableDictionary<Guid, PulseFacts> Pulses { get; init; } = ImmutableDictionary<Guid, PulseFacts>.Empty;

    public ImmutableDictionary<Guid, DecisionFacts> Decisions { get; init; } = ImmutableDictionary<Guid, DecisionFacts>.Empty;

    public ImmutableDictionary<Guid, CoordinationFacts> Coordinations { get; init; } =
        ImmutableDictionary<Guid, CoordinationFacts>.Empty;

    public ImmutableDictionary<Guid, SchemeFacts> Schemes { get; init; } = ImmutableDictionary<Guid, SchemeFacts>.Empty;

    public ImmutableDictionary<Guid, BudgetFacts> Budgets { get; init; } = ImmutableDictionary<Guid, BudgetFacts>.Empty;

    public ImmutableDictionary<Guid, GrantFacts> Grants { get; init; } = ImmutableDictionary<Guid, GrantFacts>.Empty;

    public ImmutableDictionary<Guid, RecordedGrantFacts> RecordedGrants { get; init; } =
        ImmutableDictionary<Guid, RecordedGrantFacts>.Empty;

    public ImmutableDictionary<Guid, IndicatorFacts> Indicators { get; init; } =
        ImmutableDictionary<Guid, IndicatorFacts>.Empty;

    public ImmutableDictionary<Guid, ObservationFacts> Observations { get; init; } =
        ImmutableDictionary<Guid, ObservationFacts>.Empty;

    public ImmutableDictionary<Guid, AdoptedTargetFacts> AdoptedTargets { get; init; } =
        ImmutableDictionary<Guid, AdoptedTargetFacts>.Empty;

    public ImmutableDictionary<Guid, ReportFacts> Reports { get; init; } = ImmutableDictionary<Guid, ReportFacts>.Empty;

    public ImmutableDictionary<Guid, RegionalBudgetFacts> RegionalBudgets { get; init; } =
        ImmutableDictionary<Guid, RegionalBudgetFacts>.Empty;

    public ImmutableDictionary<Guid, PolicyFacts> Policies { get; init; } =
        ImmutableDictionary<Guid, PolicyFacts>.Empty;

    public ImmutableDictionary<Guid, OwnerFacts> Owners { get; init; } = ImmutableDictionary<Guid, OwnerFacts>.Empty;

    public ImmutableDictionary<Guid, EdgeFacts> Edges { get; init; } = ImmutableDictionary<Guid, EdgeFacts>.Empty;

    public ImmutableDictionary<Guid, CaseFacts> Cases { get; init; } = ImmutableDictionary<Guid, CaseFacts>.Empty;

    public ImmutableDictionary<Guid, CheckFacts> Checks { get; init; } = ImmutableDictionary<Guid, CheckFacts>.Empty;

    public ImmutableDictionary<Guid, BlindMatchFacts> BlindMatches { get; init; } = ImmutableDictionary<Guid, BlindMatchFacts>.Empty;

    /// <summary>External id, and for an organisation the last segment of it, in lower case, to streams.</summary>
    public Links<string> Identifiers { get; init; } = Links<string>.Empty;

    /// <summary>Organisation to the networks that ever had it as a member, or register it as territory.</summary>
    public Links<Guid> NetworksOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Predecessor to the successions that name it, those not withdrawn.</summary>
    public Links<Guid> SuccessionsFrom { get; init; } = Links<Guid>.Empty;

    /// <summary>Successor to the successions that name it, those not withdrawn.</summary>
    public Links<Guid> SuccessionsTo { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the networks that name it as their previous or next version.</summary>
    public Links<Guid> VersionsNaming { get; init; } = Links<Guid>.Empty;

    /// <summary>Kind to its editions.</summary>
    public Links<string> EditionsOf { get; init; } = Links<string>.Empty;

    /// <summary>Division to its regions.</summary>
    public Links<Guid> RegionsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to its agreements.</summary>
    public Links<Guid> AgreementsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the facilities that it ever offered.</summary>
    public Links<Guid> FacilitiesOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to its pulses.</summary>
    public Links<Guid> PulsesOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the decisions that it took.</summary>
    public Links<Guid> DecisionsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the hours of its coordinator.</summary>
    public Links<Guid> CoordinationOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Scheme to what is set for it.</summary>
    public Links<Guid> BudgetsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Scheme to the applications and grants under it.</summary>
    public Links<Guid> GrantsUnder { get; init; } = Links<Guid>.Empty;

    /// <summary>Scheme to the grants that a register tells of under it.</summary>
    public Links<Guid> RecordedUnder { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the applications and grants that are for it.</summary>
    public Links<Guid> GrantsFor { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the grants that a register tells of for it.</summary>
    public Links<Guid> RecordedFor { get; init; } = Links<Guid>.Empty;

    /// <summary>Region to the applications and grants that name it.</summary>
    public Links<Guid> GrantsIn { get; init; } = Links<Guid>.Empty;

    /// <summary>Region to the grants that a register tells of in it.</summary>
    public Links<Guid> RecordedIn { get; init; } = Links<Guid>.Empty;

    /// <summary>Network or region to what was observed of it.</summary>
    public Links<Guid> ObservationsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to the targets that it ever adopted itself.</summary>
    public Links<Guid> AdoptedTargetsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Network to its reports.</summary>
    public Links<Guid> ReportsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Scheme to the regional budgets that it was asked to put money in.</summary>
    public Links<Guid> RegionalBudgetsOf { get; init; } = Links<Guid>.Empty;

    /// <summary>The policies that ever obliged others to work together.</summary>
    public ImmutableSortedSet<Guid> Obliging { get; init; } = [];

    /// <summary>Policy or scheme to what is said or suggested of it and another.</summary>
    public Links<Guid> EdgesOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Policy or scheme to the cases about it and another.</summary>
    public Links<Guid> CasesOf { get; init; } = Links<Guid>.Empty;

    /// <summary>Scheme to the checks of its draft.</summary>
    public Links<Guid> ChecksOf { get; init; } = Links<Guid>.Empty;

    /// <summary>A code list as it was known.</summary>
    /// <param name="id">Its id, of one that comes with the product.</param>
    public CodeList CodeList(string id) => CodeLists.Values.FirstOrDefault(list => list.List == id)?.Amended() ?? Rules.CodeLists.FirstOf(id)!;

    /// <summary>The register after a batch; of several states of one stream the last holds.</summary>
    public Register With(IEnumerable<IFacts> changed)
    {
        var change = new RegisterChange(this);
        foreach (var facts in changed)
        {
            change.Take(facts);
        }

        return change.Done();
    }
}
