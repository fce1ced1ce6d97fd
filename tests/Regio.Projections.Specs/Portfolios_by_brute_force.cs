using CsCheck;
using Regio.Hosting.Access;

namespace Regio.Projections.Specs;

/// <summary>
/// Portfolios are what the plain rules find in whatever was known: in which networks, as what, since when, through whom, on which terms and with whom;
/// how members find that they cooperate, what came of targets, whose money it is and what is asked.
/// </summary>
public sealed class Portfolios_by_brute_force
{
    private const int Worlds = 80;

    private static readonly (string? Role, string? Organisation)[] Readers =
        [(null, null), ("member", "m1"), ("member", "m3"), ("member", "szw"), ("ministry", "szw"), ("region", "m2"), ("region", "m3"), ("analyst", null)];

    [Fact]
    public void Are_the_same_of_every_organisation()
    {
        var (inherited, met, agreed, together) = (0, 0, 0, 0);
        TwoClocks.Hold(Gen.OneOf(RandomSteps.All, RandomLives.All, RandomSteps.AtFewTables), ["2020-01-04", "2020-01-09"], 500, (register, plain, day) =>
        {
            var (standing, naive) = (Standing.Of(register, day), new NaivePortfolio(plain, day));
            foreach (var id in plain.Organisations.Keys.Append(Ids.Id("o1")).Distinct())
            {
                var found = Portfolio.Of(standing, id, new(register, null, day), isTrusted: false);
                found.Networks.Select(Words).ShouldBe(naive.Networks(id));
                var partners = naive.Partners(id);
                found.DistinctPartners.ShouldBe(partners.Count);
                found.MostFrequentPartners.Select(one => (one.Organisation.Key, one.Networks)).ShouldBe(partners.Take(3));
                found.Load.Networks.ShouldBe(naive.Networks(id).Count);
                Interlocked.Add(ref inherited, found.Networks.Count(one => one.Through.Count > 0));
                Interlocked.Add(ref met, found.MostFrequentPartners.Count(one => one.Networks > 1));
                Interlocked.Add(ref agreed, found.Networks.Count(one => one.Terms is not null));
                Interlocked.Add(ref together, found.Networks.Count(one => one.Terms?.InKind?.Contains(';') is true));
            }
        });
        new[] { inherited, met, agreed, 10 * together }.ShouldAllBe(count => count > 100);
    }

    [Fact]
    public void Tell_alike_what_members_find_what_came_of_targets_and_what_is_asked()
    {
        var (shown, hidden, small, results, asked, untold) = (0, 0, 0, 0, 0, 0);
        InEachWorld(CooperationWorld.Of, 700, (register, told, plain, now, on, at, dice) =>
        {
            var (standing, naive, readers) = (Standing.Of(register, on), new Naive(plain, on), new NaiveReaders(now, Ids.Day("2022-06-01")));
            var (progress, loads) = (new NaiveProgress(told, plain, on).All(), new NaiveLoads(told, plain, on));
            var owed = new NaiveReports(told, plain, on).All().FindAll(report => report.DueOn.Year == on.Year);
            var ((role, organisation), isTrusted) = (Readers[dice.Next(Readers.Length)], dice.Next(3) == 0);
            foreach (var us in new[] { "m1", "m2", "m3" })
            {
                var portfolio = Portfolio.Of(
                    standing, Ids.Id(us), new(now, role is null ? null : new Caller(role, organisation, "someone"), Ids.Day("2022-06-01")), isTrusted);
                foreach (var row in portfolio.Networks)
                {
                    var relations = readers.Relations(plain, plain.Networks[row.Network.Id], on, role, organisation);
                    (row.Relations is { } found ? NaiveReaders.Words(found.PulseClosedOn, found.Questions) : null).ShouldBe(relations, $"{at} to {role} {organisation}: {row.Network.Key}");
                    row.Results.Select(one => new NaiveProgressed(
                        one.Network.Key, one.Source.Id, one.Indicator, one.Edition, one.Subject!.Key, one.From, one.Until, one.Value, one.Expected, one.Pace, one.State))
                        .ShouldBe(progress.Where(one => one.Network == row.Network.Key).Select(one => isTrusted ? one : Guarded(plain, one)), ignoreOrder: true, at);
                    (shown, hidden) = (shown + (relations is null ? 0 : 1), hidden + (relations is null && register.PulsesOf[row.Network.Id].Any(id => register.Pulses[id].ClosedOn <= on) ? 1 : 0));
                    (results, small) = (results + row.Results.Count, small + row.Results.Count(one => one.Released is not null));
                }

                var mine = naive.Active().Where(network => naive.M(network).Contains(Ids.Id(us))).Select(network => network.Id).ToList();
                var (reports, people) = (owed.FindAll(report => mine.Contains(report.Network)), plain.Organisations[Ids.Id(us)].Population);
                (portfolio.Load.Networks, portfolio.Load.ReportsDuePerYear ?? 0, portfolio.Load.ValuesAskedPerYear ?? 0).ShouldBe((mine.Count, reports.Count, reports.Sum(report => report.Values.Count)), at);
                portfolio.Load.ReportsDuePer10000.ShouldBe(portfolio.Load.ReportsDuePerYear is null || people is null ? null : reports.Count * 10_000.0 / people, at);
                (portfolio.Coverage.Included["relations"], portfolio.Coverage.Included["results"]).ShouldBe((
                    portfolio.Networks.Count(row => readers.Relations(plain, plain.Networks[row.Network.Id], on, role, organisation) is not null),
                    portfolio.Networks.Count(row => progress.Exists(one => one.Network == row.Network.Key && one.Until is not null))), at);
                var grants = mine.ConvertAll(loads.Of);
                (portfolio.Load.Grants, portfolio.Load.GrantsUntold).ShouldBe((grants.Sum(one => one.Grants), grants.Sum(one => one.Untold)), at);
                (portfolio.Load.ReportsDuePerYear is null).ShouldBe(grants.TrueForAll(one => one.Grants == one.Untold), at);
                var known = grants.Count(one => one is { Grants: > 0, Untold: 0 });
                (portfolio.Coverage.Included["reports"], portfolio.Basis().MissingBy["reporting"]).ShouldBe((known, mine.Count - known), at);
                (asked, untold) = (asked + reports.Count, untold + portfolio.Load.GrantsUntold);
            }
        });
        new[] { shown, hidden, small, results, asked, untold }.ShouldAllBe(count => count > 25);
    }

    [Fact]
    public void Tell_alike_of_whom_a_network_has_money()
    {
        var (granted, recorded, pooled, several) = (0, 0, 0, 0);
        InEachWorld(MoneyWorld.Of, 1_400, (register, told, plain, _, on, at, _) =>
        {
            var (standing, naive) = (Standing.Of(register, on), new NaiveFunders(told, plain, on));
            foreach (var us in new[] { "m1", "m2", "m4" })
            {
                foreach (var row in Portfolio.Of(standing, Ids.Id(us), new(register, null, on), isTrusted: false).Networks)
                {
                    row.Money.Select(Words).ShouldBe(naive.Of(row.Network.Id), ignoreOrder: true, $"{at}: {row.Network.Key}");
                    granted += row.Money.Count(one => one is { Grant: not null, Paid: not null });
                    recorded += row.Money.Count(one => one is { Grant: not null, Paid: null });
                    pooled += row.Money.Count(one => one.Budget is not null);
                    several += row.Money.Count(one => one.Ministries.Count > 1);
                }
            }
        });
        new[] { granted, recorded, pooled, 2 * several }.ShouldAllBe(count => count > 40);
    }

    // Small counts of persons, and what they could be told from, are not for everyone.
    private static NaiveProgressed Guarded(Register register, NaiveProgressed one) =>
        one.Value is > 0 and < 10 && register.Indicators.Values.SingleOrDefault(known => known.Code == one.Indicator)?.Editions.ElementAtOrDefault(one.Edition - 1)?.Details.Unit == "persons"
            ? one with { Value = null, Pace = null }
            : one;

    private static void InEachWorld(
        Func<Random, Scene> world, int days, Action<Register, IReadOnlyList<object>, Register, Register, DateOnly, string, Random> hold)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(world(dice).Steps, dice);
            foreach (var part in new[] { 0.8, 0.9, 1 })
            {
                var (told, on) = (recorded.Told(recorded.After(part)), Ids.Day("2020-01-01").AddDays(dice.Next(days)));
                hold(
                    recorded.Taken(recorded.After(part), seed), [.. told.Select(step => step.Contract)], Streams.RegisterOf(told),
                    recorded.Taken(RecordedSteps.Start.AddYears(1), seed), on, $"World {seed}, {part} of it, on {on:O}", dice);
            }
        }
    }

    private static string Words(PortfolioNetwork one) => NaivePortfolio.Words(
        one.Network.ExternalId, one.Members, one.Role, one.JoinedOn, one.Through.Select(through => through.Key), one.GoverningBodies, one.CostKeyShare, one.Terms);

    private static string Words(FundedBy one) => NaiveFunders.Words(
        one.Ministry?.Key, one.Ministries.Select(ministry => ministry.Key), one.Schemes.Select(scheme => scheme.Key), (one.Grant ?? one.Budget)!.Key, one.Awarded, one.Paid, one.From, one.Until);
}
