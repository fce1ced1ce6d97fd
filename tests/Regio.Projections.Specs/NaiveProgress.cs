using Regio.Contracts.Funding;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>How far a network is with a target: of what, over which period, the value, what was expected, the pace, and the state.</summary>
internal sealed record NaiveProgressed(
    string Network, Guid Source, string Indicator, int Edition, string Subject, DateOnly? From, DateOnly? Until, decimal? Value, decimal? Expected, double? Pace, string State);

/// <summary>The same with what came of each value, the last one last; none while no result is expected.</summary>
internal sealed record NaivePaced(NaiveProgressed Progress, List<decimal?> Paces);

/// <summary>How far networks are with their targets once more, from the contracts that tell it.</summary>
internal sealed class NaiveProgress(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly NaiveReports reports = new(told, register, on);

    public List<NaiveProgressed> All() => Paced().ConvertAll(one => one.Progress);

    public List<NaivePaced> Paced() => [.. new Naive(register, on).Active().SelectMany(network => OfGrants(network).Concat(Own(network)))];

    private IEnumerable<NaivePaced> OfGrants(NetworkFacts network)
    {
        foreach (var grant in register.Grants.Values.Where(grant => grant.NetworkId == network.Id))
        {
            var award = grant.Awards.LastOrDefault(one => one.On <= on);
            if (award is null || award.Amounts.Count == 0 || !register.Schemes.TryGetValue(grant.SchemeId, out var scheme))
            {
                continue;
            }

            var said = (scheme.Versions.LastOrDefault(version => version.From <= on) ?? scheme.Versions[0]).Said;
            var begins = grant.Awards[0].On.AddMonths(said.Terms?.StartUpMonths ?? 12);
            foreach (var target in said.Terms?.Targets ?? [])
            {
                var edition = target.Edition ?? Math.Max(1, Editions(target.Indicator).Count(one => one.From <= on));
                var region = grant.Details.RegionId is { } id ? register.Regions.GetValueOrDefault(id) : null;
                var differs = target.Regions.FirstOrDefault(one => one.Region == region?.ExternalId);
                var own = Accepted(network.Id, grant.Id, network.Id, target.Indicator, edition).FindAll(one => one.Until > award.From);
                var regional = region is null ? [] : Accepted(network.Id, grant.Id, region.Id, target.Indicator, edition).FindAll(one => one.Until > award.From);
                var (subject, values) = own.Count == 0 && regional.Count > 0 ? (region!.ExternalId!, regional) : (network.ExternalId!, own);
                yield return Progressed(
                    network, grant.Id, target.Indicator, edition, subject, values,
                    differs is null ? (target.Baseline, target.Value, target.Path) : (differs.Baseline, differs.Value, differs.Path), target.By, target.Linear,
                    said.From ?? award.From, on < begins);
            }
        }
    }

    private IEnumerable<NaivePaced> Own(NetworkFacts network)
    {
        foreach (var target in register.AdoptedTargets.Values.Where(one => one.NetworkId == network.Id))
        {
            // What it holds last; without a break since when.
            AdoptedFor? holds = null;
            var since = DateOnly.MinValue;
            foreach (var time in target.Times.Where(time => time.From <= on))
            {
                since = holds is null || holds.Until < time.From ? time.From : since;
                holds = time;
            }

            if (holds is not null && !(holds.Until <= on))
            {
                yield return Progressed(
                    network, target.Id, target.Indicator, target.Edition, network.ExternalId!,
                    Accepted(network.Id, null, network.Id, target.Indicator, target.Edition).FindAll(one => one.Until > since),
                    (holds.Aim.Baseline, holds.Aim.Value, holds.Aim.Path), holds.Aim.By, holds.Aim.Linear, since, false);
            }
        }
    }

    private NaivePaced Progressed(
        NetworkFacts network, Guid source, string indicator, int edition, string subject, List<(DateOnly From, DateOnly Until, decimal Value)> values,
        (decimal? Baseline, decimal Value, IReadOnlyList<PathPoint> Path) aim, DateOnly by, bool isLinear, DateOnly start, bool startsUp)
    {
        var last = values.Count == 0 ? ((DateOnly From, DateOnly Until, decimal Value)?)null : values[^1];
        var phase = (PhaseOf(network) ?? new NaiveLives(register, on).ChainOf(network.Id).Select(id => register.Networks.GetValueOrDefault(id)).OfType<NetworkFacts>()
            .Select(PhaseOf).Where(one => one is not null).OrderBy(one => one!.From).LastOrDefault())?.Phase;
        var isEarly = startsUp || phase is "exploration" or "forming";
        List<PathPoint> points = [.. aim.Path, new(by, aim.Value)];
        decimal? ExpectedAt(DateOnly until) => aim.Baseline is { } zero ? Expected(zero, points, isLinear, start, until.AddDays(-1)) : null;
        var paces = values.ConvertAll(value => ExpectedAt(value.Until) is { } asked && aim.Baseline is { } from && asked != from && aim.Value != from ? (value.Value - from) / (asked - from) : (decimal?)null);
        var direction = Editions(indicator).ElementAtOrDefault(edition - 1)?.Details.Direction;
        var state = isEarly ? "too-early" : last is null ? "no-data" : State(last.Value.Value, aim.Baseline, aim.Value, paces[^1], direction);
        return new(
            new(network.ExternalId!, source, indicator, edition, subject, last?.From, last?.Until, last?.Value, last is null ? null : ExpectedAt(last.Value.Until), paces.Count == 0 ? null : (double?)paces[^1], state),
            isEarly ? [] : paces);
    }

    private PhasePeriod? PhaseOf(NetworkFacts network) => (network.Governance?.Phases ?? []).LastOrDefault(one => one.From <= on);

    private static string State(decimal value, decimal? baseline, decimal target, decimal? pace, string? direction)
    {
        if (baseline is not { } from)
        {
            return "not-assessable";
        }

        if (target == from)
        {
            var isKept = direction switch { "higher" => value >= target, "lower" => value <= target, _ => value == target };
            return isKept ? "kept" : "not-kept";
        }

        return (target > from ? value >= target : value <= target) ? "met"
            : (target > from ? value < from : value > from) ? "worse-than-baseline"
            : pace < 0.8m ? "behind"
            : "on-track";
    }

    // The point that was reached last, or where it says so, how far a straight line to the next has come.
    private static decimal Expected(decimal baseline, List<PathPoint> points, bool isLinear, DateOnly start, DateOnly day)
    {
        var (at, reached) = (start, baseline);
        foreach (var point in points)
        {
            if (point.On <= day)
            {
                (at, reached) = (point.On, point.Value);
                continue;
            }

            return isLinear && day > at ? reached + ((point.Value - reached) * (day.DayNumber - at.DayNumber) / (point.On.DayNumber - at.DayNumber)) : reached;
        }

        return reached;
    }

    // Of what a report asks what was accepted, as it was then; of the rest also what stands in none, as it was said last.
    private List<(DateOnly From, DateOnly Until, decimal Value)> Accepted(Guid network, Guid? grant, Guid subject, string indicator, int edition)
    {
        var isAsked = subject == network && reports.All().Exists(owed => owed.Grant == grant && owed.Values.Exists(value => value.Indicator == indicator));
        var found = new List<(DateOnly From, DateOnly Until, decimal Value, Guid Id)>();
        foreach (var one in register.Observations.Values.Where(one => one.Of.SubjectId == subject && one.Of.Indicator == indicator && one.Of.Edition == edition))
        {
            var (isGiven, said) = (false, 0);
            foreach (var report in register.Reports.Values.Where(report => report.NetworkId == network))
            {
                foreach (var served in register.Grants.Keys.Where(id => grant is null || grant == id))
                {
                    var steps = reports.Steps(report.Id, served);
                    var accepted = steps.LastOrDefault(step => step.What == "accepted").Accepted ?? [];
                    isGiven |= steps.Count > 0 && (Given(report.Id).Contains(one.Id) || accepted.Exists(value => value.Value == one.Id));
                    said = Math.Max(said, accepted.Where(value => value.Value == one.Id).Select(value => value.Said).LastOrDefault());
                }
            }

            var value = isGiven ? (said > 0 ? one.Values[said - 1] : null) : isAsked ? null : one.Values.LastOrDefault(each => each.On <= on);
            if (value is not null)
            {
                found.Add((one.Of.From, one.Of.Until, value.Value.Value, one.Id));
            }
        }

        return [.. found.OrderBy(one => one.Until).ThenBy(one => one.From).ThenBy(one => one.Id).Select(one => (one.From, one.Until, one.Value))];
    }

    private IReadOnlyList<IndicatorEdition> Editions(string indicator) => register.Indicators.Values.FirstOrDefault(one => one.Code == indicator)?.Editions ?? [];

    // What a report gives by the day.
    private List<Guid> Given(Guid report) => [.. (told.Select(one => one switch
    {
        ReportSubmitted f when f.ReportId == report && f.On <= on => f.Values,
        ReportCorrected f when f.ReportId == report && f.On <= on => f.Values,
        _ => null,
    }).LastOrDefault(values => values is not null) ?? []).Select(value => value.ObservationId).OfType<Guid>()];
}
