using System.Collections.Immutable;
using Regio.Contracts.Funding;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// A policy or a scheme (initiatief) as it reads on a day, as far as it can be held against another. What is empty or null
/// is unknown, or not told.
/// </summary>
/// <param name="Thing">Which.</param>
/// <param name="Kind"><c>policy</c> or <c>scheme</c>.</param>
/// <param name="Owners">External ids of who owned it, the present owner last; empty: unknown.</param>
/// <param name="PublishedOn">Day on which it became public.</param>
/// <param name="IntendedOn">Day from which other ministries knew that it was prepared; null: they did not before it was public.</param>
/// <param name="IsImported">Whether a register told of it.</param>
/// <param name="Domains">Codes of the list <c>domains</c>.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after it; null while open.</param>
/// <param name="Land">Where it lands.</param>
/// <param name="Networks">Networks that it pays or names, sorted: recorded, not supposed.</param>
/// <param name="Rules">What it asks.</param>
/// <param name="Mandate">What it obliges others to; null: nothing.</param>
internal sealed record Initiative(
    Thing Thing, string Kind, ImmutableArray<string> Owners, DateOnly? PublishedOn, DateOnly? IntendedOn, bool IsImported, ImmutableArray<string> Domains,
    ImmutableArray<string> TargetGroups, DateOnly? From, DateOnly? Until, Land? Land, ImmutableArray<Guid> Networks, InitiativeRules Rules,
    CooperationObliged? Mandate)
{
    /// <summary>That it is a policy.</summary>
    public const string Policy = "policy";

    /// <summary>That it is a scheme.</summary>
    public const string Scheme = "scheme";

    /// <summary>External id of its owner; null: unknown.</summary>
    public string? OwnerId => Owners.IsEmpty ? null : Owners[^1];

    /// <summary>Its id.</summary>
    public Guid Id => Thing.Id;

    /// <summary>Where it stands among others, also while it is not told what it is called: so the two of a pair keep their sides.</summary>
    public Thing Place { get; init; } = Thing;

    /// <summary>Whether it is not told what it asks, nor what its owner says that it is to others.</summary>
    public bool IsVeiled { get; init; }

    /// <summary>Whether it is public on a day; one of which nobody tells when it became so, is.</summary>
    public bool IsPublic(DateOnly on) => PublishedOn <= on || (PublishedOn is null && (IsImported || Kind == Policy));

    /// <summary>Whether other owners could know of it on a day.</summary>
    public bool IsVisible(DateOnly on) => PublishedOn <= on || IntendedOn <= on;

    /// <summary>What others may know of it while it is an intention: not what it is called, nor what it asks.</summary>
    public Initiative Announced() => Veiled() with { Thing = new(Id, null, null) };

    /// <summary>It, without what it asks and what its owner says that it is to others.</summary>
    public Initiative Veiled() => this with { Rules = InitiativeRules.Untold, IsVeiled = true };

    /// <summary>Whether someone who names a policy or scheme so means this one.</summary>
    public bool IsCalled(string called) =>
        string.Equals(called, Thing.ExternalId, StringComparison.OrdinalIgnoreCase) || string.Equals(called, Thing.Id.ToString(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a policy or scheme said for a time (lezing).</summary>
/// <param name="Text">As it read then: networks, money and divisions are those of the day that is asked of.</param>
/// <param name="IsOf">Whether it read so on a day.</param>
internal sealed record Reading(Initiative Text, Func<DateOnly, bool> IsOf);

/// <summary>Where an initiative lands: regions of an edition of a division, as they stand on a day.</summary>
/// <param name="Division">The edition.</param>
/// <param name="Regions">Those of its regions that it addresses, in the order of things.</param>
/// <param name="Municipalities">All that lie in them, sorted.</param>
internal sealed record Land(Thing Division, IReadOnlyList<DelineatedRegion> Regions, ImmutableArray<Guid> Municipalities)
{
    /// <summary>Where regions of an edition lie.</summary>
    public static Land Of(Thing division, IReadOnlyList<DelineatedRegion> regions) =>
        new(division, regions, [.. regions.SelectMany(region => region.Municipalities).Distinct().Order()]);
}

/// <summary>What an initiative asks, in the terms in which two can be compared.</summary>
/// <param name="LeadKinds">Kinds of organisations that may lead; empty: any, or not told.</param>
/// <param name="Reports">What is reported in which rhythm, a concept of an indicator each time.</param>
/// <param name="Counted">By which definition a concept is counted.</param>
/// <param name="CoFinancing">What others pay; null: not told.</param>
/// <param name="Stacking">Which other money may go to the same costs; null: not told.</param>
internal sealed record InitiativeRules(
    ImmutableArray<string> LeadKinds, ImmutableArray<ReportedConcept> Reports, ImmutableArray<CountedConcept> Counted,
    CoFinancingRule? CoFinancing, StackingRule? Stacking)
{
    /// <summary>Those that tell nothing.</summary>
    public static InitiativeRules Untold { get; } = new([], [], [], null, null);
}

/// <summary>A concept that is to be reported.</summary>
/// <param name="Concept">What is measured, whatever the definition.</param>
/// <param name="Rhythm">How often, and by when.</param>
internal sealed record ReportedConcept(string Concept, ReportRhythm Rhythm);

/// <summary>A concept as it is counted.</summary>
/// <param name="Concept">What is measured, whatever the definition.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="Details">That definition.</param>
internal sealed record CountedConcept(string Concept, string Indicator, int Edition, IndicatorDetails Details)
{
    /// <summary>Whether it counts the same, whatever it is called.</summary>
    public bool CountsAs(CountedConcept other) => (Details.Definition, Details.Unit, Details.Kind, Details.Direction, Details.Period)
        == (other.Details.Definition, other.Details.Unit, other.Details.Kind, other.Details.Direction, other.Details.Period);
}
