namespace Regio.Local;

/// <summary>One version of an invented network.</summary>
internal sealed record Arrangement(
    string Id, string Name, string LegalForm, string Purpose, string Areas, string Grounds, string? Body,
    DateOnly From, DateOnly? Until, string? Previous, string? Next, IReadOnlyList<Joining> Members,
    string Domain, string TargetGroup, string Obligation);

/// <summary>One organisation in a network.</summary>
internal sealed record Joining(string Organisation, DateOnly On, string Bodies);

/// <summary>The networks of one country: chains of versions, whose members lie near each other on the line.</summary>
internal sealed class Arrangements(Country country, long seed, int number, int countries)
{
    private const double Crossing = 0.01;
    private const int ActiveChains = 451;
    private const int Regions = 25;

    /// <summary>The day on which the register was taken over.</summary>
    public static readonly DateOnly Today = new(2026, 11, 1);

    private readonly Dice _dice = Dice.For(seed, number, "networks");
    private readonly Dice _crossing = Dice.For(seed, number, $"crossing {countries}");
    private readonly Dice _aims = Dice.For(seed, number, "aims");
    private readonly Shapes _shapes = Shapes.Real;

    public IEnumerable<Arrangement> All()
    {
        // Versions of one chain have like sizes, so chains take runs from the sorted sizes.
        var sizes = new Queue<int>(_shapes.All("members-per-network").Order());
        var chains = _dice.Shuffled(_shapes.All("versions-per-chain"));
        var active = _dice.Shuffled(Enumerable.Range(0, chains.Length)).Take(ActiveChains).ToHashSet();
        for (var chain = 0; chain < chains.Length; chain++)
        {
            var members = Enumerable.Range(0, chains[chain]).Select(_ => sizes.TryDequeue(out var size) ? size : 0).ToList();
            foreach (var version in Chain(chain, members, active.Contains(chain)))
            {
                yield return version;
            }
        }
    }

    private IEnumerable<Arrangement> Chain(int chain, List<int> sizes, bool active)
    {
        var periods = Periods(sizes.Count, active);
        var candidates = Candidates(chain, sizes.Max());
        var joined = candidates.ToDictionary(id => id, _ => Joined(periods[0].From), StringComparer.Ordinal);
        var form = _shapes.Draw("legal-form", _dice);
        var purpose = Names.Purpose(_shapes.DrawNumber("clauses-of-purpose", _dice), _dice);
        var areas = Names.PolicyAreas(_shapes.DrawNumber("policy-areas", _dice), _dice);
        var grounds = Names.LegalGrounds(_shapes.DrawNumber("legal-grounds", _dice));
        var body = _dice.Chance(0.78) ? $"https://regio.example/synthetic/lichaam/{number + 1}-{chain}" : null;
        var (domain, group, obligation) = (_aims.Pick(Aims.Domains), _aims.Pick(Aims.TargetGroups), _aims.Chance(0.2) ? "cooperation-obliged" : "voluntary");
        for (var version = 0; version < sizes.Count; version++)
        {
            var (from, until) = periods[version];
            yield return new(
                Id(chain, version), $"Gemeenschappelijke regeling {Names.Of(number, chain)}", form, purpose, areas, grounds,
                body, from, until, version == 0 ? null : Id(chain, version - 1),
                version == sizes.Count - 1 ? null : Id(chain, version + 1),
                [.. candidates.Take(sizes[version]).Select(id => new Joining(Cross(id), joined[id], Bodies(id)))], domain, group, obligation);
        }
    }

    private string Id(int chain, int version) => $"gr-c{number + 1}-{chain:000}-{version + 1}";

    /// <summary>Back from the last version, each ending where the next begins.</summary>
    private List<(DateOnly From, DateOnly? Until)> Periods(int count, bool active)
    {
        var from = Day(_shapes.DrawNumber("in-force-year-of-last-version", _dice));
        DateOnly? until = active ? null : Earliest(from.AddYears(_shapes.DrawNumber("years-in-force", _dice)), Today);
        if (until < from)
        {
            from = until.Value;
        }

        var periods = new List<(DateOnly, DateOnly?)> { (from, until) };
        for (var i = 1; i < count; i++)
        {
            until = from;
            from = from.AddYears(-_shapes.DrawNumber("years-in-force", _dice)).AddMonths(-_dice.Below(6));
            periods.Insert(0, (from, until));
        }

        return periods;
    }

    /// <summary>
    /// Half the chains fill a region of their own, from one of three places in it: so that many have like members, as in
    /// reality. The others lie across borders, with some municipalities passed over. Others sometimes take a place.
    /// </summary>
    private List<string> Candidates(int chain, int size)
    {
        var region = chain * 7 % Regions;
        var first = region * Country.Municipalities / Regions;
        var width = ((region + 1) * Country.Municipalities / Regions) - first;
        var own = size <= width && _dice.Chance(0.5);
        var start = own ? Math.Max(0, _dice.Below(5) - 2) * width / 3 : first + _dice.Below(width);
        var found = new List<string>();
        for (var step = 0; found.Count < size; step++)
        {
            if (own)
            {
                found.Add(country.Current[first + ((start + step) % width)].Id);
            }
            else if (!_dice.Chance(0.12))
            {
                found.Add(country.Current[(start + step) % Country.Municipalities].Id);
            }
        }

        foreach (var (kind, chance) in new[] { ("province", 0.27), ("water-board", 0.27), ("other", 0.34), ("ministry", 0.02) })
        {
            if (size > 3 && _dice.Chance(chance))
            {
                found[1 + _dice.Below(size - 1)] = Near(kind, first);
            }
        }

        return [.. found.Distinct()];
    }

    private string Near(string kind, int position)
    {
        var all = country.Of(kind);
        return kind is "other" or "ministry" ? _dice.Pick(all).Id : all.MinBy(place => Math.Abs(place.Position - position))!.Id;
    }

    /// <summary>One membership in a hundred goes to the same municipality of a neighbouring country.</summary>
    private string Cross(string id)
    {
        if (countries < 2 || !id.Contains("/gm", StringComparison.Ordinal) || !_crossing.Chance(Crossing))
        {
            return id;
        }

        var local = int.Parse(id[(id.LastIndexOf("/gm", StringComparison.Ordinal) + 3)..]) - ((number + 1) * 10_000);
        return Country.MunicipalityId((number + (_crossing.Chance(0.5) ? 1 : countries - 1)) % countries, local);
    }

    private DateOnly Joined(DateOnly from) =>
        _dice.Chance(0.02) ? from.AddMonths(1 + _dice.Below(24))
        : _dice.Chance(0.5) ? from
        : Latest(from.AddYears(-_shapes.DrawNumber("joined-years-before-in-force", _dice)), new(1953, 1, 1));

    private string Bodies(string id) =>
        !id.Contains("/gm", StringComparison.Ordinal) ? "Dagelijks bestuur"
        : _dice.Below(100) switch
        {
            < 69 => "College van burgemeester en wethouders",
            < 80 => "College van burgemeester en wethouders|Gemeenteraad",
            < 88 => "Burgemeester|College van burgemeester en wethouders|Gemeenteraad",
            < 90 => "Gemeenteraad",
            _ => string.Empty,
        };

    private DateOnly Day(int year) => _dice.Below(10) switch
    {
        < 4 => new(year, 1, 1),
        4 => new(year, 7, 1),
        _ => Earliest(new DateOnly(year, 1, 1).AddDays(_dice.Below(365)), Today),
    };

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;
}
