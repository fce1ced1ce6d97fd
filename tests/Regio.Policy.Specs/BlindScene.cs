using Regio.Contracts;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Landscape;
using Regio.Policy.BlindMatches;

namespace Regio.Policy.Specs;

/// <summary>
/// A draft of szw for unemployed youth in the division of work, and one of ocw for early school leavers in that of schools: the two
/// divisions share one municipality.
/// </summary>
internal static class BlindScene
{
    public const string Szw = "szw";
    public const string Ocw = "ocw";
    public static readonly DateOnly Today = new(2026, 3, 1);
    public static readonly Guid One = Id("jobs").CompareTo(Id("schools")) < 0 ? Id("jobs") : Id("schools");
    public static readonly BlindSide Jobs = new(Id("jobs"), Szw, ["work-west"]);
    public static readonly BlindSide Schools = new(Id("schools"), Ocw, ["school-all"]);

    public static readonly BlindMatchNoticed Found = new(
        BlindMatch.IdOf(Id("jobs"), Id("schools")), Today, One == Id("jobs") ? Jobs : Schools, One == Id("jobs") ? Schools : Jobs,
        ["early-school-leavers", "unemployed-youth"], ["work-and-income"], Visibility.Parties);

    /// <summary>One of every fact; what an owner says, that of the schools does.</summary>
    public static IReadOnlyList<object> Facts =>
    [
        Found,
        new BlindMatchAccepted(Found.MatchId, Today, Ocw, Visibility.Parties),
        new BlindMatchDeclined(Found.MatchId, Today, Ocw, Visibility.Parties),
        new BlindMatchLapsed(Found.MatchId, Today, Visibility.Parties),
    ];

    public static SchemeDrafted Drafted(string name, string owner, string group, string division = "work", string domain = "work-and-income") => new(
        Id(name), owner, $"Title of {name}", null, [domain], [group], division, new(2026, 1, 1), new(2027, 1, 1), Visibility.Owner, null, null, null,
        $"desk of {name}", name);

    public static readonly SchemeDrafted OfJobs = Drafted("jobs", Szw, "unemployed-youth");
    public static readonly SchemeDrafted OfSchools = Drafted("schools", Ocw, "early-school-leavers", "school");

    public static Guid Id(string name) => Hosting.EventStore.StreamId.Of("spec", name);

    /// <summary>The country with what is told of schemes, in order.</summary>
    public static Initiatives Told(params IEnumerable<object> schemes)
    {
        IEnumerable<(Guid, object)> country =
        [
            .. new[] { "m", "n", "o" }.Select(name => (Id(name), (object)new OrganisationRegistered(Id(name), name, "municipality", name, null, null, null, null, null, null))),
            .. Division("work", ("work-west", "m"), ("work-east", "o")), .. Division("school", ("school-all", "m"), ("school-rest", "n")),
        ];
        var facts = new Dictionary<Guid, IFacts>();
        foreach (var (stream, contract) in country.Concat(schemes.Select(one => (StreamOf(one), one))))
        {
            facts[stream] = StreamFacts.After(facts.GetValueOrDefault(stream), stream, contract)!;
        }

        return new(Standing.Of(Register.Empty.With(facts.Values), Today));
    }

    private static IEnumerable<(Guid, object)> Division(string name, params IEnumerable<(string Region, string Municipality)> regions) =>
    [
        (Id(name), new DivisionRegistered(Id(name), name, name, name, null, 2020, null)),
        .. regions.SelectMany(one => new[]
        {
            (Id(one.Region), (object)new RegionRegistered(Id(one.Region), one.Region, Id(name), one.Region, null)),
            (Id(one.Region), new RegionDelineated(Id(one.Region), [Id(one.Municipality)])),
        }),
    ];

    private static Guid StreamOf(object contract) => (Guid)contract.GetType().GetProperty("SchemeId")!.GetValue(contract)!;
}
