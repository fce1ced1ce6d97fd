using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Policy.Cases;
using Regio.Policy.Owners;
using Regio.Policy.Policies;
using Regio.Rules;

namespace Regio.Integration;

/// <summary>A fact on its way to a store: by the broker what others recorded, as its own what the service would record itself.</summary>
internal sealed record Happened(string Source, Guid Stream, object Fact);

/// <summary>
/// A country of chance: divisions that cut across each other, owners, what they own in every stage, networks and cases; with what a
/// notice of each would be held against. What can be known of a thing is so from its first fact on, so that it does not matter when
/// somebody looks.
/// </summary>
internal sealed class Realm(int seed)
{
    private static readonly string[] Groups = [.. CodeLists.TargetGroups.Concepts.Select(code => code.Id)];
    private static readonly string[] Domains = [.. CodeLists.Domains.Concepts.Select(code => code.Id)];
    private static readonly DateOnly Once = new(2020, 1, 1);

    private readonly string[] towns = [.. Enumerable.Range(0, 60).Select(number => $"https://regio.example/gm{number:00}")];
    private readonly List<(string Division, List<Area> Areas)> divisions = [];
    private readonly List<string> parents = [.. Enumerable.Range(0, 10).Select(number => $"https://regio.example/ministerie-{number}")];
    private int made;

    /// <summary>The chance.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Where someone lays a case before.</summary>
    public const string Cabinet = "https://regio.example/kabinet";

    /// <summary>Words in the title of whatever is not public.</summary>
    public const string Secret = "Geheim";

    /// <summary>What a notice would be held against, by the thing that it is about.</summary>
    public Dictionary<Guid, Concern> Concerns { get; } = [];

    /// <summary>Every region, by its name.</summary>
    public Dictionary<string, Area> Areas { get; } = [];

    /// <summary>What each scheme says.</summary>
    public Dictionary<Guid, SchemeDrafted> Schemes { get; } = [];

    /// <summary>What each policy says.</summary>
    public Dictionary<Guid, PolicyRegistered> Policies { get; } = [];

    /// <summary>Networks that stand.</summary>
    public List<Guid> Networks { get; } = [];

    /// <summary>Open cases, with their parties.</summary>
    public Dictionary<Guid, CaseOpened> Cases { get; } = [];

    /// <summary>Municipalities.</summary>
    public string[] Towns => towns;

    /// <summary>Ministries, and a directorate of each.</summary>
    public string[] Owners => [.. parents, .. parents.Select(Part)];

    /// <summary>The country itself, before there is anything in it.</summary>
    public IEnumerable<Happened> Land()
    {
        foreach (var town in towns)
        {
            yield return new("networks", Id(town), new OrganisationRegistered(Id(town), town, "municipality", town, null, null, null, null, null, null));
        }

        foreach (var number in Enumerable.Range(0, 6))
        {
            var division = $"indeling-{number}";
            yield return new("networks", Id(division), new DivisionRegistered(Id(division), division, division, division, null, 2020, null));
            Random.Shuffle(towns);
            var areas = towns.Take(40).Chunk(5).Select((some, place) => new Area($"{division}-{place}", some.ToHashSet())).ToList();
            divisions.Add((division, areas));
            foreach (var area in areas)
            {
                Areas[area.Name] = area;
                yield return new("networks", Id(area.Name), new RegionRegistered(Id(area.Name), area.Name, Id(division), area.Name, null));
                yield return new("networks", Id(area.Name), new RegionDelineated(Id(area.Name), [.. area.Municipalities.Select(Id)]));
            }
        }

        // They join long after all that they publish, so that nobody owes anybody anything.
        foreach (var (name, kind, parent) in parents.Select(one => (one, "ministry", (string?)null)).Concat(parents.Select(one => (Part(one), "directorate", (string?)one))))
        {
            yield return new("policy", Id(name), new OwnerRegistered(Id(name), name, name, kind, parent, new(2010, 1, 1), new(2090, 1, 1)));
        }
    }

    /// <summary>What is in it before anybody listens; of a third it is not told for whom it is.</summary>
    public IEnumerable<Happened> Things() =>
    [
        .. Enumerable.Range(0, 80).SelectMany(place => Scheme((place % 5) switch { 3 => "intended", 4 => "draft", _ => "public" }, place % 3 != 0)),
        .. Enumerable.Range(0, 30).Select(place => Policy(place % 3 != 0)),
        .. Enumerable.Range(0, 40).SelectMany(_ => Network()),
    ];

    /// <summary>A scheme: a draft, an intention, or published.</summary>
    public IEnumerable<Happened> Scheme(string stage, bool isFor = true)
    {
        var (id, owner) = (Next("regeling"), Random.GetItems(Owners, 1)[0]);
        var (division, areas) = Random.Next(5) == 0 ? default : divisions[Random.Next(divisions.Count)];
        var title = stage == "public" ? $"Regeling {made}" : $"{Secret} {made}";
        var drafted = new SchemeDrafted(id, owner, title, null, Some(Domains), isFor ? Some(Groups) : [], division, Once, null, "owner");
        Schemes[id] = drafted;
        Concerns[id] = Of(id, areas is null ? null : Ground.Of(areas), drafted.TargetGroups, drafted.Domains, owner, stage switch
        {
            "public" => new(true, false, []),
            "intended" => new(false, true, [owner]),
            _ => null,
        });
        yield return new("funding", id, drafted);
        if (stage == "intended")
        {
            yield return new("funding", id, new SchemeIntended(id, Once, "ministries"));
        }
        else if (stage == "public")
        {
            yield return new("funding", id, new SchemePublished(id, Once, $"Stcrt. {made}"));
        }
    }

    /// <summary>A policy, for a division or some regions of it.</summary>
    public Happened Policy(bool isFor = true)
    {
        var (id, owner, (division, areas)) = (Next("beleid"), Random.GetItems(Owners, 1)[0], divisions[Random.Next(divisions.Count)]);
        var those = Random.Next(2) == 0 ? [] : Random.GetItems(areas.ToArray(), 3).Distinct().ToList();
        var registered = new PolicyRegistered(
            id, owner, $"Beleid {made}", null, Some(Domains), isFor ? Some(Groups) : [], [], Once, null, null, division, [.. those.Select(area => area.Name)],
            PublishedOn: Once);
        Policies[id] = registered;
        Concerns[id] = Of(id, Ground.Of(those.Count == 0 ? areas : those), registered.TargetGroups, registered.Domains, owner, new(true, false, []));
        return new("policy", id, registered);
    }

    /// <summary>A network of some municipalities.</summary>
    public IEnumerable<Happened> Network()
    {
        var (id, those) = (Next("netwerk"), Random.GetItems(towns, 4).Distinct().ToList());
        var details = new NetworkDetails("Netwerk", null, null, [], [], [], null, null, Once, null, "unknown", null, Some(Domains), Some(Groups), null);
        Networks.Add(id);
        Concerns[id] = new(id, new([], those.ToHashSet()), details.TargetGroups, details.Domains, [], [], new(true, false, []));
        yield return new("networks", id, new NetworkRegistered(id, null, details));
        yield return new("networks", id, new TerritorySet(id, [.. those.Select(Id)]));
    }

    /// <summary>A case of two of different owners, that is private while one of them is not public; some lie before someone.</summary>
    public IEnumerable<Happened> Case()
    {
        (Guid Key, string OwnerId, IReadOnlyList<string> TargetGroups)[] things =
        [
            .. Schemes.Select(one => (one.Key, one.Value.OwnerId, one.Value.TargetGroups)), .. Policies.Select(one => (one.Key, one.Value.OwnerId, one.Value.TargetGroups)),
        ];

        // Of one of them it is not told for whom it is, so that nothing really clashes, and nobody but the test says anything of the case.
        var one = Random.GetItems([.. things.Where(thing => thing.TargetGroups.Count == 0)], 1)[0];
        var other = Random.GetItems([.. things.Where(thing => thing.OwnerId != one.OwnerId)], 1)[0];
        var id = AlignmentCase.IdOf(one.Key, other.Key);
        if (Cases.ContainsKey(id))
        {
            yield break;
        }

        var isOpen = Concerns[one.Key].Knowing is { Everyone: true } && Concerns[other.Key].Knowing is { Everyone: true };
        var (visibility, isAbove) = (isOpen ? "ministries" : "parties", Random.Next(5) == 0);
        var types = Random.GetItems([.. ClashTypes.All], Random.Next(3)).Distinct().ToArray();
        Cases[id] = new(
            id, one.Key, other.Key, [one.OwnerId, other.OwnerId], Once, one.OwnerId, [.. types.Select(type => new RulePair(type, null, "zo", "anders"))],
            "Samen.", visibility);
        string[] may = [one.OwnerId, other.OwnerId, .. isAbove ? [Cabinet] : Array.Empty<string>()];
        Concerns[id] = Concern.Between(id, [Concerns[one.Key], Concerns[other.Key]], types, new(false, isOpen, may, IsCase: true));
        yield return new("policy", id, Cases[id]);
        if (isAbove)
        {
            yield return new("policy", id, new CaseEscalated(id, Once, one.OwnerId, Cabinet, "Wij komen er niet uit.", visibility));
        }
    }

    /// <summary>What someone wants to hear of.</summary>
    public Wish Wish()
    {
        var (organisation, role) = Random.Next(10) switch
        {
            < 5 => (Random.GetItems(Owners, 1)[0], "ministry"),
            5 => (Random.GetItems(Owners, 1)[0], "member"),
            6 => (Cabinet, Random.GetItems(["ministry", "member"], 1)[0]),
            < 9 => (Random.GetItems(towns, 1)[0], "region"),
            _ => (Random.GetItems(towns, 1)[0], "member"),
        };
        return new(
            organisation, role, Some([.. CodeLists.Find("notice-kinds")!.Concepts.Select(code => code.Id)], 0.8, 4), Some([.. towns, .. Areas.Keys], 0.8, 2),
            Some(Groups, 0.6), Some(Domains, 0.6), Some(Owners, 0.5, 3), Some([.. ClashTypes.All], 0.1));
    }

    /// <summary>The stream of a thing that has a name.</summary>
    public static Guid Id(string name) => StreamId.Of("realm", name);

    private static string Part(string ministry) => $"{ministry}-directie";

    private Concern Of(Guid id, Ground? ground, IReadOnlyList<string> groups, IReadOnlyList<string> domains, string owner, Knowing? knowing) => new(
        id, ground, groups, domains, [owner, .. parents.Where(parent => Part(parent) == owner)], [], knowing);

    private Guid Next(string kind) => Id($"{seed} {kind} {++made}");

    private string[] Some(string[] values, double chance = 0.8, int most = 2) =>
        Random.NextDouble() < chance ? [.. Random.GetItems(values, Random.Next(1, most + 1)).Distinct()] : [];
}
