using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <summary>A chapter or paragraph of the scheme of 2012 that pays money by rules of its own.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Its title and place.</param>
/// <param name="Leads">Kinds of organisations that get the money.</param>
/// <param name="Partners">Kinds of organisations of which one takes part.</param>
/// <param name="Terms">What it asks and promises.</param>
/// <param name="Budget">Euros a year, and of which years.</param>
internal sealed record PartOf2012(
    string Id, string Title, string[] Leads, string[] Partners, object Terms, params (int Year, decimal Amount)[] Budget)
{
    /// <summary>As it is sent.</summary>
    public object Body => new
    {
        externalId = Id,
        ownerId = Ministry,
        title = Title,
        domains = new[] { "education" },
        targetGroups = new[] { "early-school-leavers" },
        division = "rmc_regio-2014",
        from = Day(2012, 8, 1),
        until = Day(2017, 1, 1),
        legalGrounds = new[] { Id == PartsOf2012.Rmc.Id ? "WEB art. 8.3.2 en 8.3.3" : "Wet overige OCW-subsidies art. 2, 4 en 5" },
        leadKinds = Leads,
        partnerKinds = Partners,
        terms = Terms,
    };
}

/// <summary>
/// The six parts of the scheme of 2012 that pay money, and of the variable amount its three tables. Where the text gives no
/// number, none is here: it divides the money of the contact municipalities by a decree of its own, so that part has no key.
/// What a region names for itself (how many take part in its measures, annex A, 3C; what its councils are to reach, annex B, 5)
/// the text leaves to it: the numbers of Flevoland are invented, as its application is.
/// </summary>
internal static class PartsOf2012
{
    private const string Flevoland = "rmc-regio-2014-rmc18";
    private static readonly string[] Schools = ["school"];
    private static readonly string[] Municipalities = ["municipality"];

    /// <summary>Tables 5, 6 and 7, which are alike; fewer than ten pupils give nothing.</summary>
    private static readonly (decimal? Most, decimal Amount)[] Variable = [(9, 0), (500, 2_000), (1_000, 4_000), (null, 6_000)];

    /// <summary>Chapter 2, paragraph 2: articles 14–18.</summary>
    public static PartOf2012 Programme { get; } = new(
        "vsv-2012-programme", "Regionaal programma (hoofdstuk 2, paragraaf 2)", Schools, Municipalities,
        new
        {
            partOf = "vsv-2012",
            earmarking = "earmarked",
            minimumPartners = 2,
            targets = new[] { Own("participants-of-measures", 2_400, 0, (Day(2013, 7, 31), 600), (Day(2014, 7, 31), 1_200), (Day(2015, 7, 31), 1_800)) },
            startUpMonths = 0,
            key = Key("pupils-under-22", SchemeOf2012.Programme, Transition),
            deadlines = new { decisionDays = 61, settlementDays = 154 },
        },
        (2013, 19_700_000), (2014, 19_450_000), (2015, 19_150_000), (2016, 19_150_000));

    /// <summary>Chapter 2, paragraph 3: articles 19–23.</summary>
    public static PartOf2012 Facilities { get; } = new(
        "vsv-2012-plus", "Plusvoorzieningen (hoofdstuk 2, paragraaf 3)", Schools, Municipalities,
        new
        {
            partOf = "vsv-2012",
            earmarking = "earmarked",
            minimumPartners = 2,
            key = Key("pupils-in-poverty", Plus),
            deadlines = new { decisionDays = 61, settlementDays = 154 },
        },
        Yearly(30_400_000, 2013, 2016));

    /// <summary>Chapter 2a: articles 23a–23f; five experiments of 50,000 a year, ranked where more apply.</summary>
    public static PartOf2012 Experiments { get; } = new(
        "vsv-2012-experiments", "Experimenteel onderzoek vsv (hoofdstuk 2a)", Schools, [],
        new { partOf = "vsv-2012", earmarking = "free", key = new { kind = "by-ranking" }, deadlines = new { decisionDays = 47 } },
        Yearly(250_000, 2013, 2015));

    /// <summary>Chapter 3, article 29: table 3, by the pupils of a school; nothing is accounted for or claimed back (art. 27).</summary>
    public static PartOf2012 FixedAmount { get; } = new(
        "vsv-2012-fixed", "Prestatiesubsidie: vast bedrag (hoofdstuk 3, artikel 29)", Schools, [],
        new
        {
            partOf = "vsv-2012",
            earmarking = "free",
            key = Key("pupils-of-school", [(9, 0), (1_000, 10_000), (2_000, 20_000), (6_000, 35_000), (null, 75_000)], measuredOn: Day(2011, 10, 1)),
        },
        Yearly(12_100_000, 2013, 2016));

    /// <summary>Chapter 3, articles 30–32: the money of the three tables together.</summary>
    public static PartOf2012 VariableAmount { get; } = new(
        "vsv-2012-variable", "Prestatiesubsidie: variabel bedrag (hoofdstuk 3, artikelen 30 tot en met 32)", Schools, [],
        new { partOf = "vsv-2012", earmarking = "free" }, Yearly(5_000_000, 2013, 2016));

    /// <summary>Chapter 4: articles 34–37; the four amounts of article 35 together, and the yearly report of annex B.</summary>
    public static PartOf2012 Rmc { get; } = new(
        "vsv-2012-rmc", "Regionale meld- en coördinatiefunctie (hoofdstuk 4)", Municipalities, [],
        new
        {
            partOf = "vsv-2012",
            reporting = new[] { new { frequency = "yearly", firstMonth = 8, dueDay = "12-01", indicators = new[] { "new-early-school-leavers" } } },
            targets = new[] { Own("new-early-school-leavers", 800, 1_100, (Day(2013, 7, 31), 1_040), (Day(2014, 7, 31), 980), (Day(2015, 7, 31), 920)) },
            startUpMonths = 0,
            sisaCode = "D1",
        },
        Yearly(8_825_447 + 3_624_384 + 5_675_776 + 13_473_229, 2012, 2016));

    /// <summary>Tables 4 to 7: what a school keeps to per level, and what it then gets; the norm is the same in all four years.</summary>
    public static IReadOnlyList<PartOf2012> Levels { get; } =
    [
        Level("lower", "onderbouw (artikel 30)", 1.0m), Level("upper-vmbo", "bovenbouw vmbo (artikel 31)", 4.0m),
        Level("upper-havo-vwo", "bovenbouw havo/vwo (artikel 32)", 0.5m),
    ];

    /// <summary>Those with money of their own.</summary>
    public static IReadOnlyList<PartOf2012> All { get; } = [Programme, Facilities, Experiments, FixedAmount, VariableAmount, Rmc];

    // A norm that stays the same is to be kept: its first year is where it starts.
    private static PartOf2012 Level(string level, string title, decimal norm) => new(
        $"vsv-2012-variable-{level}", $"Variabel bedrag {title}", Schools, [],
        new
        {
            partOf = "vsv-2012-variable",
            earmarking = "free",
            targets = new[] { new { indicator = $"leavers-{level}", baseline = norm, value = norm, by = Day(2016, 7, 31) } },
            key = Key($"pupils-{level}", Variable, measuredOn: Day(2012, 10, 1)),
        });

    // What the country is to reach is the whole's; where only the region has a number, that is all there is of it.
    private static object Own(string indicator, decimal value, decimal baseline, params (string On, decimal Value)[] path)
    {
        var points = path.Select(point => new { on = point.On, value = point.Value }).ToList();
        var isNational = indicator == "new-early-school-leavers";
        return new
        {
            indicator,
            value = isNational ? 25_000 : value,
            by = isNational ? Day(2017, 12, 31) : Day(2016, 12, 31),
            regions = new[] { new { region = Flevoland, baseline, value, path = points } },
        };
    }

    private static (int, decimal)[] Yearly(decimal amount, int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(year => (year, amount))];
}
