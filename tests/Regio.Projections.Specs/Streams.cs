using System.Text.Json;

namespace Regio.Projections.Specs;

/// <summary>Takes contracts in as the service does: one fold per stream, then the register.</summary>
internal static class Streams
{
    public static Register RegisterOf(IEnumerable<(Guid Stream, object Contract)> steps) =>
        Register.Empty.With(Folded(steps).Values);

    /// <summary>The register after a batch, given the register before it.</summary>
    public static Register After(Register before, IEnumerable<(Guid Stream, object Contract)> batch)
    {
        var changed = new Dictionary<Guid, IFacts>();
        foreach (var (stream, contract) in batch)
        {
            if (StreamFacts.After(changed.GetValueOrDefault(stream) ?? before.Facts(stream), stream, contract) is { } facts)
            {
                changed[stream] = facts;
            }
        }

        return before.With(changed.Values);
    }

    /// <summary>All that a register holds, indexes included, as text that is the same for the same register.</summary>
    public static string Dump(Register register)
    {
        var facts = new IEnumerable<IFacts>[]
        {
            register.Organisations.Values, register.Successions.Values, register.Divisions.Values,
            register.Regions.Values, register.ReferenceDivisions.Values, register.Networks.Values, register.Agreements.Values, register.Facilities.Values,
            register.Instruments.Values, register.Pulses.Values, register.Decisions.Values, register.Coordinations.Values, register.Schemes.Values, register.Budgets.Values, register.Grants.Values, register.RecordedGrants.Values,
            register.Indicators.Values, register.Observations.Values, register.AdoptedTargets.Values, register.Reports.Values, register.RegionalBudgets.Values, register.Policies.Values,
        };
        return string.Join('\n', facts.SelectMany(f => f).OrderBy(f => f.Id).Select(StreamFacts.Write)
            .Append(Dump(register.Identifiers)).Append(Dump(register.NetworksOf)).Append(Dump(register.SuccessionsFrom))
            .Append(Dump(register.SuccessionsTo)).Append(Dump(register.VersionsNaming))
            .Append(Dump(register.EditionsOf)).Append(Dump(register.RegionsOf)).Append(Dump(register.AgreementsOf))
            .Append(Dump(register.FacilitiesOf)).Append(Dump(register.PulsesOf)).Append(Dump(register.DecisionsOf)).Append(Dump(register.CoordinationOf)).Append(Dump(register.BudgetsOf)).Append(Dump(register.GrantsUnder)).Append(Dump(register.RecordedUnder))
            .Append(Dump(register.GrantsFor)).Append(Dump(register.RecordedFor)).Append(Dump(register.ObservationsOf)).Append(Dump(register.AdoptedTargetsOf)).Append(Dump(register.ReportsOf)).Append(Dump(register.RegionalBudgetsOf)).Append(string.Join(' ', register.Obliging)));
    }

    /// <summary>Another order of the same contracts that keeps the order within each stream.</summary>
    public static List<(Guid, object)> Interleaved(List<(Guid Stream, object Contract)> steps, int seed)
    {
        var queues = steps.GroupBy(s => s.Stream).OrderBy(g => g.Key)
            .Select(g => new Queue<(Guid, object)>(g)).ToList();
        var order = new Random(seed);
        var mixed = new List<(Guid, object)>();
        while (queues.Count > 0)
        {
            var queue = queues[order.Next(queues.Count)];
            mixed.Add(queue.Dequeue());
            queues.RemoveAll(q => q.Count == 0);
        }

        return mixed;
    }

    private static Dictionary<Guid, IFacts> Folded(IEnumerable<(Guid Stream, object Contract)> steps)
    {
        var streams = new Dictionary<Guid, IFacts>();
        foreach (var (stream, contract) in steps)
        {
            if (StreamFacts.After(streams.GetValueOrDefault(stream), stream, contract) is { } facts)
            {
                streams[stream] = facts;
            }
        }

        return streams;
    }

    private static string Dump<TKey>(Links<TKey> links) where TKey : notnull =>
        JsonSerializer.Serialize(links.Keys.Order().Select(k => new { k, ids = links[k].ToArray() }));
}
