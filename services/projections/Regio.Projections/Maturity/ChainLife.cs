using Regio.Rules;

namespace Regio.Projections;

/// <summary>
/// The life of a chain (levensloop): a network with its earlier and later versions, as of a day. An amendment, the end of
/// a version that another follows, is no end.
/// </summary>
/// <param name="Chain">Id of the chain: the same for every version.</param>
/// <param name="Network">The version in force, of several the latest begun; none in force: the one that ended last.</param>
/// <param name="Versions">Number of versions that began by the day.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>, of that version.</param>
/// <param name="From">First day of the first version.</param>
/// <param name="EndedOn">First day without it; null while it goes on.</param>
/// <param name="EndReasonCode">Code of the list <c>end-reasons</c>, why it ended; null while it goes on, and when unknown.</param>
/// <param name="EndReason">The same in words; null likewise.</param>
/// <param name="AgeMonths">Full months from its first day to the day, or to its end.</param>
/// <param name="Phases">Time in each phase, in the order in which they came; empty is unknown.</param>
internal sealed record ChainLife(
    Guid Chain, Thing Network, int Versions, string Obligation, DateOnly From, DateOnly? EndedOn,
    [property: CodesOf("end-reasons")] string? EndReasonCode, string? EndReason, int AgeMonths, IReadOnlyList<PhaseTime> Phases) : ViewRow
{
    /// <summary>Every chain that began by a day, in the order of things; a version that was never in force does not count.</summary>
    public static IReadOnlyList<ChainLife> On(Register register, DateOnly day)
    {
        var lives = new List<ChainLife>();
        var seen = new HashSet<Guid>();
        foreach (var id in register.Networks.Keys.Where(id => !seen.Contains(id)))
        {
            var versions = Landscape.Chain.Versions(register, id);
            seen.UnionWith(versions);
            var inForce = versions.Select(v => register.Networks.GetValueOrDefault(v)).OfType<NetworkFacts>()
                .Where(n => n.Details.InForceFrom != n.Details.InForceUntil).OrderBy(n => n.Details.InForceFrom).ToList();
            if (inForce.Count > 0 && inForce[0].Details.InForceFrom <= day)
            {
                lives.Add(Of(versions.Min(), inForce, day));
            }
        }

        return [.. lives.OrderBy(life => life.Network, Thing.Order)];
    }

    /// <summary>Of every chain the age is known, which is what it is assessed by; of some not the phases, or why it ended.</summary>
    public static Basis BasisOf(IReadOnlyList<ChainLife> lives) => Basis.Of(lives).Besides(
        lives, ("phases", life => life.Phases.Count == 0), ("endReason", life => life.EndedOn is not null && (life.EndReasonCode ?? life.EndReason) is null));

    /// <summary>What it was computed from, besides what it says: the versions that had begun, by their first day.</summary>
    public IReadOnlyDictionary<string, object?> Inputs(Picture picture) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["versions"] = Landscape.Chain.Versions(picture.Register, Network.Id).Select(id => picture.Register.Networks.GetValueOrDefault(id)).OfType<NetworkFacts>()
            .Where(version => version.Details.InForceFrom <= picture.Day).OrderBy(version => version.Details.InForceFrom)
            .Select(version => new { Network = version.ThingOn(picture.Day).Key, From = version.Details.InForceFrom, Until = version.Details.InForceUntil }).ToList(),
    };

    private static ChainLife Of(Guid chain, List<NetworkFacts> versions, DateOnly day)
    {
        var begun = versions.FindAll(v => v.Details.InForceFrom <= day);
        var face = begun.LastOrDefault(v => v.IsActive(day)) ?? begun.MaxBy(v => v.Details.InForceUntil)!;
        var last = versions.MaxBy(v => v.Details.InForceUntil ?? DateOnly.MaxValue)!;
        var endedOn = last.Details.InForceUntil <= day ? last.Details.InForceUntil : null;
        return new(
            chain, face.ThingOn(day), begun.Count, face.Details.Obligation,
            versions[0].Details.InForceFrom, endedOn, endedOn is null ? null : last.EndReasonCode, endedOn is null ? null : last.EndReason,
            Months.Full(versions[0].Details.InForceFrom, endedOn ?? day), PhaseTime.Of(versions, endedOn ?? day));
    }
}

/// <summary>Time in a phase of development (ontwikkelfase).</summary>
/// <param name="Phase">Code of the list <c>phases</c>.</param>
/// <param name="From">First day.</param>
/// <param name="Days">Days in it until the next, until its version ended, or until now.</param>
internal sealed record PhaseTime(string Phase, DateOnly From, int Days)
{
    /// <summary>The phases of all versions together, as far as they began.</summary>
    public static IReadOnlyList<PhaseTime> Of(IEnumerable<NetworkFacts> versions, DateOnly until) =>
        [.. versions.SelectMany(v => OfOne(v, v.Details.InForceUntil is { } end && end < until ? end : until)).OrderBy(p => p.From)];

    private static IEnumerable<PhaseTime> OfOne(NetworkFacts version, DateOnly until)
    {
        var phases = (version.Governance?.Phases ?? []).Where(p => p.From < until).OrderBy(p => p.From).ToList();
        return phases.Index().Select(p => new PhaseTime(
            p.Item.Phase, p.Item.From, (p.Index + 1 < phases.Count ? phases[p.Index + 1].From : until).DayNumber - p.Item.From.DayNumber));
    }
}
