using System.Globalization;
using CsCheck;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>
/// Two circles of organisations at many tables, with some at tables of both: tables begin, end, go on in a next version, and lose
/// members; organisations merge.
/// </summary>
internal static class RandomKnots
{
    private const int Tables = 10;
    private const int Circle = 6;

    private static readonly Gen<(Guid, object)> Change = Gen.Frequency<(Guid, object)>(
        (4, Gen.Select(Table, Person, RandomSteps.Days, (table, person, on) => (Ids.Id(table), (object)new MemberWithdrawn(Ids.Id(table), Ids.Id(table + person), on)))),
        (2, Gen.Select(Table, RandomSteps.Days, (table, until) => (Ids.Id(table), (object)new NetworkEnded(Ids.Id(table), until, "done")))),
        (2, Gen.Select(Table, Table, (table, previous) => (Ids.Id(table), (object)new NetworkVersionsLinked(Ids.Id(table), Ids.Id(previous), null)))),
        (1, Gen.Select(Person, RandomSteps.Days, (person, until) => (Ids.Id(person), (object)new OrganisationEnded(Ids.Id(person), until)))),
        (1, Gen.Select(Person, Person, RandomSteps.Days, (from, to, on) => (Ids.Id(from + to), (object)new SuccessionRecorded(
            Ids.Id(from + to), null, on, "merger", [new(Ids.Id(from), Ids.Id(to))])))));

    private static Gen<string> Table => Gen.Int[1, Tables].Select(n => $"n{n}");

    private static Gen<string> Person => Gen.Int[1, 2 * Circle].Select(n => $"o{n:00}");

    // Who sits at a table, from which day: most of one circle, and now and then some of the other.
    private static Gen<(int Day, List<int> Persons)> Seats => Gen.Select(
        Gen.Int[0, 1], Gen.Int[0, 3].Array[2 * Circle], Gen.Int[0, 3], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 8])), (circle, dice, mixed, day) =>
            (day, Enumerable.Range(0, 2 * Circle).Where(n => n / Circle == circle ? dice[n] > 0 : mixed == 0 && dice[n] > 1).ToList()));

    /// <summary>The contracts, in the order in which they were recorded.</summary>
    public static Gen<List<(Guid Stream, object Contract)>> All { get; } = Gen.Select(
        Seats.Array[Tables], Change.Array[0, 12], Gen.Int[0, 1_000], (tables, changes, seed) => Streams.Interleaved(
        [
            .. Enumerable.Range(1, 2 * Circle).Select(n => string.Create(CultureInfo.InvariantCulture, $"o{n:00}")).Select(name => (Ids.Id(name), (object)new OrganisationRegistered(
                Ids.Id(name), name, "municipality", name, null, null, null, null, null, null))),
            .. tables.Index().SelectMany(table => Sit($"n{table.Index + 1}", table.Item)), .. changes,
        ],
        seed));

    private static IEnumerable<(Guid, object)> Sit(string table, (int Day, List<int> Persons) seats) =>
    [
        (Ids.Id(table), new NetworkRegistered(Ids.Id(table), table, new(
            table, null, null, [], [], [], null, null, Ids.Day("2020-01-01").AddDays(seats.Day), null, "unknown", null, [], [], null))),
        .. seats.Persons.Select(n => $"o{n + 1:00}").Select(person =>
            (Ids.Id(table), (object)new MemberAdmitted(Ids.Id(table), Ids.Id(table + person), Ids.Id(person), "participant", null, [], null))),
    ];
}
