using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>A priority of a region's own agenda that a draft meets (prioriteit van het gebied).</summary>
/// <param name="Rank">Its place in the agenda, from 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="DecidedBy">The body that decided.</param>
/// <param name="Source">Where it is written; unknown when absent.</param>
internal sealed record MetPriority(int Rank, string Title, string DecidedBy, string? Source);

/// <summary>How many people a target group has in a region (omvang van de doelgroep).</summary>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>.</param>
/// <param name="Persons">How many.</param>
/// <param name="Indicator">Code of the indicator that tells it.</param>
/// <param name="From">First day of the period that it is over.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Source">Where the values come from; unknown when absent.</param>
internal sealed record TargetGroupSize([property: CodesOf("target-groups")] string TargetGroup, decimal Persons, string Indicator, DateOnly From, DateOnly Until, string? Source);

/// <summary>What is in a region already where a draft would land (bevinding per gebied).</summary>
/// <param name="Region">The region.</param>
/// <param name="HasAgenda">Whether it has an agenda on the day; without one its priorities are unknown.</param>
/// <param name="Priorities">What of its agenda the draft meets, the highest first.</param>
/// <param name="Sizes">How many people the target groups have there; empty: unknown.</param>
/// <param name="Money">Euros awarded for the year of the day for target groups that meet, as far as it serves the region.</param>
/// <param name="MoneyUnknown">Grants of which it is not known what part serves the region: where they are, how much is of the year, or for whom; in no figure.</param>
/// <param name="MoneyPerInhabitant">The same per inhabitant; absent: the number of inhabitants is unknown.</param>
/// <param name="MoneyPerPerson">The same per person of the target group; absent: their number is unknown.</param>
/// <param name="ReportsOwed">Reports that networks there are still to hand in, over all schemes: overdue, sent back, or due in the twelve months from the day.</param>
/// <param name="Networks">Networks in force that serve it.</param>
internal sealed record RegionFinding(
    Thing Region, bool HasAgenda, IReadOnlyList<MetPriority> Priorities, IReadOnlyList<TargetGroupSize> Sizes, decimal Money, int MoneyUnknown,
    decimal? MoneyPerInhabitant, decimal? MoneyPerPerson, int ReportsOwed, int Networks);

/// <summary>Looks at the regions where a draft would land.</summary>
internal sealed class RegionFindings(Initiatives initiatives, Initiative draft)
{
    private const string Context = "context";
    private const string Persons = "persons";

    private readonly Standing standing = initiatives.Standing;
    private readonly ServedTerritory served = new(initiatives.Standing);
    private readonly Register register = initiatives.Standing.Register;

    /// <summary>Region by region, in the order of things; empty: it is not known where it lands.</summary>
    public IReadOnlyList<RegionFinding> All()
    {
        if (draft.Land is not { } land)
        {
            return [];
        }

        var (grants, owed) = (MoneyThere.For(draft, standing, served).ToList(), Owed(land));
        return [.. land.Regions.Select(region => Of(region, grants, owed[region.Region.Id]))];
    }

    private RegionFinding Of(DelineatedRegion region, List<MoneyThere> grants, IEnumerable<int> owed)
    {
        var (agenda, sizes) = (register.Regions[region.Region.Id].AgendaOn(standing.Day), Sizes(region.Region.Id));
        var there = grants.Where(grant => grant.Where.IsEmpty || Sorted.Meet(grant.Where, region.Municipalities)).Select(grant => Part(grant, region)).ToList();
        var (money, persons) = (there.Sum(part => part ?? 0), sizes.Count == draft.TargetGroups.Length ? sizes.Sum(size => size.Persons) : 0);
        return new(
            region.Region, agenda is not null,
            [
                .. (agenda?.Priorities ?? []).Index().Where(one => Meets(one.Item.Domain, one.Item.TargetGroup))
                    .Select(one => new MetPriority(one.Index + 1, one.Item.Title, agenda!.DecidedBy, agenda.Source)),
            ],
            sizes, money, there.Count(part => part is null),
            served.Inhabitants(region.Municipalities) is > 0 and var inhabitants ? Math.Round(money / inhabitants, 2) : null,
            persons > 0 ? Math.Round(money / persons, 2) : null,
            owed.Sum(), owed.Count());
    }

    private bool Meets(string? domain, string? group) =>
        (domain is null || register.Concepts.Domains.Meets([domain], draft.Domains) is not null)
        && (group is null || register.Concepts.TargetGroups.Meets([group], draft.TargetGroups) is not null);

    // A context indicator tells how large a target group is when it is of the concept that is called as the group is.
    private List<TargetGroupSize> Sizes(Guid region) =>
    [
        .. draft.TargetGroups.Select(group => register.ObservationsOf[region].Select(id => register.Observations[id])
                .Where(one => one.Of.Until <= standing.Day && register.Indicator(one.Of.Indicator)?.Edition(one.Of.Edition) is { Kind: Context, Unit: Persons } known && known.Concept == group)
                .MaxBy(one => (one.Of.Until, one.Of.From)) is { } last && last.ValueOn(standing.Day) is { } value
                ? new TargetGroupSize(
                    group, value.Value, last.Of.Indicator, last.Of.From, last.Of.Until, value.Source ?? register.Indicator(last.Of.Indicator)!.Edition(last.Of.Edition)!.Source)
                : null).OfType<TargetGroupSize>(),
    ];

    // What serves several regions serves each by its inhabitants; null: it is not known where it is, how much, or of all of them.
    private decimal? Part(MoneyThere grant, DelineatedRegion region)
    {
        if (grant.Where.IsEmpty)
        {
            return null;
        }

        var inside = grant.Where.Where(municipality => region.Municipalities.BinarySearch(municipality) >= 0).ToImmutableArray();
        return inside.Length == grant.Where.Length ? grant.Euros
            : served.Inhabitants(grant.Where) is > 0 and var all ? grant.Euros * served.Inhabitants(inside)!.Value / all
            : null;
    }

    // Per region, of each network that serves it, how many reports it owes.
    private ILookup<Guid, int> Owed(Land land)
    {
        var until = standing.Day.PlusYears(1);
        var regions = land.Regions.SelectMany(region => region.Municipalities.Select(municipality => (municipality, region.Region.Id))).ToLookup(one => one.municipality, one => one.Id);
        return initiatives.Serving(land)
            .Select(network => (Regions: network.Territory.SelectMany(municipality => regions[municipality]).Distinct(), Count: register.GrantsFor[network.Id].IsEmpty ? 0
                : NetworkReport.Of(register, network.Id, standing.Day).Count(report => report.Owed.DueOn < until && IsToCome(report))))
            .SelectMany(network => network.Regions.Select(region => (region, network.Count))).ToLookup(one => one.region, one => one.Count);
    }

    private static bool IsToCome(NetworkReport report) => report.State is ReportStates.NotDue or ReportStates.Due or ReportStates.Overdue or ReportStates.Returned;
}
