using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Observations;

/// <summary>What a value is of: an indicator as defined in one edition, a network or region, and a period.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="SubjectKind"><c>network</c> or <c>region</c>.</param>
/// <param name="SubjectId">The network or region.</param>
/// <param name="From">First day of the period; of a reference date, that day.</param>
/// <param name="Until">First day after it.</param>
public sealed record ObservedOf(string Indicator, int Edition, string SubjectKind, Guid SubjectId, DateOnly From, DateOnly Until)
{
    /// <summary>Of a network.</summary>
    public const string Network = "network";

    /// <summary>Of a region.</summary>
    public const string Region = "region";

    /// <summary>Its stream: there is one for each of these, so nobody can report the same twice.</summary>
    public Guid StreamId => Hosting.EventStore.StreamId.Of(
        Observation.StreamKind, $"{Indicator}|{Edition}|{SubjectKind}|{SubjectId}|{From:O}|{Until:O}");
}

/// <summary>A value as someone gives it.</summary>
/// <param name="Value">The value, in the unit of the indicator.</param>
/// <param name="Quality">Code of the list <c>observation-qualities</c>.</param>
/// <param name="Source">Where it comes from; null: unknown.</param>
public sealed record ObservedValue(decimal Value, string Quality, string? Source);

/// <summary>A value of an indicator was reported (waarneming): once, for every grant that asks for it.</summary>
/// <param name="ObservationId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when reported here.</param>
/// <param name="Of">What it is of.</param>
/// <param name="Value">The value.</param>
/// <param name="On">Day of the report.</param>
/// <param name="By">TOOI URI of the organisation that reported it; null: an import.</param>
public sealed record ObservationSubmitted(
    Guid ObservationId, string? ExternalId, ObservedOf Of, ObservedValue Value, DateOnly On, string? By);

/// <summary>A value was wrong, or became final: this holds instead, and what was said before is kept.</summary>
/// <param name="ObservationId">The observation.</param>
/// <param name="Value">The value.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">TOOI URI of the organisation that corrected it; null: an import.</param>
public sealed record ObservationCorrected(Guid ObservationId, ObservedValue Value, DateOnly On, string Reason, string? By)
{
    /// <summary>Why an import corrects.</summary>
    internal const string ByImport = "Een nieuwere opgave van de bron.";

    /// <summary>Whether an import gave it; a steward who acts for no organisation is told apart by the reason.</summary>
    internal bool IsImported => By is null && Reason == ByImport;
}

/// <summary>What a decision about an observation needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when reported here.</param>
/// <param name="Of">What it is of.</param>
/// <param name="Value">The value that holds.</param>
/// <param name="On">Since which day.</param>
/// <param name="By">TOOI URI of who reported it first; null: an import.</param>
/// <param name="Before">What was said before, in order.</param>
/// <param name="IsImported">Whether an import gave the value that holds.</param>
public sealed record Observation(
    Guid Id, string? ExternalId, ObservedOf Of, ObservedValue Value, DateOnly On, string? By, Values<ObservedValue> Before, bool IsImported)
    : IFold<Observation>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "observation";

    /// <inheritdoc/>
    public static Observation? After(Observation? state, object fact) => (state, fact) switch
    {
        (null, ObservationSubmitted f) => new(f.ObservationId, f.ExternalId, f.Of, f.Value, f.On, f.By, [], f.By is null),
        ({ } known, ObservationCorrected f) => known with { Value = f.Value, On = f.On, Before = [.. known.Before, known.Value], IsImported = f.IsImported },
        _ => state,
    };
}
