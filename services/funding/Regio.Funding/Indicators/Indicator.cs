using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Indicators;

/// <summary>What an indicator measures, and how (definitie van een indicator).</summary>
/// <param name="Name">Name.</param>
/// <param name="Concept">What it measures, whatever the definition: what has another definition of the same concept clashes.</param>
/// <param name="Kind">Code of the list <c>indicator-kinds</c>.</param>
/// <param name="Unit">Code of the list <c>indicator-units</c>.</param>
/// <param name="Direction">Code of the list <c>indicator-directions</c>: what is better.</param>
/// <param name="Period">Code of the list <c>indicator-periods</c>: what one value is over.</param>
/// <param name="Additive">Whether values of several regions or networks may be added up; null: unknown.</param>
/// <param name="Definition">What counts, and what does not.</param>
/// <param name="Source">Where values come from; null: unknown.</param>
public sealed record IndicatorDetails(
    string Name, string Concept, string Kind, string Unit, string Direction, string Period, bool? Additive, string Definition,
    string? Source);

/// <summary>An indicator was defined (indicator): its first edition. Every ministry may use it.</summary>
/// <param name="IndicatorId">Its stream.</param>
/// <param name="Code">Its code, for ever.</param>
/// <param name="OwnerId">TOOI URI of the ministry or directorate that keeps it; null: a steward does.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Details">What it is.</param>
public sealed record IndicatorDefined(Guid IndicatorId, string Code, string? OwnerId, DateOnly From, IndicatorDetails Details);

/// <summary>An indicator counts otherwise from a day on: its next edition. One that was withdrawn is in use again.</summary>
public sealed record IndicatorRevised(Guid IndicatorId, DateOnly From, IndicatorDetails Details);

/// <summary>What was recorded of the latest edition was wrong; this holds instead, whole, under the same number.</summary>
public sealed record IndicatorCorrected(Guid IndicatorId, DateOnly From, IndicatorDetails Details);

/// <summary>An indicator is no longer given to new targets; <paramref name="Until"/> is the first day without it.</summary>
public sealed record IndicatorWithdrawn(Guid IndicatorId, DateOnly Until, string? Reason);

/// <summary>An indicator that another resembles, and why.</summary>
/// <param name="IndicatorId">The indicator in use.</param>
/// <param name="Reasons">Of <c>same-concept</c>, <c>same-name</c>, <c>same-definition</c>.</param>
public sealed record ResembledIndicator(Guid IndicatorId, Values<string> Reasons);

/// <summary>An edition of an indicator was defined although it resembles others, by who was shown them.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="Edition">Number of the edition, from 1.</param>
/// <param name="Candidates">Those that were shown, the likest first.</param>
/// <param name="Motive">Why it is another.</param>
/// <param name="Rules">Version of the rules.</param>
public sealed record IndicatorDefinedDespiteResemblance(
    Guid IndicatorId, int Edition, Values<ResembledIndicator> Candidates, string Motive, string Rules);

/// <summary>An indicator as it holds for a time (uitgave); its number is its place, from 1.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it was withdrawn; null: it was not, and holds until the next.</param>
/// <param name="Details">What it is.</param>
public sealed record Edition(DateOnly From, DateOnly? Until, IndicatorDetails Details);

/// <summary>What a decision about an indicator needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Code">Its code.</param>
/// <param name="OwnerId">TOOI URI of who keeps it; null: a steward does.</param>
/// <param name="Editions">At least one, in the order of their days.</param>
/// <param name="Reason">Why it was withdrawn, when it is and that is known.</param>
public sealed record Indicator(Guid Id, string Code, string? OwnerId, Values<Edition> Editions, string? Reason) : IFold<Indicator>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "indicator";

    /// <summary>The latest edition.</summary>
    public Edition Latest => Editions[^1];

    /// <inheritdoc/>
    public static Indicator? After(Indicator? state, object fact) => (state, fact) switch
    {
        (null, IndicatorDefined f) => new(f.IndicatorId, f.Code, f.OwnerId, [new(f.From, null, f.Details)], null),
        ({ } known, IndicatorRevised f) => known with { Editions = [.. known.Editions, new(f.From, null, f.Details)], Reason = null },
        ({ } known, IndicatorCorrected f) => known.Last(new(f.From, known.Latest.Until, f.Details)),
        ({ } known, IndicatorWithdrawn f) => known.Last(known.Latest with { Until = f.Until }) with { Reason = f.Reason },
        _ => state,
    };

    private Indicator Last(Edition edition) => this with { Editions = [.. Editions.SkipLast(1), edition] };
}
