using Regio.Funding.Schemes;
using Regio.Rules;

namespace Regio.Funding.Simulations;

/// <summary>A scheme that would be pooled, as it reads.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; null when drafted here.</param>
/// <param name="Said">What it says.</param>
/// <param name="Calls">When it takes applications.</param>
public sealed record PooledScheme(Guid Id, string? ExternalId, SchemeDetails Said, IReadOnlyList<Call> Calls)
{
    /// <summary>The reports that are due in a year of activities that last as long as the scheme; empty also when it asks for none, or does not tell what or from when.</summary>
    internal IReadOnlyList<DueReport> DueIn(int year) => Said.From is not { } from ? [] :
    [
        .. Said.Terms.Reporting.SelectMany(rule => ReportCalendar.Of(
                new(rule.Frequency, rule.FirstMonth, rule.DueDays, rule.DueDay), from, Said.Until ?? new(year + 1, 1, 1)))
            .Where(report => report.DueOn.Year == year),
    ];

    /// <summary>Codes of the indicators that are asked.</summary>
    internal IReadOnlyList<string> Indicators =>
        [.. Said.Terms.Reporting.SelectMany(rule => rule.Indicators).Concat(Said.Terms.Targets.Select(target => target.Indicator)).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>
/// What would change if schemes were pooled: pure, over what they say. In a pot one account a year serves all, nobody applies,
/// and an indicator is asked once.
/// </summary>
internal static class Pooling
{
    /// <summary>What is to be done in a year, before and after.</summary>
    public static Workload Load(IReadOnlyList<PooledScheme> schemes, int year)
    {
        var due = schemes.SelectMany(scheme => scheme.DueIn(year)).ToList();
        var indicators = schemes.SelectMany(scheme => scheme.Indicators).ToList();
        var calls = schemes.SelectMany(scheme => scheme.Calls).Count(call => call.OpensAt.Year <= year && call.ClosesAt.Year >= year);
        return new(
            new(due.Count, Math.Min(1, due.Count)), new(due.Select(report => report.DueOn).Distinct().Count(), Math.Min(1, due.Count)),
            new(indicators.Count, indicators.Distinct().Count()), new(calls, 0),
            [.. schemes.Where(scheme => scheme.Said.From is null || scheme.Said.Terms.Reporting.Count == 0).Select(scheme => scheme.Id)]);
    }

    /// <summary>Rules that stand in the way, pair by pair; of what one of the two does not tell nothing is said here.</summary>
    public static IReadOnlyList<PoolingClash> Clashes(IReadOnlyList<PooledScheme> schemes, ConceptScheme groups) =>
        [.. Pairs(schemes).SelectMany(pair => Between(pair.One, pair.Other, groups))];

    /// <summary>Rules that a scheme does not tell, so that nobody knows whether they stand in the way.</summary>
    public static IReadOnlyList<UntoldRule> Untold(IReadOnlyList<PooledScheme> schemes) =>
    [
        .. schemes.SelectMany(scheme => Enum.GetValues<PoolingRule>().Where(rule => !IsTold(scheme.Said, rule)).Select(rule => new UntoldRule(scheme.Id, rule))),
    ];

    /// <summary>Target groups by which schemes meet, pair by pair; null codes: one of the two does not tell.</summary>
    public static IReadOnlyList<MeetingGroups> Groups(IReadOnlyList<PooledScheme> schemes, ConceptScheme groups) =>
    [
        .. Pairs(schemes).Select(pair => (pair, IsTold: pair.One.Said.TargetGroups.Count > 0 && pair.Other.Said.TargetGroups.Count > 0,
                Meets: groups.Meets(pair.One.Said.TargetGroups, pair.Other.Said.TargetGroups)))
            .Where(one => !one.IsTold || one.Meets is not null)
            .Select(one => new MeetingGroups(one.pair.One.Id, one.pair.Other.Id, one.Meets?.Left, one.Meets?.Right)),
    ];

    private static bool IsTold(SchemeDetails said, PoolingRule rule) => rule switch
    {
        PoolingRule.Eligibility => said.LeadKinds.Count > 0,
        PoolingRule.Stacking => said.Terms.Stacking is not null,
        PoolingRule.CoFinancing => said.Terms.CoFinancing is not null,
        PoolingRule.Division => said.Division is not null,
        PoolingRule.Earmarking => said.Terms.Earmarking is not null,
    };

    private static IEnumerable<PoolingClash> Between(PooledScheme one, PooledScheme other, ConceptScheme groups)
    {
        var (mine, its) = (one.Said, other.Said);
        if (mine.LeadKinds.Count > 0 && its.LeadKinds.Count > 0 && !mine.LeadKinds.Intersect(its.LeadKinds).Any())
        {
            yield return new(PoolingRule.Eligibility, one.Id, other.Id, [.. mine.LeadKinds, .. its.LeadKinds]);
        }

        if (Forbids(one, other) || Forbids(other, one))
        {
            yield return new(PoolingRule.Stacking, one.Id, other.Id, []);
        }

        if (Refused(mine, its).Concat(Refused(its, mine)).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } sources)
        {
            yield return new(PoolingRule.CoFinancing, one.Id, other.Id, sources);
        }

        if (mine.Division is { } left && its.Division is { } right && left != right)
        {
            yield return new(PoolingRule.Division, one.Id, other.Id, [left, right]);
        }

        if ((IsEarmarked(mine) || IsEarmarked(its)) && mine.TargetGroups.Count > 0 && its.TargetGroups.Count > 0
            && groups.Meets(mine.TargetGroups, its.TargetGroups) is null)
        {
            yield return new(PoolingRule.Earmarking, one.Id, other.Id, [.. mine.TargetGroups, .. its.TargetGroups]);
        }
    }

    private static bool Forbids(PooledScheme one, PooledScheme other) => one.Said.Terms.Stacking is { } rule
        && (rule.Rule == "forbidden" || (rule.Rule == "forbidden-with" && rule.Schemes.Any(called => called == other.ExternalId || called == other.Id.ToString())));

    private static IEnumerable<string> Refused(SchemeDetails one, SchemeDetails other) =>
        (one.Terms.CoFinancing?.Demanded ?? []).Intersect(other.Terms.CoFinancing?.Forbidden ?? []);

    private static bool IsEarmarked(SchemeDetails said) => said.Terms.Earmarking == "earmarked";

    private static IEnumerable<(PooledScheme One, PooledScheme Other)> Pairs(IReadOnlyList<PooledScheme> schemes) =>
        schemes.SelectMany((one, i) => schemes.Skip(i + 1).Select(other => (one, other)));
}
