using System.Text.Json.Serialization;
using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>What readers see of a network (samenwerkingsverband), as it is on the day asked for, today when none was.</summary>
public record NetworkRow
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its version, as its ETag gives it.</summary>
    public required long Version { get; init; }

    /// <summary>Identifier in the source; absent when registered here.</summary>
    public string? ExternalId { get; init; }

    /// <summary>TOOI URI of the organisation that registered it (registrant), and so may change it; absent for an import.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>Name (naam).</summary>
    public required string Name { get; init; }

    /// <summary>Legal form (rechtsvorm), unknown when absent.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Objective (doelstelling), unknown when absent.</summary>
    public string? Purpose { get; init; }

    /// <summary>How it got its powers (bevoegdheidsverkrijging).</summary>
    public required IReadOnlyList<string> PowersAcquiredBy { get; init; }

    /// <summary>Policy areas (beleidsgebieden), as the source words them.</summary>
    public required IReadOnlyList<string> PolicyAreas { get; init; }

    /// <summary>Laws it rests on (wettelijke grondslagen).</summary>
    public required IReadOnlyList<string> LegalGrounds { get; init; }

    /// <summary>Reference to the body it instituted.</summary>
    public string? BodyId { get; init; }

    /// <summary>That body's name.</summary>
    public string? BodyName { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>First day no longer in force; absent while open.</summary>
    public DateOnly? InForceUntil { get; init; }

    /// <summary>Why it stopped, when known.</summary>
    public string? EndReason { get; init; }

    /// <summary>Why it stopped (reden van beëindiging), code of the list <c>end-reasons</c>, when known.</summary>
    public string? EndReasonCode { get; init; }

    /// <summary>Networks that go on with its work (opvolgers), as it says; each says whether it does. Absent: none is known.</summary>
    public IReadOnlyList<Reference>? Successors { get; init; }

    /// <summary>Networks that named this one as their successor (voorgangers), and what it says of that, when one network is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PredecessorRow>? Predecessors { get; init; }

    /// <summary>Obligation (verplichting).</summary>
    public required string Obligation { get; init; }

    /// <summary>The article or scheme that obliges.</summary>
    public string? ObligationSource { get; init; }

    /// <summary>The division that it names (aangewezen indeling): an edition or a kind; unknown when absent.</summary>
    public string? ObligationDivision { get; init; }

    /// <summary>Policy domains (beleidsterreinen); empty is unknown.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>Target groups (doelgroepen); empty is unknown.</summary>
    public required IReadOnlyList<string> TargetGroups { get; init; }

    /// <summary>Contact desk (contactpunt).</summary>
    public string? ContactDesk { get; init; }

    /// <summary>What would show success (succesmaat); unknown when absent and not known to be none.</summary>
    public string? SuccessMeasure { get; init; }

    /// <summary>Whether it is known to have no measure of success; absent when that is unknown.</summary>
    public bool? NoSuccessMeasure { get; init; }

    /// <summary>How users take part (inspraak); unknown when absent and not known to be none.</summary>
    public string? UserVoice { get; init; }

    /// <summary>Whether users are known to take no part; absent when that is unknown.</summary>
    public bool? NoUserVoice { get; init; }

    /// <summary>The version before it (vorige versie), as it says, else as that one does.</summary>
    public Reference? Previous { get; init; }

    /// <summary>The version after it (volgende versie), as it says, else as that one does.</summary>
    public Reference? Next { get; init; }

    /// <summary>The version before it as it says itself, which is what a file says.</summary>
    internal Reference? OwnPrevious { get; init; }

    /// <summary>The version after it as it says itself, which is what a file says.</summary>
    internal Reference? OwnNext { get; init; }

    /// <summary>Territory (werkgebied): who stands that day for the municipalities that are registered; empty: none is.</summary>
    public required IReadOnlyList<MunicipalityRow> Territory { get; init; }

    /// <summary>Territory as registered, which is what a file says.</summary>
    internal IReadOnlyList<Reference> RegisteredTerritory { get; init; } = [];

    /// <summary>How it is governed, and how far it is; absent: nothing of it is recorded.</summary>
    public GovernanceRow? Governance { get; init; }

    /// <summary>What it costs, how it decides and how one leaves it; absent: nothing of it is recorded.</summary>
    public TermsRow? Terms { get; init; }

    /// <summary>Why there is a network, and why there; absent: nothing of it is recorded.</summary>
    public GroundsRow? Grounds { get; init; }

    /// <summary>Council moments (raadsmomenten) of the twelve months from the day asked for on, else from today, when one network is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CouncilMomentRow>? CouncilMoments { get; init; }

    /// <summary>What is unknown (ontbrekende gegevens), and what it would unlock, when one network is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MissingField>? Missing { get; init; }

    /// <summary>
    /// How many organisations are members (deelnemers) on the day asked for, today when none was: who has ended counted as
    /// those that stand for it, each once.
    /// </summary>
    public required int Members { get; init; }

    /// <summary>Whether it is in force on the day asked for, today when none was.</summary>
    public required bool InForce { get; init; }

    /// <summary>
    /// How far the shares of the costs add up (verdeelsleutel), when one network is read: of its members on the day asked
    /// for, else today; before it begins, on its first day.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CostKeyRow? CostKey { get; init; }

    /// <summary>The memberships, when one network is read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MembershipRow>? Memberships { get; init; }
}

/// <summary>What readers see of a membership (deelname).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Network">The network.</param>
/// <param name="Organisation">The member, as registered; a succession does not rewrite it.</param>
/// <param name="Role">Role (rol) on the day asked for, today when none was.</param>
/// <param name="JoinedOn">First day; absent: the network's first day.</param>
/// <param name="LeftOn">First day it is no longer a member; absent while it is one.</param>
/// <param name="GoverningBodies">Bodies (bestuursorganen) that take part.</param>
/// <param name="CostKeyShare">Agreed share of the costs (verdeelsleutel) in percent, unknown when absent.</param>
/// <param name="Roles">Every role with its first day; the first holds from the start.</param>
/// <param name="HoursPerYear">Hours (uren) that it brings a year, unknown when absent; like all terms those on that day.</param>
/// <param name="MoneyPerYear">Money (geld) that it brings a year in euros, unknown when absent.</param>
/// <param name="InKind">What else it brings (in natura), unknown when absent.</param>
/// <param name="DecisionPower">What it may decide (zeggenschap), unknown when absent.</param>
/// <param name="DecisionWeight">Weight of its voice (gewicht), unknown when absent.</param>
/// <param name="Perspective">The policy domain it speaks for (perspectief), unknown when absent.</param>
public sealed record MembershipRow(
    Guid Id, Reference Network, Reference Organisation, string Role, DateOnly? JoinedOn, DateOnly? LeftOn,
    IReadOnlyList<string> GoverningBodies, decimal? CostKeyShare, IReadOnlyList<RolePeriod> Roles,
    decimal? HoursPerYear, decimal? MoneyPerYear, string? InKind, string? DecisionPower, decimal? DecisionWeight,
    string? Perspective)
{
    /// <summary>
    /// Who holds it (houders) on the day asked for, today when none was: the member, or who stands for it since a
    /// succession; absent when it does not count on that day.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? HeldBy { get; init; }

    internal static MembershipRow Of(Membership m, Reference network, Reference organisation, DateOnly on)
    {
        var (_, share, terms) = m.TermsOn(on);
        return new(
            m.Id, network, organisation, m.RoleOn(on), m.JoinedOn, m.LeftOn, m.GoverningBodies, share,
            m.Roles, terms?.HoursPerYear, terms?.MoneyPerYear, terms?.InKind, terms?.DecisionPower, terms?.DecisionWeight,
            terms?.Perspective);
    }
}
