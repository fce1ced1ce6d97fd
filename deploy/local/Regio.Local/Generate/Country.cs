namespace Regio.Local;

/// <summary>An organisation of an invented country. Places count along a line, so that neighbours have near numbers.</summary>
internal sealed record Place(
    string Id, string Kind, string Name, double Position, DateOnly? From, DateOnly? Until, string? Parent, int? Population)
{
    public bool IsThere(DateOnly on) => !(From > on) && !(Until <= on);
}

/// <summary>One organisation goes over into another.</summary>
internal sealed record Passing(string Event, DateOnly On, string Kind, string From, string To);

/// <summary>The organisations of one invented country, with the mergers that made its municipalities.</summary>
internal sealed class Country
{
    public const int Municipalities = 342;
    private const int FormerWithoutSuccessor = 38;
    private const string Base = "https://regio.example/synthetic";
    private readonly int _number;
    private readonly Dice _dice;
    private readonly List<Place> _places = [];
    private readonly List<Passing> _passings = [];
    private int _next;

    public Country(long seed, int number)
    {
        (_number, _dice) = (number, Dice.For(seed, number, "organisations"));
        AddMunicipalities();
        AddSuccessions();
        AddMany("province", "provincie", "pv", 12);
        AddMany("water-board", "waterschap", "ws", 21);
        AddMany("water-board", "waterschap", "ws", 11, new(2005, 1, 1));
        AddMany("ministry", "ministerie", "mnre", 13);
        AddMany("ministry", "ministerie", "mnre", 13, new(2010, 10, 14));
        AddDirectorates();
        AddMany("other", "organisatie", "so", 195);
    }

    public IReadOnlyList<Place> Places => _places;

    public IReadOnlyList<Passing> Passings => _passings;

    /// <summary>The municipalities of now, along the line.</summary>
    public IReadOnlyList<Place> Current => _places.GetRange(0, Municipalities);

    public IReadOnlyList<Place> Of(string kind) => [.. _places.Where(place => place.Kind == kind && place.Until is null)];

    public static string MunicipalityId(int country, int number) => Id(country, "gemeente", "gm", number);

    private static string Id(int country, string kind, string code, int number) =>
        $"{Base}/{kind}/{code}{(country + 1) * 10_000 + number}";

    private void AddMunicipalities()
    {
        for (var i = 0; i < Municipalities; i++)
        {
            AddMunicipality(i, null, null, Population());
        }
    }

    private Place AddMunicipality(double position, DateOnly? from, DateOnly? until, int? population)
    {
        var number = _next++;
        var place = new Place(
            MunicipalityId(_number, number), "municipality", "Gemeente " + Names.Of(_number, number), position, from, until, null, population);
        _places.Add(place);
        return place;
    }

    /// <summary>From the latest back, so that a municipality that came from a merger can itself have gone over later.</summary>
    private void AddSuccessions()
    {
        var heirs = new Queue<int>(_dice.Shuffled(Enumerable.Range(0, Municipalities)));
        var years = Shapes.Real.All("year-of-succession").OrderDescending().ToList();
        var sizes = _dice.Shuffled(Shapes.Real.All("municipalities-per-succession"));
        for (var i = 0; i < years.Count; i++)
        {
            var on = new DateOnly(years[i], 1, 1);
            var later = Enumerable.Range(Municipalities, _places.Count - Municipalities)
                .Where(index => _places[index].Until > on && _places[index].From is null).ToList();
            var heir = later.Count > 0 && _dice.Chance(0.1) ? _dice.Pick(later) : heirs.Dequeue();
            Merge($"c{_number}-{i:000}", on, heir, sizes[i]);
        }

        for (var i = 0; i < FormerWithoutSuccessor; i++)
        {
            AddMunicipality(_dice.Below(Municipalities) + 0.9, null, new(2000, 1, 1), null);
        }
    }

    private void Merge(string name, DateOnly on, int heir, int size)
    {
        var kind = size > 1 ? "merger" : "absorption";
        if (size > 1)
        {
            _places[heir] = _places[heir] with { From = on };
        }

        for (var j = 1; j <= size; j++)
        {
            var former = AddMunicipality(_places[heir].Position + (j * 0.01), null, on, null);
            _passings.Add(new(name, on, kind, former.Id, _places[heir].Id));
        }
    }

    private void AddMany(string kind, string word, string code, int count, DateOnly? until = null)
    {
        var first = _places.Count(place => place.Kind == kind);
        for (var i = 0; i < count; i++)
        {
            var position = (i + 0.5) * Municipalities / count;
            var name = char.ToUpperInvariant(word[0]) + word[1..] + " " + Names.Of(_number, 700 + first + i + kind.Length);
            _places.Add(new(Id(_number, word, code, first + i), kind, name, position, null, until, null, null));
        }
    }

    private void AddDirectorates()
    {
        var ministries = Of("ministry");
        for (var i = 0; i < 134; i++)
        {
            var parent = ministries[i % ministries.Count];
            _places.Add(new(
                Id(_number, "directie", "dir", i), "directorate", $"Directie {i + 1} van {parent.Name}", 0, null, null, parent.Id, null));
        }
    }

    private int Population()
    {
        var deciles = Shapes.Real.PopulationDeciles;
        var low = _dice.Below(deciles.Count - 1);
        var high = low == deciles.Count - 2 ? deciles[low] * 3 : deciles[low + 1];
        return deciles[low] + _dice.Below(high - deciles[low]);
    }
}
