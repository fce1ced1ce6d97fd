using System.Net;

namespace Regio.Integration;

/// <summary>
/// Who succeeds a network writes two streams. The connection that does is killed before either's facts are stored, between
/// them, and at the commit: there is nothing then, and sent again under its key there is all of it, once.
/// </summary>
public sealed class Dying_between_two_streams(TestServers servers) : IAsyncLifetime
{
    private const string Networks = "/networks/v1/networks";
    private Service register = null!;

    public async ValueTask InitializeAsync() => register = await Service.Start(servers, Products.Register, broker: false);

    public ValueTask DisposeAsync() => register.DisposeAsync();

    /// <summary>At which fact, of the next version or of the one before it, and whether when it is stored or at the commit.</summary>
    public static TheoryData<string, bool> Deaths => new()
    {
        { "networks.network-registered.v1", false },
        { "networks.network-ended.v1", false },
        { "networks.network-ended.v1", true },
    };

    [Theory, MemberData(nameof(Deaths))]
    public async Task Leaves_nothing_and_is_done_whole_when_it_is_sent_again(string fact, bool atCommit)
    {
        using var first = await register.Send(
            HttpMethod.Post, Networks, new { name = "Werk", inForceFrom = "2020-01-01", obligation = "voluntary" }, "steward");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var (path, version) = (first.Headers.Location!.ToString(), first.Headers.ETag!.Tag);
        var before = await Stored();

        await DieAt(fact, atCommit);
        using (var died = await Succeed(path, version))
        {
            ((int)died.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
        }

        (await Stored()).ShouldBe(before);
        (await register.Scalar<long>("select count(*) from regio.idempotency")).ShouldBe(0);
        await register.Scalar<int>("drop trigger dies on mt_events; select 1");

        using var done = await Succeed(path, version);
        done.StatusCode.ShouldBe(HttpStatusCode.Created, await done.Content.ReadAsStringAsync());
        using var again = await Succeed(path, version);
        again.Headers.Location.ShouldBe(done.Headers.Location);
        (await Stored()).ShouldBe(before + 4);
        (await register.Scalar<long>("select count(distinct stream_id) from mt_events where type <> 'tombstone'")).ShouldBe(2);
    }

    private Task<HttpResponseMessage> Succeed(string path, string version) => register.Send(
        HttpMethod.Post, $"{path}/succeed", new { externalId = "next", name = "Werk", inForceFrom = "2024-01-01", obligation = "voluntary" },
        "steward", "https://regio.example/id/organisatie/registerbeheer", version, "once");

    // The trigger kills the backend that stores the fact: to the service it is as if the database went away.
    private Task<int> DieAt(string fact, bool atCommit) => register.Scalar<int>(
        $"""
        create or replace function die() returns trigger language plpgsql as
          'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
        create {(atCommit ? "constraint " : "")}trigger dies after insert on mt_events {(atCommit ? "deferrable initially deferred " : "")}
          for each row when (new.type = '{fact}') execute function die();
        select 1
        """);

    private Task<long> Stored() => register.Scalar<long>("select count(*) from mt_events where type <> 'tombstone'");
}
