using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>Regional budgets, by contracts with the fewest words.</summary>
internal static class PoolingScene
{
    /// <summary>A pot of a network for a region, for 2020 and 2021.</summary>
    public static Scene Pot(this Scene scene, string id, string region, string network, string unspent = "returned") => scene.Then(
        id, new RegionalBudgetOpened(Ids.Id(id), id, Ids.Id(region), Ids.Id(network), Ids.Id("m"), id, 2020, 2021, unspent, Ids.Day("2020-01-01"), []));

    /// <summary>What a scheme puts in with its owner's consent; null: nobody consented.</summary>
    public static Scene PutIn(
        this Scene scene, string pot, int number, string scheme, decimal amount, Aim? earmark = null, int year = 2020, string? on = "2020-02-01")
    {
        var proposed = scene.Then(pot, new ContributionProposed(Ids.Id(pot), number, Ids.Id(scheme), year, amount, earmark, Ids.Day("2020-01-02")));
        return on is null ? proposed : proposed.Then(pot, new ContributionConsented(Ids.Id(pot), number, "decision", Ids.Day(on)));
    }

    /// <summary>An allocation in 2020 that is spent on a day, in whole or in part.</summary>
    public static Scene Allocated(
        this Scene scene, string pot, int number, decimal amount, decimal free, decimal spent, string on = "2020-06-01", int year = 2020, string? network = null,
        params DrawnAmount[] earmarked) => scene
        .Then(pot, new MoneyAllocated(
            Ids.Id(pot), number, $"a{number}", year, amount, "purpose", null, network is null ? null : Ids.Id(network), null, null, null, Ids.Day("2020-03-01"), earmarked, free))
        .Then(pot, new MoneySpent(Ids.Id(pot), number, "one", Ids.Day(on), spent, null));

    /// <summary>The end of a year, with what became of each contribution.</summary>
    public static Scene ClosedYear(this Scene scene, string pot, int year, params YearShare[] shares) =>
        scene.Then(pot, new YearClosed(Ids.Id(pot), year, new(year + 1, 1, 10), shares));
}
