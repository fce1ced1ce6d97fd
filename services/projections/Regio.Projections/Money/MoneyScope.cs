namespace Regio.Projections;

/// <summary>
/// Where money that is asked for can be: of a scheme, a network or a region only a part of the register need be looked at. What is
/// in it still has to be wanted.
/// </summary>
/// <param name="Schemes">The schemes.</param>
/// <param name="Grants">The applications and grants; null: all under them.</param>
internal sealed record MoneyScope(IEnumerable<SchemeFacts> Schemes, IReadOnlySet<Guid>? Grants)
{
    /// <summary>That of a question.</summary>
    public static MoneyScope Of(Picture picture, ServedTerritory served, MoneyQuestion question)
    {
        var register = picture.Register;
        return question switch
        {
            { Scheme: { } scheme } => new(register.Schemes.TryGetValue(scheme, out var one) ? [one] : [], null),
            { Network: { } network } => Of(register, [network], [], budget => budget.Opening.NetworkId == network || budget.Allocations.Any(one => budget.NetworkOf(one.Given) == network)),
            { Region: { } region } => InRegion(register, served, region),
            _ => new(register.Schemes.Values, null),
        };
    }

    // Money lands where a grant names a region, else where its network serves: that of another division may lie over this one.
    private static MoneyScope InRegion(Register register, ServedTerritory served, Guid region)
    {
        var here = served.OfRegion(region);
        bool LiesOver(Guid other) => other == region || Sorted.Meet(served.OfRegion(other), here);
        return Of(
            register, register.NetworksEverOf(here), register.GrantsIn.Keys.Concat(register.RecordedIn.Keys).Distinct().Where(LiesOver),
            budget => LiesOver(budget.Opening.RegionId));
    }

    private static MoneyScope Of(Register register, IEnumerable<Guid> networks, IEnumerable<Guid> regions, Func<RegionalBudgetFacts, bool> isIn)
    {
        var (grants, recorded) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var network in networks)
        {
            grants.UnionWith(register.GrantsFor[network]);
            recorded.UnionWith(register.RecordedFor[network]);
        }

        foreach (var region in regions)
        {
            grants.UnionWith(register.GrantsIn[region]);
            recorded.UnionWith(register.RecordedIn[region]);
        }

        return new(
            grants.Select(id => register.Grants[id].SchemeId).Concat(recorded.Select(id => register.RecordedGrants[id].Record.SchemeId))
                .Concat(register.RegionalBudgets.Values.Where(isIn).SelectMany(budget => budget.Contributions.Select(one => one.Proposed.SchemeId)))
                .Distinct().Select(id => register.Schemes.GetValueOrDefault(id)).OfType<SchemeFacts>(),
            grants);
    }
}
