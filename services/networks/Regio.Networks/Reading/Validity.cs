using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Successions;

namespace Regio.Networks.Reading;

/// <summary>From which day a fact holds in the world, where it says so.</summary>
internal static class Validity
{
    /// <summary>The day; null when the fact has none.</summary>
    public static DateOnly? From(object fact) => fact switch
    {
        OrganisationRegistered f => f.Details.ValidFrom,
        OrganisationCorrected f => f.Details.ValidFrom,
        OrganisationEnded f => f.ValidUntil,
        SuccessionRecorded f => f.Details.EffectiveOn,
        SuccessionCorrected f => f.Details.EffectiveOn,
        Divisions.DivisionRegistered f => new DateOnly(f.Details.ReferenceYear, 1, 1),
        Divisions.DivisionCorrected f => new DateOnly(f.Details.ReferenceYear, 1, 1),
        NetworkRegistered f => f.Details.InForceFrom,
        NetworkCorrected f => f.Details.InForceFrom,
        NetworkEnded f => f.Until,
        MemberAdmitted f => f.JoinedOn,
        MemberRoleChanged f => f.From,
        MemberWithdrawn f => f.LeftOn,
        MembershipCorrected f => f.JoinedOn,
        CoordinatorAppointed f => f.From,
        PhaseAdvanced f => f.From,
        NetworkSuspended f => f.From,
        NetworkResumed f => f.From,
        ContinuityArranged f => f.From,
        BudgetRecorded f => new DateOnly(f.Year, 1, 1),
        AccountsRecorded f => new DateOnly(f.Year, 1, 1),
        _ => null,
    };

    /// <summary>Whether a period holds on a day; no first day: since always, no end: open.</summary>
    public static bool Holds(DateOnly? from, DateOnly? until, DateOnly on) =>
        (from is not { } start || start <= on) && (until is not { } end || on < end);
}
