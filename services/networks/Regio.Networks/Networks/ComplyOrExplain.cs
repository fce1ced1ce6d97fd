using System.Collections.Immutable;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Landscape;

namespace Regio.Networks.Networks;

/// <summary>A territory that cuts across the regions of a division (afwijking).</summary>
/// <param name="DivisionId">The edition that it deviates from.</param>
/// <param name="Division">Its name.</param>
/// <param name="Regions">Names of the regions that it cuts.</param>
/// <param name="ChosenBy">Why it is held against that edition, as <see cref="HeldAgainst"/> has it.</param>
public sealed record Deviating(Guid DivisionId, string Division, Values<string> Regions, string ChosenBy = HeldAgainst.Best);

/// <summary>
/// A territory follows a division of the country unless there are weighty reasons (pas toe of leg uit): who lets it
/// deviate says why, and when that is looked at again. Of imports nothing is asked.
/// </summary>
internal static class ComplyOrExplain
{
    /// <summary>
    /// How a territory deviates on a day from the division that its network's law or scheme names, else from the reference
    /// divisions of its domains, else from every edition in force; null when it does not, or when none is registered.
    /// </summary>
    public static Deviating? Check(Standing standing, IEnumerable<Guid> territory, IEnumerable<string> domains, string? named)
    {
        ImmutableArray<Guid> today = new Succession(standing.Register, standing.Day).Of(territory);
        var against = standing.Delineations.For(domains, named);
        return TerritoryCheck.Best(today, against.Editions) is { Outcome: TerritoryOutcomes.Deviating, Division: { } division } check
            ? new(
                division.Id, division.Name ?? division.Key, [.. check.Regions.Select(region => region.Name ?? region.Key)],
                against.ChosenBy)
            : null;
    }

    /// <summary>The explanation as a fact; null when none was given.</summary>
    public static DeviationExplained? Explained(Guid networkId, Deviating? deviating, DeviationBody? given) => given is null
        ? null
        : new(networkId, deviating?.DivisionId ?? Guid.Empty, given.Motive!.Trim(), given.ReviewOn!.Value);

    /// <summary>A deviation is explained, and looked at again in the future; what does not deviate needs no explanation.</summary>
    public static IReadOnlyList<Fault> Faults(Deviating? deviating, DeviationExplained? explained, DateOnly today) =>
        (deviating, explained) switch
        {
            (null, null) => [],
            (null, _) => [new("/deviation", "does-not-deviate", "The territory follows a division of the country.")],
            (_, null) => [new(
                "/deviation", "deviation-not-explained",
                $"The territory cuts across regions of {deviating.Division}, {Why(deviating)}: {string.Join(", ", deviating.Regions)}.")],
            _ when explained.ReviewOn <= today =>
                [new("/deviation/reviewOn", "review-not-later", "Give a day on which it is looked at again.")],
            _ => [],
        };

    private static string Why(Deviating deviating) => deviating.ChosenBy switch
    {
        HeldAgainst.Obligation => "the division that obliges it",
        HeldAgainst.Reference => "the reference division of its domains",
        _ => "of all divisions the nearest",
    };
}
