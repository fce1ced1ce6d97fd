using System.Text.Json.Serialization;
using Regio.Contracts.Funding;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>How far a network is with a target of a grant, or of its own (voortgang).</summary>
/// <param name="Network">The network.</param>
/// <param name="Grant">The grant; absent: the network adopted the target itself.</param>
/// <param name="Scheme">Its scheme; absent likewise.</param>
/// <param name="Adopted">The target that the network adopted itself; absent: it is of a grant.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="IndicatorName">Its name.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="Kind">Code of the list <c>indicator-kinds</c>.</param>
/// <param name="Unit">Code of the list <c>indicator-units</c>.</param>
/// <param name="Subject">What the value is of: the network, or the region that the grant is for.</param>
/// <param name="Baseline">Value at the start; absent: unknown.</param>
/// <param name="Target">Value to be reached.</param>
/// <param name="By">Day by which.</param>
/// <param name="From">First day of the period of the last accepted value; absent: there is none.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Value">The last accepted value; absent: none, or a count of persons that is too small to tell you.</param>
/// <param name="Released">What is told instead of such a count.</param>
/// <param name="Quality">Code of the list <c>observation-qualities</c>.</param>
/// <param name="Expected">What was expected at the end of that period.</param>
/// <param name="Pace">The part of the way that was to be gone which was gone.</param>
/// <param name="State">How far it is: one of the states.</param>
/// <param name="Missing">What is missing to assess it, and who can supply it.</param>
internal sealed record TargetProgress(
    Thing Network, Thing? Grant, Thing? Scheme, Thing? Adopted, string Indicator, string? IndicatorName, int Edition, [property: CodesOf("indicator-kinds")] string? Kind,
    [property: CodesOf("indicator-units")] string? Unit, Thing? Subject, decimal? Baseline, decimal Target, DateOnly By, DateOnly? From, DateOnly? Until, decimal? Value,
    string? Released, [property: CodesOf("observation-qualities")] string? Quality, decimal? Expected, double? Pace, string State, IReadOnlyList<MissingInput> Missing) : ViewRow
{
    private static readonly string[] Early = ["exploration", "forming"];

    /// <summary>The grant, or the target that the network adopted.</summary>
    [JsonIgnore]
    public Thing Source => (Grant ?? Adopted)!;

    /// <summary>What came of the values before, the last one last: what a later one is held against.</summary>
    [JsonIgnore]
    public IReadOnlyList<Pace> Paces { get; private init; } = [];

    /// <summary>The way to the target; null: no baseline is known.</summary>
    [JsonIgnore]
    public TargetPath? Path { get; private init; }

    /// <summary>What it was computed from, besides what it says: the way to the target, and which value is held against it on which day.</summary>
    /// <param name="from">From where on it was asked to be behind.</param>
    public IReadOnlyDictionary<string, object?> Inputs(ProgressThresholds from) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["path"] = Path,
        ["periodEnd"] = Until?.AddDays(-1),
        ["value"] = (object?)Released ?? Value,
        ["behindBelow"] = (Released is null ? from : from.WithUsualPace()).BehindBelow,
        ["startUpMonths"] = from.StartUpMonths,
    };

    /// <summary>Of every target of every grant of a network that is awarded on the day, in the order of their grants, and of those that it adopted.</summary>
    /// <param name="standing">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="by">From where on it is behind; null: as usual.</param>
    public static IEnumerable<TargetProgress> Of(Standing standing, ActiveNetwork network, ProgressThresholds? by = null) =>
        Pursued.Of(standing, network.Id).Select(one => new Assessment(standing, network, one, by ?? ProgressThresholds.Usual).Of());

    /// <summary>
    /// What a reader may know: small counts of persons, and what they could be derived from, are left out for others than those
    /// who may. Their state is by the usual threshold, as asking by one after another would tell the pace.
    /// </summary>
    /// <param name="standing">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="isTrusted">Whether the reader may know of small counts.</param>
    /// <param name="by">From where on it is behind; null: as usual.</param>
    public static IEnumerable<TargetProgress> For(Standing standing, ActiveNetwork network, bool isTrusted, ProgressThresholds? by = null) => isTrusted
        ? Of(standing, network, by)
        : Of(standing, network, by).Zip(Of(standing, network, by?.WithUsualPace()), (asked, usual) => usual.Guarded() is { Released: not null } guarded ? guarded : asked);

    /// <summary>The same, with small counts of persons, and what they could be derived from, left out.</summary>
    public TargetProgress Guarded() => Value is { } value && Unit is { } unit && SmallCounts.IsSmall(value, unit)
        ? this with { Value = null, Pace = null, Released = SmallCounts.Released }
        : this;

    // One target on a day.
    private sealed record Assessment(Standing Standing, ActiveNetwork Network, Pursued Pursued, ProgressThresholds From)
    {
        private SchemeTarget Target => Pursued.Target;

        private GrantFacts? Grant => Pursued.Grant?.Facts;

        public TargetProgress Of()
        {
            var (register, day) = (Standing.Register, Standing.Day);
            var indicator = register.Indicator(Target.Indicator);
            var edition = Target.Edition ?? indicator?.EditionOn(day) ?? 1;
            var details = indicator?.Edition(edition);
            var (subject, values) = Values(edition);
            var (baseline, end) = Regional() is { } regional ? (regional.Baseline, regional.Value) : (Target.Baseline, Target.Value);
            var path = baseline is { } start ? new TargetPath(Pursued.Start, start, Points(end), Target.Linear) : null;
            IReadOnlyList<Pace> paces = [.. values.Select(one =>
                Projections.Pace.At(path, one.Value.Value, one.Until.AddDays(-1), details?.Direction ?? "neither", From.BehindBelow) with
            {
                IsSmall = details is { } known && SmallCounts.IsSmall(one.Value.Value, known.Unit),
            })];
            var (last, pace) = values.Count == 0 ? (null, null) : (values[^1], paces[^1]);
            return new(
                Network.Thing, Grant is { } grant ? new(grant.Id, grant.ExternalId, null) : null, Pursued.Grant?.Scheme.ThingOn(day),
                Pursued.Adopted is { } adopted ? new(adopted.Id, null, null) : null, Target.Indicator, details?.Name, edition, details?.Kind, details?.Unit, subject,
                baseline, end, Target.By, last?.From, last?.Until, last?.Value.Value, null, last?.Value.Quality, pace?.Expected, pace?.Of,
                IsEarly() ? ProgressStates.TooEarly : pace?.State ?? ProgressStates.NoData,
                [
                    .. last is null ? [new MissingInput("value", "Who takes part in the network.")] : Array.Empty<MissingInput>(),
                    .. baseline is null ? [new MissingInput("baseline", Grant is null ? "Who takes part in the network." : "The owner of the scheme.")] : Array.Empty<MissingInput>(),
                ])
            {
                Paces = IsEarly() ? [] : paces,
                Path = path,
            };
        }

        // Of the network itself; where nothing is of it, of the region that the grant is for. What was over before the grant began is no result of it.
        private (Thing? Subject, IReadOnlyList<AcceptedValue> Values) Values(int edition)
        {
            var own = After(Network.Id, edition);
            return own.Count > 0 || Grant?.Details.RegionId is not { } region ? (Network.Thing, own)
                : After(region, edition) is { Count: > 0 } regional ? (Standing.Register.RegionThing(region), regional)
                : (Network.Thing, []);
        }

        private IReadOnlyList<AcceptedValue> After(Guid subject, int edition) =>
            [.. AcceptedValues.Of(Standing.Register, Standing.Day, Network.Id, Grant, subject, Target.Indicator, edition).Where(one => one.Until > Pursued.Since)];

        private RegionTarget? Regional() => Grant?.Details.RegionId is { } region && Standing.Register.RegionThing(region).ExternalId is { } called
            ? Target.Regions.FirstOrDefault(one => one.Region == called)
            : null;

        private IReadOnlyList<Waypoint> Points(decimal end) =>
            [.. (Regional()?.Path ?? Target.Path).Select(point => new Waypoint(point.On, point.Value)), new Waypoint(Target.By, end)];

        // A scheme knows how long its start takes; who sets itself a target does not ask that.
        private bool IsEarly() =>
            (Pursued.Grant is var (grant, scheme) && Standing.Day < grant.Awards[0].On.PlusMonths(scheme.On(Standing.Day).Terms?.StartUpMonths ?? From.StartUpMonths))
            || (Chain.PhaseOn(Standing.Register, Standing.Register.Networks[Network.Id], Standing.Day) is { } phase && Early.Contains(phase.Phase));
    }
}
