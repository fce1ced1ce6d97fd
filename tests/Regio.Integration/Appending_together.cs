using Marten;
using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;

namespace Regio.Integration;

/// <summary>Many appends in one statement: the store cannot tell them from Marten's own, nor callers from each alone.</summary>
public sealed class Appending_together(FundingAlone alone) : IClassFixture<FundingAlone>
{
    private static readonly Acting By = new("ministry", Scheme.Owner, Guid.CreateVersion7(), "0af7651916cd43dd8448eb211c80319c");

    private readonly Service funding = alone.Funding;

    [Fact]
    public async Task Writes_the_rows_that_Marten_writes()
    {
        var (ours, martens) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var appends = funding.Get<Appends>();
        await appends.Commit(new(ours, 0, [Drafted(ours), Published(ours)], By), default);
        await appends.Commit(new(ours, 2, [Published(ours)], By), default);
        await using (var session = funding.Get<IDocumentStore>().LightweightSession())
        {
            foreach (var fact in new object[] { Drafted(martens), Published(martens), Published(martens) })
            {
                var e = session.Events.BuildEvent(fact);
                By.Sign(e);
                session.Events.Append(martens, e);
            }

            await session.SaveChangesAsync();
        }

        (await Rows(ours)).ShouldBe((await Rows(martens)).Replace(martens.ToString(), ours.ToString(), StringComparison.Ordinal));
        (await Stream(ours)).ShouldBe(await Stream(martens));
    }

    [Fact]
    public async Task Of_many_writers_on_few_streams_each_gets_its_own_answer()
    {
        var streams = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() => Write(streams, writer))));

        var done = answers.SelectMany(one => one).ToList();
        foreach (var stream in streams)
        {
            var versions = done.Where(one => one.Stream == stream).OrderBy(one => one.Done.Version).ToList();
            versions.Select(one => one.Done.Version).ShouldBe(Enumerable.Range(1, versions.Count).Select(v => (long)v));
            versions.Select(one => one.Done.Position).ShouldBeInOrder(SortDirection.Ascending);
            (await funding.Scalar<string>(
                $"select string_agg(version || ':' || seq_id, ' ' order by version) from mt_events where stream_id = '{stream}'"))
                .ShouldBe(string.Join(' ', versions.Select(one => $"{one.Done.Version}:{one.Done.Position}")));
        }

        done.Count.ShouldBe(16 * 25);
    }

    // Tries again on the version that it finds, until 25 of its own are stored.
    private async Task<List<(Guid Stream, Appended.Done Done)>> Write(List<Guid> streams, int writer)
    {
        var (appends, done, random) = (funding.Get<Appends>(), new List<(Guid, Appended.Done)>(), new Random(writer));
        while (done.Count < 25)
        {
            var stream = streams[random.Next(streams.Count)];
            var (_, version) = await funding.Get<Hosting.EventStore.Streams>().Read<Funding.Schemes.Scheme>(stream, default);
            object fact = version == 0 ? Drafted(stream) : Published(stream);
            if (await appends.Commit(new(stream, version, [fact], By), default) is Appended.Done one)
            {
                one.Version.ShouldBe(version + 1);
                done.Add((stream, one));
            }
        }

        return done;
    }

    private static SchemeDrafted Drafted(Guid id) =>
        new(id, Scheme.Owner, "Jeugd", null, ["youth"], [], null, new(2027, 1, 1), null);

    private static SchemePublished Published(Guid id) => new(id, new(2026, 11, 22), "Stcrt. 2026, 1");

    private Task<string> Rows(Guid stream) => funding.Scalar<string>(
        $"""
        select string_agg((to_jsonb(e) - 'seq_id' - 'id' - 'timestamp')::text, E'\n' order by version)
        from mt_events e where stream_id = '{stream}'
        """);

    private Task<string> Stream(Guid stream) => funding.Scalar<string>(
        $"select (to_jsonb(s) - 'id' - 'timestamp' - 'created')::text from mt_streams s where id = '{stream}'");
}
