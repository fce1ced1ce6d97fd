using System.Globalization;
using CsCheck;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>
/// A random country that is divided in several ways: editions of kinds that follow one another and are put right, municipalities in
/// two regions of one edition or in none, and what territories are held against.
/// </summary>
internal static class RandomDivisions
{
    private static readonly Gen<Guid> Network = Named("n", 9);
    private static readonly Gen<Guid> Organisation = Named("o", 9);
    private static readonly Gen<string> Kind = Gen.OneOf("work", "care", "youth");
    private static readonly Gen<int> Year = Gen.Int[2019, 2022];
    private static readonly Gen<string?> Called = Gen.OneOf<string?>("work", "care", "youth", "v1", "v2", "v5", null);

    private static readonly Gen<(Guid, object)> Begin = Gen.Frequency<(Guid, object)>(
        (1, Gen.Select(Gen.Int[1, 5], Kind, Year, (n, kind, year) =>
            (Ids.Id($"v{n}"), (object)new DivisionRegistered(Ids.Id($"v{n}"), $"v{n}", kind, $"v{n}", null, year, null)))),
        (2, Gen.Select(Gen.Int[1, 12], Gen.Int[1, 5], (n, division) =>
            (Ids.Id($"g{n}"), (object)new RegionRegistered(Ids.Id($"g{n}"), $"g{n}", Ids.Id($"v{division}"), $"g{n}", null)))));

    private static readonly Gen<(Guid, object)> Change = Gen.Frequency<(Guid, object)>(
        (8, Gen.Select(Named("g", 12), Gen.OneOf(Organisation.Array[1, 2], Organisation.Array[2, 6]), (id, members) => (id, (object)new RegionDelineated(id, [.. members.Distinct()])))),
        (1, Gen.Select(Named("g", 12), Named("v", 5), (id, division) => (id, (object)new RegionCorrected(id, division, "another", null)))),
        (1, Gen.Select(Named("v", 5), Kind, Year, (id, kind, year) => (id, (object)new DivisionCorrected(id, kind, "another", null, year, null)))),
        (3, Gen.Select(Gen.OneOf("youth", "care", "housing"), Called, RandomSteps.Days, (domain, called, from) =>
            (Ids.Id($"reference of {domain}"), (object)new ReferenceDivisionSet(Ids.Id($"reference of {domain}"), domain, called, from)))),
        (1, Gen.Select(Network, Called, (id, called) => (id, (object)new ObligationRecorded(id, "form-obliged", "a law", called)))),
        (4, Gen.Select(Network, Organisation.Array[0, 4], Gen.Bool, (id, territory, isAsked) =>
            (id, (object)new TerritorySet(id, [.. territory.Distinct()], isAsked)))),
        (1, Gen.Select(Network, Named("v", 5), (id, division) => (id, (object)new DeviationExplained(id, division, "it grew so", Ids.Day("2022-01-01"))))),
        (2, Gen.Select(Organisation, Gen.OneOf<int?>(10, 250, 3_000, null), (id, people) => (id, (object)new OrganisationCorrected(
            id, "municipality", "corrected", null, null, null, null, null, people)))));

    /// <summary>The contracts, in the order in which they were recorded.</summary>
    public static Gen<List<(Guid Stream, object Contract)>> All { get; } = Gen.Select(
        RandomSteps.All, Begin.Array[20, 36], Change.Array[40, 90], Gen.Int[0, 1_000],
        (country, begin, steps, seed) => Streams.Interleaved([.. country, .. begin, .. steps], seed));

    private static Gen<Guid> Named(string prefix, int count) =>
        Gen.Int[1, count].Select(n => Ids.Id(prefix + n.ToString(CultureInfo.InvariantCulture)));
}
