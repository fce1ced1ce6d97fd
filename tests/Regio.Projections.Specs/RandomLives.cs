using System.Globalization;
using CsCheck;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>
/// A random country whose networks tell how far they are, what they aim at, who speaks for whom, how users take part and who does
/// what a manager does; in an order that need not make sense.
/// </summary>
internal static class RandomLives
{
    private static readonly Gen<Guid> Network = Named("n", 9);
    private static readonly Gen<Guid> Organisation = Named("o", 9);
    private static readonly Gen<string> Phase = Gen.OneOf("exploration", "forming", "building", "performing");
    private static readonly Gen<string> Domain = Gen.OneOf("youth", "care", "housing", "safety", "economy", "unlisted");
    private static readonly Gen<string> Group =
        Gen.OneOf("youth", "unemployed-youth", "early-school-leavers", "job-seekers", "elderly", "families", "newcomers");

    private static readonly Gen<TextOrNone?> Word = Gen.OneOf<TextOrNone?>(null, new TextOrNone(null), new TextOrNone("a word"));

    private static readonly Gen<(Guid, object)> Step = Gen.Frequency<(Guid, object)>(
        (4, Gen.Select(Network, Phase, RandomSteps.Days, (id, phase, from) => (id, (object)new PhaseAdvanced(id, phase, from)))),
        (1, Gen.Select(Network, Gen.Select(Phase, RandomSteps.Days).Array[0, 3], (id, phases) => (id, (object)new PhasesCorrected(
            id, [.. phases.Select(phase => new PhasePeriod(phase.Item1, phase.Item2)).OrderBy(phase => phase.From)])))),
        (3, Gen.Select(Network, RandomSteps.Days, Gen.Select(Domain.Array[0, 5], Group.Array[0, 5]), Word, (id, from, aims, word) =>
            (id, (object)new ObjectiveRevised(id, from, new(null, aims.Item1, aims.Item2, word))))),
        (2, Gen.Select(Network, Gen.Bool, (id, isTold) => (id, (object)new UserVoiceRecorded(id, new(isTold ? "a panel" : null))))),
        (3, Gen.Select(Network, Covered.Array[0, 6], (id, roles) => (id, (object)new ManagerRolesSet(id, roles)))),
        (2, Gen.Select(Organisation, (Gen<string>)Gen.OneOf("user-group", "municipality"), (id, kind) => (id, (object)new OrganisationCorrected(
            id, kind, "corrected", null, null, null, null, null, null)))),
        (40, Gen.Select(Network, Organisation, RandomSteps.Days, Gen.OneOf<string?>("care", "care", "care", "care", "care", "youth", null), (id, organisation, from, perspective) =>
            (id, (object)new MemberTermsChanged(
                id, Ids.Id($"{organisation} 0"), from, 5, new(null, null, null, null, null, perspective))))),
        (2, Gen.Select(Network, Network, RandomSteps.Days, (id, next, until) => (id, (object)new NetworkEnded(id, until, "done", "succeeded", [next])))),
        (2, Gen.Select(Network, Network, (id, before) => (id, (object)new PredecessorConfirmed(id, before)))));

    private static Gen<ManagerRole> Covered => Gen.Select(
        Gen.OneOf("activating", "framing", "mobilising", "synthesising"), Organisation, Gen.Bool,
        (role, organisation, isFunction) => isFunction ? new ManagerRole(role, null, "secretary") : new(role, organisation, null));

    /// <summary>The contracts, in the order in which they were recorded.</summary>
    public static Gen<List<(Guid Stream, object Contract)>> All { get; } = Gen.Select(
        Gen.OneOf(RandomSteps.All, RandomSteps.AtFewTables), Step.Array[40, 120], Gen.Int[0, 1_000],
        (country, steps, seed) => Sound(Streams.Interleaved([.. country, .. steps], seed)));

    // Nothing is recorded of a network that would end before it began.
    private static List<(Guid Stream, object Contract)> Sound(List<(Guid Stream, object Contract)> steps)
    {
        var (begun, sound) = (new Dictionary<Guid, DateOnly>(), new List<(Guid, object)>());
        foreach (var (stream, contract) in steps)
        {
            var details = contract switch { NetworkRegistered f => f.Details, NetworkCorrected f => f.Details, _ => null };
            if (details is not null && (contract is NetworkRegistered != begun.ContainsKey(stream)) && !(details.InForceUntil < details.InForceFrom))
            {
                begun[stream] = details.InForceFrom;
                sound.Add((stream, contract));
            }
            else if (details is null && !(contract is NetworkEnded ended && begun.TryGetValue(stream, out var from) && ended.Until < from))
            {
                sound.Add((stream, contract));
            }
        }

        return sound;
    }

    private static Gen<Guid> Named(string prefix, int count) =>
        Gen.Int[1, count].Select(n => Ids.Id(prefix + n.ToString(CultureInfo.InvariantCulture)));
}
