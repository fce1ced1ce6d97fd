using System.Globalization;
using CsCheck;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;

namespace Regio.Projections.Specs;

/// <summary>
/// A random country with a division of two regions, and policies that oblige networks by name or where they land, for times;
/// in an order that need not make sense.
/// </summary>
internal static class RandomMandates
{
    private static readonly Gen<Guid> Policy = Named("p", 4);
    private static readonly Gen<Guid> Region = Named("r", 2);
    private static readonly Gen<DateOnly?> MaybeDay = Gen.Frequency((2, Gen.Const((DateOnly?)null)), (1, RandomSteps.Days.Select(day => (DateOnly?)day)));
    private static readonly Gen<string[]> Domains = Gen.OneOf("youth", "care", "housing").Array[1, 3];
    private static readonly Gen<string[]> Groups = Gen.OneOf("youth", "unemployed-youth", "elderly").Array[1, 3];

    private static readonly Gen<PolicyDetails> Details = Gen.Select(
        Gen.Frequency((3, Gen.Const(Ids.Day("2020-01-01"))), (1, RandomSteps.Days)), MaybeDay, Domains, Groups, Gen.OneOf<string?>("d", "d", "d", null), Gen.OneOf("r1", "r2").Array[0, 2],
        (from, until, domains, groups, division, regions) => new PolicyDetails("title", null, domains, groups, [], [], from, until, division, regions, null));

    private static readonly Gen<Func<Guid, (Guid, object)>> Registered = Gen.Select<PolicyDetails, DateOnly?, Func<Guid, (Guid, object)>>(
        Details, MaybeDay, (said, published) => id => (id, new PolicyRegistered(
            id, "szw", said.Title, null, said.Domains, said.TargetGroups, said.LegalGrounds, said.From, said.Until, null, said.Division, said.Regions, null, published, "p/" + id)));

    // What is alike may change: a code goes under another, or next to it.
    private static readonly Gen<(Guid, object)> Amendment = Gen.Select<string, string, string, bool, (Guid, object)>(
        Gen.OneOf("domains", "target-groups"), Gen.OneOf("youth", "housing", "unemployed-youth"), Gen.OneOf("care", "elderly", "work-and-income"), Gen.Bool,
        (list, code, other, isUnder) => (Ids.Id(list), new CodeRevised(
            list, new(code, code, code, null, isUnder ? [other] : [], isUnder ? [] : [other], null, null, null))));

    private static readonly Gen<(Guid, object)> Step = Gen.Frequency<(Guid, object)>(
        (4, Gen.Select(Policy, RandomSteps.Days, Named("n", 6).Array[0, 1], (id, from, networks) =>
            (id, (object)new CooperationObliged(id, from, [.. networks.Distinct()], null, [], null)))),
        (1, Gen.Select(Policy, RandomSteps.Days, (id, until) => (id, (object)new ObligationWithdrawn(id, until, null)))),
        (1, Gen.Select(Policy, RandomSteps.Days, Details, (id, from, said) => (id, (object)new PolicyRevised(id, from, said, null)))),
        (1, Amendment),
        (1, Gen.Select(Policy, RandomSteps.Days, MaybeDay, (id, until, on) => (id, (object)new PolicyEnded(id, until, null, on)))),
        (2, Gen.Select(Region, Named("o", 6).Array[1, 5], (id, members) => (id, (object)new RegionDelineated(id, [.. members.Distinct()])))));

    /// <summary>The contracts, in the order in which they were recorded.</summary>
    public static Gen<List<(Guid Stream, object Contract)>> All { get; } = Gen.Select(
        Gen.OneOf(RandomSteps.All, RandomSteps.AtFewTables), Registered.Array[4], Step.Array[10, 40], Gen.Int[0, 1_000], (country, policies, steps, seed) =>
        {
            (Guid, object)[] division =
            [
                (Ids.Id("d"), new DivisionRegistered(Ids.Id("d"), "d", "work", "d", null, 2020, null)),
                .. new[] { "r1", "r2" }.Select(region => (Ids.Id(region), (object)new RegionRegistered(Ids.Id(region), region, Ids.Id("d"), region, null))),
                .. policies.Select((registered, i) => registered(Ids.Id($"p{i + 1}"))),
            ];
            return division.Concat(Streams.Interleaved([.. country, .. steps], seed)).ToList();
        });

    private static Gen<Guid> Named(string prefix, int count) => Gen.Int[1, count].Select(n => Ids.Id(prefix + n.ToString(CultureInfo.InvariantCulture)));
}
