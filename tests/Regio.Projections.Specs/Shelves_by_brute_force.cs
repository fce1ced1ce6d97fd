namespace Regio.Projections.Specs;

/// <summary>What stands on the shelves is what the plain rules find, in random worlds as known at any moment and on any day.</summary>
public sealed class Shelves_by_brute_force
{
    private const int Worlds = 120;

    [Fact]
    public void Agreements_stand_alike()
    {
        var overdue = 0;
        InEachWorld((register, told, plain, on, where) =>
        {
            var shelf = AgreementShelf.Of(Picture.Of(register, on), _ => true);
            shelf.Select(row => $"{row.Network.Key}: {string.Join("; ", row.Agreements.Select(one => NaiveShelves.Agreement(
                one.Agreement.Key, one.Kinds, one.Parties.Select(party => party.Key), one.From, one.Until, one.ReviewOn, one.DaysOverdue)))}, "
                + $"{row.ReviewsOverdue} overdue, {row.ReviewsUnknown} unknown, without {string.Join(' ', row.KindsMissing)}").ShouldBe(new NaiveShelves(told, plain, on).Agreements(), where);
            overdue += shelf.Sum(row => row.ReviewsOverdue);
        });
        overdue.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Facilities_stand_alike_for_whom_and_near_what()
    {
        var (found, near) = (0, 0);
        InEachWorld((register, told, plain, on, where) =>
        {
            var (picture, naive) = (Picture.Of(register, on), new NaiveShelves(told, plain, on));
            foreach (var group in new[] { null, "youth", "early-school-leavers" })
            {
                foreach (var municipality in new Guid?[] { null, Ids.Id("m1"), Ids.Id("m6") })
                {
                    var rows = GetFacilities.Rows(picture, group, municipality is { } asked ? new Near(picture.Standing, asked) : null).Rows;
                    rows.Select(row => NaiveShelves.Facility(
                        row.Facility.Key, row.Kind, row.InReuse, row.ReusedBy.Select(network => network.Key), row.Municipalities.Select(one => one.Key), row.Near?.Within ?? false,
                        row.Near?.Regions.Select(region => region.Key) ?? [])).ShouldBe(naive.Facilities(group, municipality), $"{where} for {group} near {municipality}");
                    found += rows.Count(row => row.ReusedBy.Count > 0);
                    near += rows.Count(row => row.Near is { Within: false });
                }
            }
        });
        (found, near).ShouldSatisfyAllConditions(() => found.ShouldBeGreaterThan(100), () => near.ShouldBeGreaterThan(100));
    }

    [Fact]
    public void Instruments_stand_alike()
    {
        var lowest = 0;
        InEachWorld((register, told, plain, on, where) =>
        {
            var rows = InstrumentOnShelf.Of(register, on);
            rows.Select(row => NaiveShelves.Instrument(row.Instrument.Key, row.EnforcementLevel, row.Verdicts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} {one.Value}"), row.LowestThatWorked))
                .ShouldBe(new NaiveShelves(told, plain, on).Instruments(), where);
            lowest += rows.Count(row => row.LowestThatWorked < row.EnforcementLevel);
        });
        lowest.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Agendas_stand_alike_with_the_networks_that_work_on_them()
    {
        var (rows, worked) = (0, 0);
        InEachWorld((register, told, plain, on, where) =>
        {
            var picture = Picture.Of(register, on);
            foreach (var region in plain.Regions.Values)
            {
                var found = AgendaOnShelf.Of(picture, register.Regions[region.Id]).ToList();
                found.Select(row => NaiveShelves.Priority(row.From, row.Rank, row.Domain, row.TargetGroup, row.Networks.Select(network => network.Key)))
                    .ShouldBe(new NaiveShelves(told, plain, on).Agenda(region.Id), where);
                rows += found.Count;
                worked += found.Count(row => row.Networks.Count > 0);
            }
        });
        (rows, worked).ShouldSatisfyAllConditions(() => rows.ShouldBeGreaterThan(100), () => worked.ShouldBeGreaterThan(50));
    }

    private static void InEachWorld(Action<Register, IReadOnlyList<object>, Register, DateOnly, string> hold)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var dice = new Random(seed);
            var recorded = new RecordedSteps(ShelvesWorld.Of(dice).Steps, dice);
            foreach (var part in new[] { 0.7, 1 })
            {
                var told = recorded.Told(recorded.After(part));
                var register = recorded.Taken(recorded.After(part), seed);
                var on = Ids.Day("2019-12-01").AddDays(dice.Next(700));
                hold(register, [.. told.Select(step => step.Contract)], Streams.RegisterOf(told), on, $"World {seed}, {part} of it, on {on:O}");
            }
        }
    }
}
