namespace Regio.Local;

/// <summary>An edition of a division of an invented country, with its regions.</summary>
internal sealed record InventedDivision(string Id, string Kind, string Name, string Domain, int Year, IReadOnlyList<InventedRegion> Regions);

/// <summary>A region, with its municipalities of the edition's year.</summary>
internal sealed record InventedRegion(string Id, string Name, string Code, IReadOnlyList<Place> Municipalities);

/// <summary>One invented country, whole: what is written of it as files and what is told of it as events both come from here.</summary>
internal sealed class InventedCountry
{
    public InventedCountry(long seed, int number, int countries)
    {
        var suffix = countries == 1 ? string.Empty : $"-c{number + 1}";
        Country = new(seed, number);
        Divisions = [.. Divided(seed, number, suffix)];
        Networks = [.. new Arrangements(Country, seed, number, countries).All()];
        Schemes = new InventedSchemes(Country, Divisions, seed, number).All();
        Policies = new InventedPolicies(Country, Divisions, seed, number).All();
        Grants = [.. new InventedGrants(Schemes, Networks, seed, number).All()];
        Reports = [.. new InventedReports(seed, number).Of(Grants)];
        Pulses = [.. new InventedPulses(seed, number).Of(Networks)];
    }

    /// <summary>Its organisations.</summary>
    public Country Country { get; }

    /// <summary>Its own divisions: kind and year are the real ones, the borders are not.</summary>
    public IReadOnlyList<InventedDivision> Divisions { get; }

    public IReadOnlyList<Arrangement> Networks { get; }

    public IReadOnlyList<InventedScheme> Schemes { get; }

    public IReadOnlyList<InventedPolicy> Policies { get; }

    public IReadOnlyList<InventedGrant> Grants { get; }

    public IReadOnlyList<InventedReport> Reports { get; }

    public IReadOnlyList<InventedPulse> Pulses { get; }

    private IEnumerable<InventedDivision> Divided(long seed, int number, string suffix)
    {
        var partition = new Partition(Country, seed, number);
        foreach (var shape in Shapes.Real.Divisions)
        {
            var id = $"{shape.Kind}{suffix}-{shape.Year}";
            yield return new(id, shape.Kind + suffix, shape.Kind, shape.Domain, shape.Year, [
                .. partition.Regions(shape).Select((places, i) =>
                    new InventedRegion($"{id}-{i + 1:00}", "Regio " + Names.Of(number, i * 3), $"{i + 1:00}", places)),
            ]);
        }
    }
}
