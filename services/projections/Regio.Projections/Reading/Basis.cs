namespace Regio.Projections;

/// <summary>How many of those an answer is about could be looked at (grondslag): unknown is not no.</summary>
/// <param name="Population">All of them.</param>
/// <param name="Assessed">Those with everything that the answer needs.</param>
/// <param name="MissingBy">
/// What is lacking, with the number of those that lack it; one may lack several things. Who lacks what only a part of the
/// answer needs is assessed for the rest.
/// </param>
internal sealed record Basis(int Population, int Assessed, IReadOnlyDictionary<string, int> MissingBy)
{
    /// <summary>The basis of a population, of which each may lack what the answer needs.</summary>
    public static Basis Of<T>(IEnumerable<T> population, params IReadOnlyList<(string What, Func<T, bool> Lacks)> needs)
    {
        var all = population.ToList();
        return new(
            all.Count, all.Count(one => !needs.Any(need => need.Lacks(one))),
            needs.ToDictionary(need => need.What, need => all.Count(need.Lacks), StringComparer.Ordinal));
    }

    /// <summary>For what is counted over members.</summary>
    public static Basis OfMembers(Picture picture) =>
        picture.Once("basis of members", [picture.Index], () => Of(picture.Index.Networks.Values, Members));

    /// <summary>For the kinds of pairs: one that has none is assessed when no aim that is unknown could give it one.</summary>
    public static Basis OfPairs(PairsTally tally) => new(
        tally.Pairs, tally.Pairs - tally.Want,
        new Dictionary<string, int>(StringComparer.Ordinal) { ["domains"] = tally.WantDomains, ["targetGroups"] = tally.WantTargetGroups });

    /// <summary>With how many lack what only a part of the answer needs.</summary>
    public Basis Besides<T>(IReadOnlyCollection<T> population, params IReadOnlyList<(string What, Func<T, bool> Lacks)> parts) => this with
    {
        MissingBy = MissingBy.Concat(parts.Where(part => !MissingBy.ContainsKey(part.What))
            .Select(part => KeyValuePair.Create(part.What, population.Count(part.Lacks)))).ToDictionary(StringComparer.Ordinal),
    };

    private static (string What, Func<ActiveNetwork, bool> Lacks) Members => ("members", n => n.Members.IsEmpty);
}
