using Regio.Rules;

namespace Regio.Projections;

/// <summary>A priority of a region on the day (prioriteit van een gebied), and which networks work on it there.</summary>
/// <param name="Region">The region.</param>
/// <param name="Division">The edition that it belongs to.</param>
/// <param name="From">First day of its agenda.</param>
/// <param name="Until">First day after it; null: until the next one begins.</param>
/// <param name="Rank">Its place in the agenda, from 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Domain">Code of the list <c>domains</c>; null when it is told by target group.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>; null when it is told by domain.</param>
/// <param name="DecidedBy">The body that decided.</param>
/// <param name="Networks">
/// Networks in force that serve a municipality of the region, of which the domains and the target groups meet what the
/// priority names of each, in the order of things; one of which they are unknown is not among them.
/// </param>
internal sealed record AgendaOnShelf(
    Thing Region, Thing Division, DateOnly From, DateOnly? Until, int Rank, string Title, string? Domain, string? TargetGroup,
    string DecidedBy, IReadOnlyList<Thing> Networks) : ViewRow
{
    /// <summary>The money that lands in the region beside it; absent: it was not looked up.</summary>
    public AgendaMoney? Money { get; init; }

    /// <summary>The priorities of the agenda that a region has on the day, in rank; none when it has none.</summary>
    public static IEnumerable<AgendaOnShelf> Of(Picture picture, RegionFacts region)
    {
        if (region.AgendaOn(picture.Day) is not { } agenda)
        {
            return [];
        }

        var register = picture.Register;
        var municipalities = new Succession(register, picture.Day).Of(region.MunicipalityIds);
        var there = picture.Index.Networks.Values.Where(network => Sorted.Meet(network.Territory, municipalities)).ToList();
        return agenda.Priorities.Index().Select(one => new AgendaOnShelf(
            register.RegionThing(region.Id), register.DivisionThing(region.DivisionId), agenda.From, agenda.Until, one.Index + 1,
            one.Item.Title, one.Item.Domain, one.Item.TargetGroup, agenda.DecidedBy,
            [
                .. there.Where(network => Meets(register.Concepts.Domains, one.Item.Domain, network.Domains)
                        && Meets(register.Concepts.TargetGroups, one.Item.TargetGroup, network.TargetGroups))
                    .Select(network => network.Thing).Order(Thing.Order),
            ]));
    }

    /// <summary>Whether codes meet what a priority names; one that names nothing of the kind is met by all.</summary>
    public static bool Meets(ConceptScheme scheme, string? code, IReadOnlyCollection<string> codes) =>
        code is null || scheme.Meets([code], codes) is not null;
}
