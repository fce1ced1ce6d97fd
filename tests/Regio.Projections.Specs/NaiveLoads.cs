using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>What reporting asks in a year once more, of whoever is asked: each network, municipality, region and ministry a line of words.</summary>
internal sealed class NaiveLoads(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);
    private readonly NaiveLandings landings = new(register, on);
    private readonly NaiveOwners owners = new(register);
    private readonly List<NaiveOwed> owed = new NaiveReports(told, register, on).All();

    /// <summary>Of those that have a grant that runs in the year, or of which a report is due in it.</summary>
    public List<string> Of(string by, int year)
    {
        var asked = new Dictionary<string, List<GrantFacts>>();
        foreach (var grant in register.Grants.Values.Where(grant => Counts(grant, year)))
        {
            foreach (var subject in Subjects(grant, by).Distinct())
            {
                asked[subject] = [.. asked.GetValueOrDefault(subject, []), grant];
            }
        }

        return [.. asked.Select(one => Line(one.Key, one.Value, year))];
    }

    /// <summary>How many grants a network has in the year of the day, and of how many nobody tells what they ask: of what is only recorded, never.</summary>
    public (int Grants, int Untold) Of(Guid network)
    {
        var awarded = register.Grants.Values.Where(grant => grant.NetworkId == network && Counts(grant, on.Year)).ToList();
        var recorded = told.OfType<GrantRecorded>().Select(one => told.OfType<GrantRecordCorrected>().LastOrDefault(f => f.GrantId == one.GrantId)?.Record ?? one.Record)
            .Count(record => record.NetworkId == network && !(record.DecidedOn > on) && !(record.SettledOn?.Year < on.Year)
                && Enumerable.Range(0, DateTime.IsLeapYear(on.Year) ? 366 : 365).Select(new DateOnly(on.Year, 1, 1).AddDays).Any(day => Holds(record, day)));
        return (awarded.Count + recorded, awarded.Count(grant => register.Schemes[grant.SchemeId].Versions.All(version => version.Said.Terms is not { Reporting.Count: > 0 })) + recorded);
    }

    // On any day, as long as neither its days nor its years say otherwise.
    private static bool Holds(GrantRecord record, DateOnly day) =>
        (record.From is { } from ? from <= day : record.Years.Count == 0 || record.Years.Any(year => year.Year <= day.Year))
        && (record.Until is { } until ? day < until : record.Years.Count == 0 || record.Years.Any(year => year.Year >= day.Year));

    /// <summary>One line; of what nobody tells no figure is given.</summary>
    public static string Words(string subject, int grants, int untold, LoadSide? before, LoadSide? after, double? factor, int? dates) =>
        $"{subject}: {grants} ({untold}) {before?.Reports} {before?.Values} once {after?.Reports} {after?.Values} {factor:F6} on {dates}";

    private bool Counts(GrantFacts grant, int year)
    {
        var award = grant.Awards.LastOrDefault(one => one.On <= on);
        return award is { Amounts.Count: > 0 } && register.Schemes.ContainsKey(grant.SchemeId)
            && (owed.Exists(report => report.Grant == grant.Id && report.DueOn.Year == year) || (award.From < new DateOnly(year + 1, 1, 1) && award.Until > new DateOnly(year, 1, 1)));
    }

    private IEnumerable<string> Subjects(GrantFacts grant, string by)
    {
        var network = grant.NetworkId is { } id ? register.Networks.GetValueOrDefault(id) : null;
        return by switch
        {
            "network" => grant.NetworkId is { } known ? [network?.ExternalId ?? known.ToString()] : [],
            "municipality" => naive.Active().Where(active => active == network).SelectMany(naive.M).Select(member => register.Organisations.GetValueOrDefault(member))
                .Where(member => member?.Kind == "municipality").Select(member => member!.ExternalId!),
            "region" => register.Regions.Values.Where(region => Municipalities(region).Overlaps(landings.Served(grant))).Select(region => region.ExternalId!),
            _ => NaiveInitiative.Of(register.Schemes[grant.SchemeId], on).Owner(on) is { } owner ? [owners.Ministry(owner, on)] : [],
        };
    }

    private HashSet<Guid> Municipalities(RegionFacts region) => [.. region.MunicipalityIds.SelectMany(naive.Resolve)];

    private string Line(string subject, List<GrantFacts> grants, int year)
    {
        // What a scheme never said anything of, and what a grant to no network asks, is not known.
        var untold = grants.Count(grant => grant.NetworkId is null || register.Schemes[grant.SchemeId].Versions.All(version => version.Said.Terms is not { Reporting.Count: > 0 }));
        var due = owed.FindAll(report => report.DueOn.Year == year && grants.Exists(grant => grant.Id == report.Grant));
        var values = due.SelectMany(report => report.Values.Select(value => (report.Network, value))).ToList();
        var once = values.Distinct().Count();
        return untold == grants.Count ? Words(subject, grants.Count, untold, null, null, null, null) : Words(
            subject, grants.Count, untold, new(due.Count, values.Count), new(due.Select(report => (report.Network, report.From, report.Until)).Distinct().Count(), once),
            once == 0 ? null : values.Count / (double)once, due.Select(report => report.DueOn).Distinct().Count());
    }
}
