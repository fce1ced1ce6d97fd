using Regio.Rules;

namespace Regio.Projections;

/// <summary>How a network's territory lies in a division of the country (gebiedstoets), and why it deviates when it does.</summary>
/// <param name="Network">The network.</param>
/// <param name="InForce">Whether it is in force on the day.</param>
/// <param name="Obligation">Whether it has to be, and by what: code of the list <c>obligations</c>.</param>
/// <param name="Municipalities">Number of municipalities in its territory.</param>
/// <param name="Registered">Whether that territory is registered; else it is the municipalities among its members.</param>
/// <param name="Outcome">Of <see cref="TerritoryOutcomes"/>; <c>not-assessable</c> where no division has any of its municipalities.</param>
/// <param name="Division">The edition it is held against; null without one.</param>
/// <param name="ChosenBy">
/// What it is held against: <c>obligation</c>, the division that its law or scheme names; <c>reference</c>, the reference divisions of its domains; <c>best</c>, where these have none or
/// are unknown, every edition in force; <c>asked</c>, the division that was asked for.
/// </param>
/// <param name="Regions">Equal: that region. Union: those that make it up. Part: the one around it. Deviating: those it cuts.</param>
/// <param name="Apart">Deviating: the municipalities outside the region that holds most of it.</param>
/// <param name="Explanation">Deviating: <c>explained</c>, <c>none</c>, or <c>motive-not-asked</c>; else null.</param>
/// <param name="Motive">Why it deviates, as explained.</param>
/// <param name="ReviewOn">When that is looked at again.</param>
internal sealed record NetworkTerritory(
    Thing Network, bool InForce, [property: CodesOf("obligations")] string Obligation, int Municipalities, bool Registered, string Outcome, Thing? Division, string ChosenBy,
    IReadOnlyList<Thing> Regions, IReadOnlyList<Thing> Apart, string? Explanation, string? Motive, DateOnly? ReviewOn) : ViewRow
{
    /// <summary>The policies in force that oblige its cooperation.</summary>
    public IReadOnlyList<Thing> ObligedBy { get; init; } = [];

    /// <summary>Outcome where no division has any of its municipalities.</summary>
    public const string NotAssessable = "not-assessable";

    /// <summary>Why one deviates is told.</summary>
    public const string Explained = "explained";

    /// <summary>It was asked for, and is not told.</summary>
    public const string Unexplained = "none";

    /// <summary>Nobody was asked.</summary>
    public const string NotAsked = "motive-not-asked";

    /// <summary>Of each network, in force or not, in the order of things; of one that is not, as if it were.</summary>
    /// <param name="standing">The networks and divisions of the day.</param>
    /// <param name="asked">What all are held against; absent: each against what its domains say.</param>
    public static IReadOnlyList<NetworkTerritory> OfAll(Standing standing, HeldAgainst? asked = null)
    {
        var activity = new Activity(standing.Register, standing.Day);
        return [.. standing.Register.Networks.Values.Select(n => Of(standing, n, activity, asked)).OrderBy(n => n.Network, Thing.Order)];
    }

    /// <summary>Of one network.</summary>
    public static NetworkTerritory Of(Standing standing, NetworkFacts network, HeldAgainst? asked = null) =>
        Of(standing, network, new(standing.Register, standing.Day), asked);

    private static NetworkTerritory Of(Standing standing, NetworkFacts network, Activity activity, HeldAgainst? asked)
    {
        var active = activity.Of(network);
        var (territory, against) = (active.Territory, asked ?? standing.Delineations.For(active.Domains, network.Details.ObligationDivision));
        var check = TerritoryCheck.Best(territory, against.Editions);
        var deviation = network.Deviation is { } told && KindOf(standing.Register, told.DivisionId) == KindOf(standing.Register, check?.Division?.Id) ? network.Deviation : null;
        var explanation = check?.Outcome != TerritoryOutcomes.Deviating ? null
            : deviation is not null ? Explained
            : network.DeviationAsked ? Unexplained
            : NotAsked;
        var explained = explanation is null ? null : deviation;
        return new(
            network.ThingOn(standing.Day), network.IsActive(standing.Day), network.Details.Obligation, territory.Length,
            network.Territory.Count > 0, check?.Outcome ?? NotAssessable, check?.Division, against.ChosenBy,
            check?.Regions ?? [], [.. (check?.Apart ?? []).Select(standing.Register.OrganisationThing).Order(Thing.Order)],
            explanation, explained?.Motive, explained?.ReviewOn)
        {
            ObligedBy = active.ObligedBy,
        };
    }

    // What was explained of one kind of division says nothing of another.
    private static string? KindOf(Register register, Guid? division) => division is { } id ? register.Divisions.GetValueOrDefault(id)?.Kind : null;
}
