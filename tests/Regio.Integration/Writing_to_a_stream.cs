using System.Net;
using Regio.Hosting.EventStore;

namespace Regio.Integration;

/// <summary>A service without a broker: what it accepts is committed, once, by whoever comes first.</summary>
public sealed class Writing_to_a_stream(FundingAlone alone) : IClassFixture<FundingAlone>, IAsyncLifetime
{
    private readonly Service funding = alone.Funding;
    private long before;

    public async ValueTask InitializeAsync() => before = await funding.Scalar<long>(
        "select coalesce(max(seq_id), 0) from mt_events");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Answers_with_place_version_and_position()
    {
        using var drafted = await funding.Draft();
        drafted.StatusCode.ShouldBe(HttpStatusCode.Created);
        drafted.Headers.ETag!.Tag.ShouldBe("\"1\"");
        drafted.Position().ShouldBe($"funding:{before + 1}");

        using var published = await funding.Publish(drafted.Headers.Location!, "\"1\"");
        published.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        published.Headers.Location.ShouldBe(drafted.Headers.Location);
        published.Headers.ETag!.Tag.ShouldBe("\"2\"");
        published.Position().ShouldBe($"funding:{before + 2}");

        using var read = await funding.Send(HttpMethod.Get, drafted.Headers.Location!.ToString(), role: "ministry", organisation: Scheme.Owner);
        read.Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task Demands_the_version_decided_on()
    {
        var scheme = await funding.Drafted();
        using (var without = await funding.Publish(scheme, null))
        {
            await without.ShouldBeProblem(428, "if-match-required");
        }

        using (var stale = await funding.Publish(scheme, "\"7\""))
        {
            await stale.ShouldBeProblem(412, "stale-version");
        }

        (await Stored()).ShouldBe(1);
        using var already = await funding.Publish(scheme, "\"1\"");
        using var again = await funding.Publish(scheme, "\"2\"");
        again.StatusCode.ShouldBe(HttpStatusCode.Accepted, "It is already so.");
        again.Position().ShouldBeNull();
        (await Stored()).ShouldBe(2);
    }

    [Fact]
    public async Task Of_fifty_changes_at_once_one_wins_and_the_sequence_has_no_gap()
    {
        var scheme = await funding.Drafted();
        var logged = alone.Log().Length;
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 50).Select(n => funding.Publish(scheme, "\"1\"", $"Stcrt. 2026, {n}")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted).ShouldBe(1);
        foreach (var lost in answers.Where(answer => answer.StatusCode != HttpStatusCode.Accepted))
        {
            await lost.ShouldBeProblem(412, "stale-version");
        }

        (await Stored()).ShouldBe(2);
        (await Taken()).ShouldBe(2);
        alone.Log()[logged..].ShouldNotContain("Marten.IDocumentStore", Case.Sensitive, "To lose a race is no failure.");
    }

    [Fact]
    public async Task Under_a_known_key_answers_the_same_and_stores_nothing()
    {
        using var first = await funding.Draft(key: nameof(Under_a_known_key_answers_the_same_and_stores_nothing));
        using var second = await funding.Draft(key: nameof(Under_a_known_key_answers_the_same_and_stores_nothing));
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);

        using var published = await funding.Publish(first.Headers.Location!, "\"1\"", key: "b");
        using var again = await funding.Publish(first.Headers.Location!, "\"1\"", key: "b");
        again.StatusCode.ShouldBe(HttpStatusCode.Accepted, "A known key is answered before If-Match is checked.");
        again.Headers.ETag!.Tag.ShouldBe("\"2\"");
        (await Stored()).ShouldBe(2);
    }

    [Fact]
    public async Task Under_a_known_key_refuses_another_body()
    {
        using var first = await funding.Draft(key: nameof(Under_a_known_key_refuses_another_body));
        using var other = await funding.Draft(Scheme.Body("Something else"), key: nameof(Under_a_known_key_refuses_another_body));
        await other.ShouldBeProblem(409, "idempotency-key-reused");
        (await Stored()).ShouldBe(1);
    }

    [Fact]
    public async Task Under_one_key_at_once_stores_one_event_and_leaves_no_gap()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(_ => funding.Draft(key: nameof(Under_one_key_at_once_stores_one_event_and_leaves_no_gap))));
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            await answer.ShouldBeProblem(409, "in-progress");
        }

        answers.Where(answer => answer.StatusCode == HttpStatusCode.Created)
            .Select(answer => answer.Headers.Location).Distinct().ShouldHaveSingleItem();
        (await Stored()).ShouldBe(1);
        (await Taken()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_refused_leaves_its_key_free()
    {
        using var refused = await funding.Draft(
            new { ownerId = Scheme.Owner, title = "x", from = "2027-01-01", until = "2026-01-01" }, key: nameof(What_was_refused_leaves_its_key_free));
        await refused.ShouldBeProblem(409, "ends-before-start");
        using var mended = await funding.Draft(key: nameof(What_was_refused_leaves_its_key_free));
        mended.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_is_free_again_after_its_seven_days()
    {
        using var first = await funding.Draft(key: nameof(A_key_is_free_again_after_its_seven_days));
        await funding.Scalar<int>("update regio.idempotency set used_at = now() - interval '8 days' returning 1");
        using var second = await funding.Draft(key: nameof(A_key_is_free_again_after_its_seven_days));
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldNotBe(first.Headers.Location);
    }

    [Theory]
    [InlineData("after=x")]
    [InlineData("after=-1")]
    [InlineData("after=0&until=2001")]
    [InlineData("bogus=1")]
    public async Task Its_feed_refuses_a_window_that_is_none(string query)
    {
        using var answer = await funding.Send(HttpMethod.Get, $"/funding/v1/events?{query}", role: "service");
        await answer.ShouldBeProblem(400, "invalid-query");
    }

    [Fact]
    public async Task One_that_fails_in_a_shared_commit_does_not_hurt_the_others()
    {
        var appends = funding.Get<Appends>();
        var kept = new IdempotencyKey("scope", [1]);
        var good = Enumerable.Range(1, 40).Select(_ => NewScheme()).ToList();
        Append[] bad =
        [
            NewScheme() with { ExpectedVersion = 3 },
            NewScheme() with { Key = (kept, new KeptOutcome(201, null, 1)) },
            NewScheme() with { Key = (kept, new KeptOutcome(201, null, 1)) },
        ];
        var answers = await Task.WhenAll(good.Concat(bad).Select(append => appends.Commit(append, default)));
        answers[..40].ShouldAllBe(answer => answer is Appended.Done);
        answers[40].ShouldBeOfType<Appended.Conflict>();
        answers[41..].OfType<Appended.Done>().ShouldHaveSingleItem();
        answers[41..].OfType<Appended.KeyTaken>().ShouldHaveSingleItem();
        answers.OfType<Appended.Done>().Select(done => done.Position).Distinct().Count().ShouldBe(41);
        (await Stored()).ShouldBe(41);
    }

    [Fact]
    public async Task Several_streams_are_written_together_or_not_at_all()
    {
        var appends = funding.Get<Appends>();
        var (first, second) = (NewScheme(), NewScheme());
        Append Both(long version) => first with { With = [new(second.StreamId, version, second.Facts)] };

        (await appends.Commit(Both(3), default)).ShouldBeOfType<Appended.Conflict>("The other stream is at another version.");
        (await Stored()).ShouldBe(0);
        var done = (await appends.Commit(Both(0), default)).ShouldBeOfType<Appended.Done>();
        (await Stored()).ShouldBe(2);
        done.Position.ShouldBe(await funding.Scalar<long>("select max(seq_id) from mt_events"), "It is behind the facts of both.");
        (await appends.Commit(NewScheme() with { With = [new(second.StreamId, 0, second.Facts)] }, default)).ShouldBeOfType<Appended.Conflict>();
        (await Stored()).ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_that_share_a_stream_one_wins_with_all_that_goes_with_it()
    {
        var (appends, shared) = (funding.Get<Appends>(), NewScheme());
        var answers = await Task.WhenAll(Enumerable.Range(1, 30).Select(n =>
        {
            var own = NewScheme();
            return appends.Commit(
                n % 2 == 0
                    ? own with { With = [new(shared.StreamId, 0, shared.Facts)] }
                    : shared with { With = [new(own.StreamId, 0, own.Facts)] },
                default);
        }));
        answers.OfType<Appended.Done>().ShouldHaveSingleItem();
        answers.OfType<Appended.Conflict>().Count().ShouldBe(29);
        (await Stored()).ShouldBe(2);
    }

    private static Append NewScheme()
    {
        var id = Guid.CreateVersion7();
        var drafted = new Regio.Funding.Schemes.SchemeDrafted(
            id, Scheme.Owner, "Title", null, [], [], null, new(2027, 1, 1), null);
        return new(id, 0, [drafted], new("ministry", Scheme.Owner, null, null));
    }

    /// <summary>Facts stored by this test.</summary>
    private Task<long> Stored() => funding.Scalar<long>(
        $"select count(*) from mt_events where type <> 'tombstone' and seq_id > {before}");

    /// <summary>Places of the sequence taken by this test, and by a fact after it.</summary>
    private async Task<long> Taken()
    {
        await funding.Drafted();
        return await funding.Scalar<long>("select max(seq_id) from mt_events") - before - 1;
    }
}

/// <summary>A funding service without a broker.</summary>
public sealed class FundingAlone(TestServers servers) : IAsyncLifetime
{
    internal Service Funding { get; private set; } = null!;

    /// <summary>What it has said until now.</summary>
    internal string Log() => File.Exists(LogPath) ? File.ReadAllText(LogPath) : "";

    private string LogPath => servers.Both.Folder.Log("integration-funding");

    public async ValueTask InitializeAsync() =>
        Funding = await Service.Start(servers, Products.Funding, broker: false);

    public ValueTask DisposeAsync() => Funding.DisposeAsync();
}
