namespace Regio.Projections.Specs;

/// <summary>How a territory lies: the outcome, the edition, why that one, the regions told, what lies apart, and what is said of it.</summary>
internal sealed record NaiveTerritory(string Outcome, string? Division, string ChosenBy, string Regions, string Apart, string? Explanation);

/// <summary>Territories of networks in divisions once more, both as they stand on the day.</summary>
internal sealed class NaiveTerritories(Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);
    private readonly NaiveDivisions divisions = new(register);

    public NaiveTerritory Of(NetworkFacts network)
    {
        var (territory, (editions, chosenBy)) = (naive.T(network), Against(network));
        if (territory.Count == 0)
        {
            return new("no-territory", null, chosenBy, "", "", null);
        }

        string[] best = ["equal", "union", "part", "deviating"];
        var found = editions.Distinct().Select(edition => Lies(territory, edition, chosenBy)).OfType<NaiveTerritory>()
            .OrderBy(one => Array.IndexOf(best, one.Outcome)).ThenBy(one => one.Division, StringComparer.Ordinal).FirstOrDefault();
        return found switch
        {
            null => new("not-assessable", null, chosenBy, "", "", null),
            { Outcome: "deviating" } => found with
            {
                Explanation = IsOf(network.Deviation, found.Division!) ? "explained" : network.DeviationAsked ? "none" : "motive-not-asked",
            },
            _ => found,
        };
    }

    // What was explained of one kind of division says nothing of another.
    private bool IsOf(Contracts.Networks.DeviationExplained? explained, string division) => explained is not null
        && register.Divisions.Values.Any(edition => edition.Id == explained.DivisionId && edition.Kind == register.Divisions.Values.Single(one => one.ExternalId == division).Kind);

    // What its law or scheme names; else what is set for its domains; else every edition in force.
    private (List<string> Editions, string ChosenBy) Against(NetworkFacts network)
    {
        if (Edition(network.Details.ObligationDivision) is { } named)
        {
            return ([named], "obligation");
        }

        List<string> set = [.. naive.DomainsOf(network).Select(Reference).Select(Edition).OfType<string>()];
        return set.Count > 0
            ? (set, "reference")
            : ([.. register.Divisions.Values.Select(edition => divisions.InForce(edition.Kind, on)).OfType<string>()], "best");
    }

    private string? Reference(string domain) => register.ReferenceDivisions.Values.Where(set => set.Domain == domain)
        .SelectMany(set => set.Changes).Where(change => change.From <= on).OrderBy(change => change.From).LastOrDefault()?.Division;

    // An edition by its name, or a kind, for which its edition in force stands.
    private string? Edition(string? called) => called is null ? null
        : register.Divisions.Values.FirstOrDefault(edition => edition.ExternalId == called)?.ExternalId ?? divisions.InForce(called, on);

    private NaiveTerritory? Lies(HashSet<Guid> territory, string edition, string chosenBy)
    {
        var regions = divisions.Regions(edition).Select(region => (region.Name, Within: region.Within.SelectMany(naive.Resolve).ToHashSet()))
            .Where(region => region.Within.Overlaps(territory)).ToList();
        if (regions.Count == 0)
        {
            return null;
        }

        NaiveTerritory Told(string outcome, IEnumerable<string> named, IEnumerable<Guid>? apart = null) =>
            new(outcome, edition, chosenBy, string.Join(' ', named), Names(apart ?? []), null);

        var same = regions.FindAll(region => region.Within.SetEquals(territory));
        var inside = regions.FindAll(region => region.Within.IsSubsetOf(territory));
        var around = regions.FindAll(region => region.Within.IsSupersetOf(territory));
        return same.Count > 0 ? Told("equal", [same[0].Name])
            : territory.SetEquals(inside.SelectMany(region => region.Within)) ? Told("union", inside.Select(region => region.Name))
            : around.Count > 0 ? Told("part", [around[0].Name])
            : Told("deviating", regions.Select(region => region.Name), territory.Except(regions.MaxBy(region => region.Within.Intersect(territory).Count()).Within));
    }

    private string Names(IEnumerable<Guid> municipalities) => string.Join(' ', municipalities
        .Select(one => register.Organisations.GetValueOrDefault(one)?.ExternalId ?? one.ToString()).Order(StringComparer.Ordinal));
}
