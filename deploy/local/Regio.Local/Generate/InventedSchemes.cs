namespace Regio.Local;

/// <summary>Euros of a year.</summary>
internal sealed record YearEuros(int Year, int Euros);

/// <summary>What an invented scheme or policy asks: a report of one indicator in a rhythm, and what others pay.</summary>
internal sealed record Asked(string Frequency, int FirstMonth, int DueDays, string Indicator, int? CoFinancing, bool ForbidsStacking);

/// <summary>A subsidy scheme, published, with its terms, its target and its budget of each year.</summary>
internal sealed record InventedScheme(
    string Id, string Owner, string Title, string Domain, string TargetGroup, string Division, DateOnly PublishedOn, DateOnly From, DateOnly Until,
    string? LeadKind, Asked Asked, bool IsFree, decimal Target, IReadOnlyList<YearEuros> Budget);

/// <summary>A policy without a scheme of its own.</summary>
internal sealed record InventedPolicy(
    string Id, string Owner, string Title, string Domain, string TargetGroup, string Division, DateOnly PublishedOn, DateOnly From, DateOnly? Until, Asked Asked);

/// <summary>What schemes and policies are about, and how they ask. No register tells it: it is spread evenly.</summary>
internal sealed class Aims(Country country, IReadOnlyList<InventedDivision> divisions, Dice dice)
{
    public static readonly string[] Domains = ["work-and-income", "education", "youth", "care", "housing"];
    public static readonly string[] TargetGroups = ["unemployed-youth", "early-school-leavers", "job-seekers", "elderly", "families", "newcomers"];

    /// <summary>Two count the same otherwise; the third counts another thing.</summary>
    public static readonly (string Code, string Concept)[] Indicators = [("placed", "placed"), ("placed-otherwise", "placed"), ("left", "left")];

    private readonly List<Place> _owners = [.. country.Of("ministry"), .. country.Of("directorate")];

    // Of each kind the latest edition.
    private readonly List<InventedDivision> _divisions =
        [.. divisions.Where(one => one.Domain == "sociaal").GroupBy(one => one.Kind).Select(kind => kind.MaxBy(one => one.Year)!)];

    public string Owner() => dice.Pick(_owners).Id;

    public string Domain() => dice.Pick(Domains);

    public string TargetGroup() => dice.Pick(TargetGroups);

    public string Division() => dice.Pick(_divisions).Id;

    public Asked Asked() => new(
        dice.Pick<string>(["yearly", "quarterly"]), dice.Pick<int>([1, 8]), 30 * (1 + dice.Below(3)), dice.Pick(Indicators).Code,
        dice.Chance(0.5) ? null : 10 * dice.Below(10), dice.Chance(0.1));
}

/// <summary>The schemes of one country.</summary>
internal sealed class InventedSchemes(Country country, IReadOnlyList<InventedDivision> divisions, long seed, int number)
{
    /// <summary>How many there are: those of a national register that are for regional collaboration (an assumption).</summary>
    public const int Count = 100;

    private static readonly DateOnly First = new(2021, 1, 1);
    private readonly Dice _dice = Dice.For(seed, number, "schemes");

    public IReadOnlyList<InventedScheme> All()
    {
        var aims = new Aims(country, divisions, _dice);
        return [.. Enumerable.Range(0, Count).Select(i => One(aims, i))];
    }

    private InventedScheme One(Aims aims, int i)
    {
        var from = First.AddMonths(_dice.Below(64));
        var until = from.AddMonths(12 + _dice.Below(37));
        var perYear = 50_000 * (1 + _dice.Below(100));
        return new(
            $"regeling-c{number + 1}-{i:000}", aims.Owner(), $"Regeling {Names.Of(number, i)}", aims.Domain(), aims.TargetGroup(), aims.Division(),
            from.AddDays(-30 - _dice.Below(90)), from, until, _dice.Chance(0.5) ? null : _dice.Pick<string>(["municipality", "school", "benefits-agency"]),
            aims.Asked(), _dice.Chance(0.3), 100 * (1 + _dice.Below(50)),
            [.. Enumerable.Range(from.Year, until.AddDays(-1).Year - from.Year + 1).Select(year => new YearEuros(year, perYear))]);
    }
}

/// <summary>The policies of one country.</summary>
internal sealed class InventedPolicies(Country country, IReadOnlyList<InventedDivision> divisions, long seed, int number)
{
    private const int Count = 40;
    private readonly Dice _dice = Dice.For(seed, number, "policies");

    public IReadOnlyList<InventedPolicy> All()
    {
        var aims = new Aims(country, divisions, _dice);
        return [.. Enumerable.Range(0, Count).Select(i => One(aims, i))];
    }

    private InventedPolicy One(Aims aims, int i)
    {
        var from = new DateOnly(2019, 1, 1).AddMonths(_dice.Below(84));
        return new(
            $"beleid-c{number + 1}-{i:000}", aims.Owner(), $"Beleid {Names.Of(number, 300 + i)}", aims.Domain(), aims.TargetGroup(), aims.Division(),
            from.AddDays(-30 - _dice.Below(90)), from, _dice.Chance(0.5) ? null : from.AddMonths(24 + _dice.Below(73)), aims.Asked());
    }
}
