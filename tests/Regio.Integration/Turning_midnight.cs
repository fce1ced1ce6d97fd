namespace Regio.Integration;

/// <summary>Today's views change as dates ask, in Amsterdam, without any event.</summary>
public sealed class Turning_midnight(Road road) : IClassFixture<Road>
{
    private static readonly DateOnly Before = new(2026, 11, 30);
    private static readonly DateOnly Tomorrow = new(2026, 12, 1);
    private static readonly DateOnly From = new(2020, 1, 1);

    [Fact]
    public async Task What_begins_and_what_ends_that_day_does_so_without_an_event()
    {
        road.InsightClock.Set(new(2026, 11, 30, 22, 59, 30, TimeSpan.Zero));
        var (a, b) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (steady, begins, ends, left) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await road.Networks.Begin(a, Country.Municipality(a, "a"));
        await road.Networks.Begin(b, Country.Municipality(b, "b"));
        await road.Networks.Begin(steady, Country.Network(steady, "steady", From), Country.Member(steady, a), Country.Member(steady, b));
        await road.Networks.Begin(begins, Country.Network(begins, "begins", Tomorrow), Country.Member(begins, a));
        await road.Networks.Begin(ends, Country.Network(ends, "ends", From, Tomorrow), Country.Member(ends, a));
        var last = await road.Networks.Begin(
            left, Country.Network(left, "left", From), Country.Member(left, b), Country.Left(left, b, Tomorrow));
        await road.Reaches(last);

        (await Today()).ShouldBe((Before, 3, 4, 2)); // steady–ends by a, steady–left by b
        (await Portfolio(a)).ShouldBe(["ends", "steady"], ignoreOrder: true);
        (await Portfolio(b)).ShouldBe(["left", "steady"], ignoreOrder: true);

        road.InsightClock.Set(new(2026, 11, 30, 22, 59, 59, TimeSpan.Zero));
        (await Today()).Day.ShouldBe(Before);
        await Until.So(async () => (await Today()).Day == Tomorrow, 5, "Midnight comes by itself.");

        (await Today()).ShouldBe((Tomorrow, 3, 3, 1)); // steady–begins by a
        (await Portfolio(a)).ShouldBe(["begins", "steady"], ignoreOrder: true);
        (await Portfolio(b)).ShouldBe(["steady"]);
        (await road.Position("networks")).Position.ShouldBe(last, "There was no event.");

        // Yesterday is still to be had, and the days differ only by their dates.
        (await Ask($"?validOn={Before:yyyy-MM-dd}")).ShouldBe((Before, 3, 4, 2));

        // The picture of the new day is kept up to date from there.
        await road.Reaches((await road.Networks.Append(steady, 3, Country.Left(steady, a, Tomorrow)))
            .ShouldBeOfType<Hosting.EventStore.Appended.Done>().Position);
        (await Today()).ShouldBe((Tomorrow, 3, 2, 0));
    }

    private Task<(DateOnly Day, int Networks, int Memberships, int Pairs)> Today() => Ask("");

    private async Task<(DateOnly Day, int Networks, int Memberships, int Pairs)> Ask(string query)
    {
        var answer = await road.Ask("/summary" + query);
        return (
            DateOnly.Parse(answer["asOf"]!["validOn"]!.GetValue<string>()), answer["activeNetworks"]!.GetValue<int>(),
            answer["memberships"]!.GetValue<int>(), answer["pairs"]!.GetValue<int>());
    }

    private async Task<IEnumerable<string>> Portfolio(Guid municipality) =>
        (await road.Ask($"/municipalities/{municipality}/portfolio"))["networks"]!.AsArray()
            .Select(network => network!["network"]!["name"]!.GetValue<string>());
}
