using System.Text.Json.Serialization;

namespace Regio.Landscape;

/// <summary>
/// What is known of one stream: an immutable fold of its contracts, in their order. It holds valid dates and no
/// clock, so that every view can be asked as of any day.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "facts")]
[JsonDerivedType(typeof(OrganisationFacts), "organisation")]
[JsonDerivedType(typeof(SuccessionFacts), "succession")]
[JsonDerivedType(typeof(DivisionFacts), "division")]
[JsonDerivedType(typeof(RegionFacts), "region")]
[JsonDerivedType(typeof(ReferenceDivisionFacts), "reference-division")]
[JsonDerivedType(typeof(CodeListFacts), "code-list")]
[JsonDerivedType(typeof(NetworkFacts), "network")]
[JsonDerivedType(typeof(AgreementFacts), "agreement")]
[JsonDerivedType(typeof(FacilityFacts), "facility")]
[JsonDerivedType(typeof(InstrumentFacts), "instrument")]
[JsonDerivedType(typeof(PulseFacts), "pulse")]
[JsonDerivedType(typeof(DecisionFacts), "decision")]
[JsonDerivedType(typeof(CoordinationFacts), "coordination")]
[JsonDerivedType(typeof(SchemeFacts), "scheme")]
[JsonDerivedType(typeof(BudgetFacts), "budget")]
[JsonDerivedType(typeof(GrantFacts), "grant")]
[JsonDerivedType(typeof(RecordedGrantFacts), "recorded-grant")]
[JsonDerivedType(typeof(IndicatorFacts), "indicator")]
[JsonDerivedType(typeof(ObservationFacts), "observation")]
[JsonDerivedType(typeof(AdoptedTargetFacts), "adopted-target")]
[JsonDerivedType(typeof(ReportFacts), "report")]
[JsonDerivedType(typeof(RegionalBudgetFacts), "regional-budget")]
[JsonDerivedType(typeof(PolicyFacts), "policy")]
[JsonDerivedType(typeof(OwnerFacts), "owner")]
[JsonDerivedType(typeof(EdgeFacts), "edge")]
[JsonDerivedType(typeof(CaseFacts), "case")]
[JsonDerivedType(typeof(CheckFacts), "check")]
[JsonDerivedType(typeof(BlindMatchFacts), "blind-match")]
public interface IFacts
{
    /// <summary>The stream.</summary>
    Guid Id { get; }
}
