using CsCheck;
using Regio.Hosting.Decisions;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Projections;
using Regio.Projections.Specs;

namespace Regio.Integration;

/// <summary>
/// Views that followed a random country fact by fact are the same as those of a process that reads the view tables,
/// and as those folded again from the service's own store.
/// </summary>
public sealed class Rebuilding_views(Road road) : IClassFixture<Road>
{
    private const int Together = 8;

    [Fact]
    public async Task From_the_tables_or_from_the_facts_they_are_what_following_made_them()
    {
        var day = new DateOnly(2020, 1, 5);
        road.InsightClock.Set(new(2020, 1, 5, 12, 0, 0, TimeSpan.Zero));
        var steps = RandomSteps.All.Single(steps => steps.Count > 120 && Drawn(steps, day).Pairs.Count > 0, "9fl5Xa1Vf4E1");
        var followed = await Follow(steps);
        followed.Day.ShouldBe(day);
        followed.Pairs.ShouldNotBeEmpty("A country without overlaps shows nothing.");

        ShouldBeSame(Picture.Of(followed.Register, day), followed);
        var folded = await road.Insight.Get<PastRegisters>().At(new(TimeProvider.System.GetUtcNow().AddYears(10), long.MaxValue), default);
        ShouldBeSame(Picture.Of(folded, day), followed);

        await using var another = await road.NewInsight(road.Insight.Store, broker: false);
        ShouldBeSame(await Now(another), followed);
    }

    private static Picture Drawn(List<(Guid Stream, object Contract)> steps, DateOnly day) => Picture.Of(
        Register.Empty.With(steps.GroupBy(step => step.Stream)
            .Select(stream => stream.Aggregate((IFacts?)null, (facts, step) => StreamFacts.After(facts, step.Stream, step.Contract))).OfType<IFacts>()),
        day);

    // A look after every few facts makes the picture follow, instead of being drawn once at the end.
    private async Task<Picture> Follow(List<(Guid Stream, object Contract)> steps)
    {
        var versions = new Dictionary<Guid, long>();
        foreach (var few in steps.Chunk(Together))
        {
            var last = 0L;
            foreach (var (stream, contract) in few)
            {
                var version = versions.GetValueOrDefault(stream);
                last = (await road.Networks.Append(stream, version, contract)).ShouldBeOfType<Appended.Done>().Position;
                versions[stream] = version + 1;
            }

            await road.Reaches(last);
            await Now(road.Insight);
        }

        (await road.Parked()).ShouldBeEmpty();
        return await Now(road.Insight);
    }

    private async Task<Picture> Now(Service insight)
    {
        var taken = await insight.Get<InsightTables>().TakenIn(default);
        return (await insight.Get<Pictures>().Of(road.InsightClock.Today(), taken.Batch, default)).Picture;
    }

    private static void ShouldBeSame(Picture one, Picture other)
    {
        one.Day.ShouldBe(other.Day);
        Facts(one.Register).ShouldBe(Facts(other.Register));
        one.Index.Networks.Values.OrderBy(n => n.Id).ShouldBe(other.Index.Networks.Values.OrderBy(n => n.Id));
        one.Index.Memberships.ShouldBe(other.Index.Memberships);
        one.Pairs.ToList().ShouldBe([.. other.Pairs]);
    }

    private static IEnumerable<string> Facts(Register register) => new IEnumerable<IFacts>[]
        {
            register.Organisations.Values, register.Successions.Values, register.Divisions.Values, register.Regions.Values,
            register.Networks.Values, register.Agreements.Values, register.Facilities.Values,
        }
        .SelectMany(facts => facts).OrderBy(facts => facts.Id).Select(StreamFacts.Write);
}
