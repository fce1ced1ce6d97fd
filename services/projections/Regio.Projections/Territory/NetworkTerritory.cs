namespace Regio.Projections;

/// <summary>How a network's territory lies in a division of the country (gebiedstoets), and why it deviates when it does.</summary>
/// <param name="Network">The network.</param>
/// <param name="InForce">Whether it is in force on the day.</param>
/// <param name="Municipalities">Number of municipalities in its territory.</param>
/// <param name="Registered">Whether that territory is registered; else it is the municipalities among its members.</param>
/// <param name="Outcome">Of <see cref="TerritoryOutcomes"/>; <c>not-assessable</c> where no division has any of its municipalities.</param>
/// <param name="Division">The edition it is held against; null without one.</param>
/// <param name="Regions">Equal: that region. Union: those that make it up. Part: the one around it. Deviating: those it cuts.</param>
/// <param name="Apart">Deviating: the municipalities outside the region that holds most of it.</param>
/// <param name="Explanation">Deviating: <c>explained</c>, <c>none</c>, or <c>motive-not-asked</c>; else null.</param>
/// <param name="Motive">Why it deviates, as explained.</param>
/// <param name="ReviewOn">When that is looked at again.</param>
internal sealed record NetworkTerritory(
    Thing Network, bool InForce, int Municipalities, bool Registered, string Outcome, Thing? Division, IReadOnlyList<Thing> Regions,
    IReadOnlyList<Thing> Apart, string? Explanation, string? Motive, DateOnly? ReviewOn)
{
    /// <summary>Outcome where no division has any of its municipalities.</summary>
    public const string NotAssessable = "not-assessable";

    /// <summary>Of each network, in force or not, in the order of things; of one that is not, as if it were.</summary>
    public static IReadOnlyList<NetworkTerritory> OfAll(Standing standing, IReadOnlyList<Delineation> editions)
    {
        var activity = new Activity(standing.Register, standing.Day);
        return [.. standing.Register.Networks.Values.Select(n => Of(standing, n, activity, editions)).OrderBy(n => n.Network, Thing.Order)];
    }

    /// <summary>Of one network.</summary>
    public static NetworkTerritory Of(Standing standing, NetworkFacts network, IReadOnlyList<Delineation> editions) =>
        Of(standing, network, new(standing.Register, standing.Day), editions);

    private static NetworkTerritory Of(
        Standing standing, NetworkFacts network, Activity activity, IReadOnlyList<Delineation> editions)
    {
        var territory = activity.Of(network).Territory;
        var check = TerritoryCheck.Best(territory, editions);
        var explanation = check?.Outcome != TerritoryOutcomes.Deviating ? null
            : network.Deviation is not null ? "explained"
            : network.DeviationAsked ? "none"
            : "motive-not-asked";
        var explained = explanation is null ? null : network.Deviation;
        return new(
            new(network.Id, network.ExternalId, network.Details.Name), network.IsActive(standing.Day), territory.Length,
            network.Territory.Count > 0, check?.Outcome ?? NotAssessable, check?.Division, check?.Regions ?? [],
            [.. (check?.Apart ?? []).Select(standing.Register.OrganisationThing).Order(Thing.Order)],
            explanation, explained?.Motive, explained?.ReviewOn);
    }
}
