using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>A steering instrument (regie-instrument): how much it enforces, what for, and what came of it.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Owner">The organisation that uses it.</param>
/// <param name="Kind">Code of the list <c>instrument-kinds</c>.</param>
/// <param name="EnforcementLevel">From 1 (invites) to 5 (compels); null when unknown.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Network">The network that it serves; null when it serves a target.</param>
/// <param name="Target">The target that it serves; null when it serves a network.</param>
/// <param name="From">First day on which it is used.</param>
/// <param name="Until">First day on which it is used no longer; null while open.</param>
/// <param name="Verdicts">Of how many organisations the latest evaluation by the day gives each verdict.</param>
/// <param name="Evaluations">Evaluations by the day, by date.</param>
/// <param name="LowestThatWorked">
/// The lowest level of those that serve the same network or target and worked in the eyes of some organisation by the day;
/// null when of none both are known.
/// </param>
internal sealed record InstrumentOnShelf(
    Thing Instrument, Thing Owner, string Kind, int? EnforcementLevel, string Purpose, Thing? Network, TargetReference? Target,
    DateOnly From, DateOnly? Until, IReadOnlyDictionary<string, int> Verdicts, IReadOnlyList<Evaluation> Evaluations,
    int? LowestThatWorked) : ViewRow
{
    private const string Worked = "worked";

    /// <summary>Those that had begun by the day, ended or not, in the order of things.</summary>
    public static IReadOnlyList<InstrumentOnShelf> Of(Register register, DateOnly day)
    {
        var begun = register.Instruments.Values.Where(i => i.Details.From <= day)
            .Select(i => (Facts: i, Latest: Latest(i, day))).ToList();
        var lowest = begun.Where(i => i.Latest.Any(e => e.Verdicts.Any(v => v.Verdict == Worked)))
            .GroupBy(i => Serves(i.Facts)).ToDictionary(same => same.Key, same => same.Min(i => i.Facts.Details.EnforcementLevel));
        return
        [
            .. begun.Select(i => Of(register, i.Facts, day, i.Latest, lowest.GetValueOrDefault(Serves(i.Facts))))
                .OrderBy(row => row.Instrument, Thing.Order),
        ];
    }

    private static InstrumentOnShelf Of(
        Register register, InstrumentFacts facts, DateOnly day, IReadOnlyList<InstrumentEvaluated> latest, int? lowest)
    {
        var d = facts.Details;
        return new(
            new(facts.Id, facts.ExternalId, d.Name), register.OrganisationThing(facts.OwnerId), d.Kind, d.EnforcementLevel,
            d.Purpose, d.NetworkId is { } network ? register.NetworkThing(network, day) : null, d.Target, d.From, d.Until,
            latest.SelectMany(e => e.Verdicts.Select(v => v.Verdict).Distinct()).CountBy(verdict => verdict)
                .OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
            [
                .. facts.Evaluations.Where(e => e.On <= day)
                    .Select(e => new Evaluation(register.OrganisationThing(e.OrganisationId), e.On, e.Verdicts, e.Source)),
            ],
            lowest);
    }

    // Evaluations are by date, so the last of each organisation is its latest.
    private static IReadOnlyList<InstrumentEvaluated> Latest(InstrumentFacts instrument, DateOnly day) =>
        [.. instrument.Evaluations.Where(e => e.On <= day).GroupBy(e => e.OrganisationId).Select(own => own.Last())];

    private static (Guid?, string?) Serves(InstrumentFacts instrument) =>
        (instrument.Details.NetworkId, instrument.Details.Target?.Id);
}

/// <summary>What an organisation found of a steering instrument (evaluatie).</summary>
/// <param name="By">Who evaluated it.</param>
/// <param name="On">As of which day.</param>
/// <param name="Verdicts">Verdicts with reasons.</param>
/// <param name="Source">Where it is written; null when unknown.</param>
internal sealed record Evaluation(Thing By, DateOnly On, IReadOnlyList<InstrumentVerdict> Verdicts, string? Source);
