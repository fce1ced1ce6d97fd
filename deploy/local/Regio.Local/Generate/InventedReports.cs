namespace Regio.Local;

/// <summary>A report of a network over a year, for every grant that pays it then; one value for each indicator that they ask.</summary>
internal sealed record InventedReport(Arrangement Network, int Year, DateOnly On, IReadOnlyList<InventedGrant> Serves, IReadOnlyList<(string Indicator, int Value)> Values)
{
    public string Id => $"{Network.Id}-{Year}";

    public DateOnly From => new(Year, 1, 1);

    public DateOnly Until => new(Year + 1, 1, 1);
}

/// <summary>The reports of one country, over the years that are over.</summary>
internal sealed class InventedReports(long seed, int number)
{
    private readonly Dice _dice = Dice.For(seed, number, "reports");

    public IEnumerable<InventedReport> Of(IReadOnlyList<InventedGrant> grants)
    {
        foreach (var year in Enumerable.Range(2021, Arrangements.Today.Year - 2021))
        {
            foreach (var network in grants.Where(grant => grant.Pays(year)).GroupBy(grant => grant.Network.Id))
            {
                yield return new(
                    network.First().Network, year, new DateOnly(year + 1, 1, 1).AddDays(_dice.Below(120)), [.. network],
                    [.. network.Select(grant => grant.Scheme.Asked.Indicator).Distinct().Select(indicator => (indicator, 10 + _dice.Below(500)))]);
            }
        }
    }
}

/// <summary>A pulse that was closed, with the mean of each question.</summary>
internal sealed record InventedPulse(string Id, Arrangement Network, DateOnly OpenedOn, IReadOnlyList<(string Question, decimal Mean)> Means);

/// <summary>The pulses of one country: of three networks in ten that are in force.</summary>
internal sealed class InventedPulses(long seed, int number)
{
    private static readonly string[] Questions = ["trust", "commitment", "goal-consensus", "shared-decision-making"];
    private readonly Dice _dice = Dice.For(seed, number, "pulses");

    public IEnumerable<InventedPulse> Of(IReadOnlyList<Arrangement> networks) => networks
        .Where(network => network.Until is null && network.Members.Count > 4 && _dice.Chance(0.3))
        .SelectMany(network => Enumerable.Range(2024, 1 + _dice.Below(2)).Select(year => new InventedPulse(
            $"{network.Id}-{year}", network, new(year, 9, 1), [.. Questions.Select(question => (question, 1 + (_dice.Below(41) / 10m)))])));
}
