using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// What the scheme of 2012 says, as it is sent: in the gazette's words and amounts, its calendar moved so that its first two
/// school years were over last summer.
/// </summary>
internal static class SchemeOf2012
{
    /// <summary>A school that asks for its region (contactschool), invented.</summary>
    public const string ContactSchool = "https://regio.example/id/onderwijsinstelling/roc-flevoland";

    public const string Ministry = "https://identifier.overheid.nl/tooi/id/ministerie/mnre1109";

    /// <summary>Years by which the calendar is moved.</summary>
    public static readonly int Moved = TimeProvider.System.Today().AddMonths(-8).Year - 2014;

    /// <summary>Table 1: amounts by pupils under 22.</summary>
    public static readonly (decimal? Most, decimal Amount)[] Programme =
    [
        (12_500, 175_000), (18_000, 300_000), (24_000, 400_000), (30_000, 500_000), (36_000, 700_000), (42_000, 800_000), (60_000, 1_000_000),
    ];

    /// <summary>Table 2: amounts by pupils in areas of poverty.</summary>
    public static readonly (decimal? Most, decimal Amount)[] Plus =
    [
        (100, 25_000), (500, 75_000), (1_500, 200_000), (2_000, 300_000), (3_000, 450_000), (5_000, 700_000), (8_000, 1_000_000),
        (15_000, 1_400_000), (25_000, 2_800_000), (null, 5_500_000),
    ];

    public static object Whole() => new
    {
        externalId = "vsv-2012",
        ownerId = Ministry,
        title = "Regeling regionale aanpak voortijdig schoolverlaten en prestatiesubsidie voor het voortgezet onderwijs",
        objective = "Een landelijke vermindering van het aantal nieuwe voortijdig schoolverlaters tot maximaal 25.000 in 2017.",
        domains = new[] { "education" },
        targetGroups = new[] { "early-school-leavers" },
        division = "rmc_regio-2014",
        from = Day(2012, 8, 1),
        until = Day(2017, 1, 1),
        legalGrounds = new[] { "Wet overige OCW-subsidies art. 2, 4 en 5", "WVO art. 74 en 118i", "WEB art. 8.3.2 en 8.3.3" },
        contactDesk = "Dienst Uitvoering Onderwijs",
        terms = new { targets = new[] { new { indicator = "new-early-school-leavers", value = 25_000, by = Day(2017, 12, 31) } } },
    };

    public static object Key(string measure, (decimal? Most, decimal Amount)[] classes, object? beside = null, string measuredOn = "2010-10-01") => new
    {
        kind = "by-measure",
        measure,
        measuredOn,
        classes = classes.Select(one => new { most = one.Most, amount = one.Amount }),
        @fixed = beside,
    };

    // Art. 18.
    public static object Transition => new[]
    {
        ("24", 214_017, 124_843), ("31", 67_870, 39_591), ("34", 112_081, 65_380), ("18", 65_309, 38_097), ("39", 67_933, 39_628),
    }.SelectMany(one => new[]
    {
        new { region = $"rmc-regio-2014-rmc{one.Item1}", year = 2013 + Moved, amount = one.Item2 },
        new { region = $"rmc-regio-2014-rmc{one.Item1}", year = 2014 + Moved, amount = one.Item3 },
    });

    public static object Application(decimal costs = 1_000_000m, string network = "rmc-flevoland", string lead = ContactSchool, string[]? partners = null) => new
    {
        scheme = "vsv-2012-programme",
        call = (Guid?)null,
        network,
        lead,
        plan = "Intake, verzuimbeleid en loopbaanbegeleiding, met een plusvoorziening.",
        from = Day(2012, 8, 1),
        until = Day(2015, 8, 1),
        costs = new[] { new { item = "Maatregelen", amount = costs } },
        requested = new[] { new { year = 2013 + Moved, amount = 465_309m }, new { year = 2014 + Moved, amount = 438_097m } },
        others = new[] { new { source = "own-means", amount = 96_594m } },
        partners = partners ?? ["gm0034", "gm0995"],
        region = "rmc-regio-2014-rmc18",
    };

    /// <summary>What the contact municipality is given for what it does by law.</summary>
    public static object OfMunicipalityAsked() => new
    {
        scheme = "vsv-2012-rmc",
        network = "rmc-flevoland",
        lead = "gm0034",
        plan = "Melding, registratie en doorverwijzing van voortijdig schoolverlaters.",
        from = Day(2012, 8, 1),
        until = Day(2015, 8, 1),
        costs = new[] { new { item = "Trajectbegeleiding", amount = 600_000m } },
        requested = new[] { new { year = 2012 + Moved, amount = 200_000m }, new { year = 2013 + Moved, amount = 400_000m } },
        partners = new[] { "gm0995" },
        region = "rmc-regio-2014-rmc18",
    };

    public static string Day(int year, int month, int day) => new DateOnly(year + Moved, month, day).ToString("yyyy-MM-dd");
}
