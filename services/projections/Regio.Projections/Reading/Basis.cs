namespace Regio.Projections;

/// <summary>How many of those an answer is about could be looked at (grondslag): unknown is not no.</summary>
/// <param name="Population">All of them.</param>
/// <param name="Assessed">Those with everything that the answer needs.</param>
/// <param name="MissingBy">What the others lack, with their number; one may lack several things.</param>
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
    public static Basis OfMembers(ActiveIndex index) => Of(index.Networks.Values, Members);

    /// <summary>For what is judged by aims too: what networks are for, and for whom.</summary>
    public static Basis OfAims(ActiveIndex index) => Of(
        index.Networks.Values, Members, ("domains", n => n.Domains.IsEmpty), ("targetGroups", n => n.TargetGroups.IsEmpty));

    private static (string What, Func<ActiveNetwork, bool> Lacks) Members => ("members", n => n.Members.IsEmpty);
}
