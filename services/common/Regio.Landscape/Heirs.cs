using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>Who takes over what an owner had.</summary>
internal static class Heirs
{
    /// <summary>
    /// TOOI URI of the heir whose domains are the nearest: the same, or one within the other; of several that are as near the
    /// first. Else the heir that takes the rest.
    /// </summary>
    /// <param name="ending">How the owner ended.</param>
    /// <param name="domains">Domains of what is taken over; empty: unknown, so the rest.</param>
    /// <param name="concepts">How alike domains are.</param>
    public static string Of(OwnerEnded ending, IReadOnlyCollection<string> domains, ConceptScheme concepts) =>
        (ending.Heirs.Select(heir => (Heir: heir, Nearness: Nearness(heir.Domains, domains, concepts))).Where(one => one.Nearness > ConceptScheme.Meeting)
            .OrderByDescending(one => one.Nearness).Select(one => one.Heir).FirstOrDefault()
        ?? ending.Heirs.First(heir => heir.Domains.Count == 0)).Organisation;

    /// <summary>How an owner ended by a day; null: it stands, or is not registered.</summary>
    private static OwnerEnded? EndingOf(this Register register, string? ownerId, DateOnly on) =>
        ownerId is not null && register.Owner(ownerId)?.Ending is { } ending && ending.Until <= on ? ending : null;

    /// <summary>
    /// How an owner ended by a day, and who took over on the day of that: an heir that stood then, of several that ended by then the
    /// last; null: it stands, is not registered, or all who would take over ended too.
    /// </summary>
    public static (OwnerEnded Ending, string Heir)? MoveOf(this Register register, string? ownerId, IReadOnlyCollection<string> domains, DateOnly on) =>
        register.EndingOf(ownerId, on) is { } ending && HeirOf(register, ownerId!, domains, ending.Until) is var heir && register.EndingOf(heir, ending.Until) is null
            ? (ending, heir)
            : null;

    /// <summary>
    /// TOOI URIs of who speaks now for an owner that takes part in what two policies or schemes are to each other: who has what it had of
    /// the two; of who had neither and is no more the heir for what they are about; else itself.
    /// </summary>
    public static IReadOnlyList<string> SpeakersFor(this Initiatives initiatives, string owner, Guid one, Guid other)
    {
        var two = new[] { initiatives.Find(one), initiatives.Find(other) }.OfType<Initiative>().ToList();
        List<string> having = [.. two.Where(each => each.Owners.Contains(owner)).Select(each => each.OwnerId!).Distinct()];
        return having.Count > 0 ? having : [HeirOf(initiatives.Standing.Register, owner, [.. two.SelectMany(each => each.Domains)], initiatives.Standing.Day)];
    }

    // An heir can be no more either.
    private static string HeirOf(Register register, string owner, IReadOnlyCollection<string> domains, DateOnly on)
    {
        var seen = new HashSet<string>();
        while (seen.Add(owner) && register.EndingOf(owner, on) is { } ending)
        {
            owner = Of(ending, domains, register.Concepts.Domains);
        }

        return owner;
    }

    // What is merely related stays with the rest.
    private static double Nearness(IReadOnlyCollection<string> taken, IReadOnlyCollection<string> domains, ConceptScheme concepts) =>
        taken.SelectMany(_ => domains, concepts.Similarity).DefaultIfEmpty().Max();
}
