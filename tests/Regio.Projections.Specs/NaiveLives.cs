using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>What is to be told of a chain: how many versions began, its first day, its end, its age, its phases.</summary>
internal sealed record NaiveLife(Guid Chain, int Versions, DateOnly From, DateOnly? EndedOn, int AgeMonths, string Phases);

/// <summary>Chains of networks and how long they last once more, counted by the day.</summary>
internal sealed class NaiveLives(Register register, DateOnly on)
{
    /// <summary>A network with all that are tied to it by versions, or by an end and a beginning that both say so; also those that are named alone.</summary>
    public SortedSet<Guid> ChainOf(Guid network)
    {
        var chain = new SortedSet<Guid> { network };
        for (var size = 0; size < chain.Count;)
        {
            size = chain.Count;
            foreach (var one in register.Networks.Values)
            {
                foreach (var tied in Tied(one).Where(other => chain.Contains(one.Id) || chain.Contains(other)).ToList())
                {
                    chain.UnionWith([one.Id, tied]);
                }
            }
        }

        return chain;
    }

    /// <summary>Every chain that began, of versions that were ever in force; with what it can be called, and why it ended: of equals any.</summary>
    public List<(NaiveLife Life, List<(string? Called, string? EndReason)> Faces)> All()
    {
        var lives = new List<(NaiveLife, List<(string?, string?)>)>();
        foreach (var chain in register.Networks.Keys.Select(ChainOf).DistinctBy(chain => chain.Min))
        {
            var versions = register.Networks.Values.Where(n => chain.Contains(n.Id) && n.Details.InForceFrom != n.Details.InForceUntil).ToList();
            var begun = versions.FindAll(n => n.Details.InForceFrom <= on);
            if (begun.Count == 0)
            {
                continue;
            }

            // It has ended when no version is in force any more, nor is to come.
            var first = begun.Min(n => n.Details.InForceFrom);
            var end = versions.TrueForAll(n => n.Details.InForceUntil <= on) ? versions.Max(n => n.Details.InForceUntil) : null;
            lives.Add((new(chain.Min, begun.Count, first, end, Months(first, end ?? on), Phases(versions, end ?? on)), [.. Faces(begun, versions, end)]));
        }

        return lives;
    }

    // By the version in force that began last; where none is, by the one that ended last, for the reason of that.
    private IEnumerable<(string?, string?)> Faces(List<NetworkFacts> begun, List<NetworkFacts> versions, DateOnly? end)
    {
        var active = begun.FindAll(n => !(n.Details.InForceUntil <= on));
        return from face in begun
               where active.Count > 0 ? active.Contains(face) && face.Details.InForceFrom == active.Max(n => n.Details.InForceFrom)
                   : face.Details.InForceUntil == begun.Max(n => n.Details.InForceUntil)
               from last in versions.Where(n => end is not null && n.Details.InForceUntil == end).Select(n => n.EndReason).DefaultIfEmpty(null)
               select (face.ExternalId, last);
    }

    private static IEnumerable<Guid> Linked(Guid? one, Guid? other) => new[] { one, other }.OfType<Guid>();

    private IEnumerable<Guid> Tied(NetworkFacts network) => Linked(network.PreviousId, network.NextId)
        .Concat((network.SuccessorIds ?? []).Where(later => register.Networks.GetValueOrDefault(later)?.PredecessorIds?.Contains(network.Id) is true));

    private static int Months(DateOnly from, DateOnly until)
    {
        var months = 0;
        while (from.AddMonths(months + 1) <= until)
        {
            months++;
        }

        return months;
    }

    // Of each version each phase that began: the days on which it was the last that had.
    private static string Phases(List<NetworkFacts> versions, DateOnly until)
    {
        var told = new List<(DateOnly From, string Words)>();
        foreach (var version in versions)
        {
            var stop = version.Details.InForceUntil < until ? version.Details.InForceUntil.Value : until;
            List<PhasePeriod> phases = [.. (version.Governance?.Phases ?? []).Where(phase => phase.From < stop).OrderBy(phase => phase.From)];
            var days = new int[phases.Count];
            for (var day = phases.Count == 0 ? stop : phases[0].From; day < stop; day = day.AddDays(1))
            {
                days[phases.FindLastIndex(phase => phase.From <= day)]++;
            }

            told.AddRange(phases.Select((phase, i) => (phase.From, $"{phase.From:O} {phase.Phase} {days[i]}")));
        }

        return string.Join(", ", told.OrderBy(one => one.From).ThenBy(one => one.Words, StringComparer.Ordinal).Select(one => one.Words));
    }
}
