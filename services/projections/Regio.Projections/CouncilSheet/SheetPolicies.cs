namespace Regio.Projections;

/// <summary>Whether a network had to be made, and what for (opdracht).</summary>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="Source">The article or scheme that says so; null: unknown.</param>
/// <param name="MadeFor">Public policies and schemes that this names, or that rest on it or oblige by it, in the order of things.</param>
internal sealed record SheetObligation(string Obligation, string? Source, IReadOnlyList<Thing> MadeFor)
{
    private const string Unknown = "unknown";

    /// <summary>That of a network; null: unknown.</summary>
    public static SheetObligation? Of(Picture picture, NetworkFacts network) => network.Details is { Obligation: not Unknown } details
        ? new(details.Obligation, details.ObligationSource, details.ObligationSource is { } source ? For(picture, source) : [])
        : null;

    private static IReadOnlyList<Thing> For(Picture picture, string source) =>
    [
        .. picture.Landings.Public.Where(one => one.IsCalled(source) || RestsOn(picture, one).Contains(source, StringComparer.OrdinalIgnoreCase))
            .Select(one => one.Thing),
    ];

    private static IEnumerable<string> RestsOn(Picture picture, Initiative one) => picture.Register.Policies.GetValueOrDefault(one.Id) is { } policy
        ? [.. policy.On(picture.Day).LegalGrounds, .. one.Mandate?.Article is { } article ? [article] : Array.Empty<string>()]
        : [];
}

/// <summary>A policy in force that obliges a network, or steers it (beleid).</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Owner">Its owner; null: unknown.</param>
/// <param name="Obliges">Whether it obliges the network; else it is for the same people, about the same and in the same place.</param>
/// <param name="Article">The article that obliges; null: unknown, or it does not.</param>
/// <param name="CostPerYear">Euros a year that the obligation costs all whom it obliges, as its owner states; null: not stated, or it does not oblige.</param>
/// <param name="Funded">Euros a year that go with it; null: it does not oblige.</param>
/// <param name="Unfunded">What it costs above that, which is the owner's to settle; null: no cost is stated, or it does not oblige.</param>
internal sealed record SheetPolicy(Thing Policy, Thing? Owner, bool Obliges, string? Article, decimal? CostPerYear, decimal? Funded, decimal? Unfunded)
{
    /// <summary>Whether it obliges, and nobody says what that costs.</summary>
    internal bool IsCostUnknown => Obliges && CostPerYear is null;

    /// <summary>Those of a network, those that oblige first, then in the order of things.</summary>
    public static IReadOnlyList<SheetPolicy> Of(Picture picture, Guid network) =>
    [
        .. picture.Landings.Public.Where(one => one.Kind == Initiative.Policy && one.From <= picture.Day && !(one.Until <= picture.Day))
            .Select(one => (Policy: one, Obliges: picture.Landings.Initiatives.Obliged(one).Contains(network)))
            .Where(one => one.Obliges || picture.Landings.Initiatives.Touched(one.Policy).Contains(network))
            .OrderByDescending(one => one.Obliges).ThenBy(one => one.Policy.Thing, Thing.Order).Select(one => Of(picture, one.Policy, one.Obliges)),
    ];

    private static SheetPolicy Of(Picture picture, Initiative policy, bool obliges)
    {
        var mandate = obliges ? policy.Mandate : null;
        var funded = mandate?.Funding.Sum(one => one.Amount);
        return new(
            policy.Thing, picture.Register.OwnerThing(policy.OwnerId, picture.Day), obliges, mandate?.Article, mandate?.CostPerYear, funded,
            mandate?.CostPerYear is { } cost ? Math.Max(0, cost - funded!.Value) : null);
    }
}
