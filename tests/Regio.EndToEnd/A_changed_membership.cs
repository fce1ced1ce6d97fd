using System.Diagnostics;

namespace Regio.EndToEnd;

/// <summary>Whoever writes reads it back: with <c>atLeast</c> no view is older than the write.</summary>
[Collection<WithRegister>, Turn(5)]
public sealed class A_changed_membership(RegisterSite register) : EndToEndTest
{
    private const int Joining = 5;

    private protected override Site? Site => register.Site;

    [Fact]
    public async Task Is_in_the_overlaps_at_once()
    {
        await register.Change();
        var municipalities = (await Gateway.Rows("/networks/v1/organisations?kind=municipality&validOn=2026-11-01"))
            .Select(row => row.GetProperty("externalId").GetString()!).Take(Joining + 1).ToList();
        await Register("freshness-left", [.. municipalities]);
        var right = await Register("freshness-right", municipalities[0]);
        var table = new Table(Gateway, "freshness-left", right.ETag);
        await table.Sees(1, right.Position);

        for (var joining = 1; joining <= Joining; joining++)
        {
            var membership = await table.Admits(municipalities[joining], shared: joining + 1);
            await table.Acts($"{membership}/role", new { role = "lead", from = "2021-01-01" }, shared: joining + 1);
            await table.Acts($"{membership}/withdraw", new { leftOn = "2025-01-01" }, shared: joining);
            await table.Acts($"{membership}/correct", new { joinedOn = "2020-01-01", role = "lead" }, shared: joining + 1);
        }

        Say($"{table.Waits.Count} changes were in /overlaps after a median of {table.Waits.Order().ElementAt(table.Waits.Count / 2):0.0} ms, at most {table.Waits.Max():0.0} ms");
        table.Waits.Count.ShouldBe(4 * Joining);
        await Road.CaughtUp(Site!);
        await Road.ShouldBeWhole(Site!);
    }

    private async Task<Answer> Register(string externalId, params string[] members) => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId,
            name = externalId,
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = members.Select(organisation => new { organisation, joinedOn = "2020-01-01" }),
        },
        Who.Steward, key: externalId)).Demand(201);

    /// <summary>Changes one network's members and looks at once what it shares with the other.</summary>
    private sealed class Table(Gateway gateway, string other, string version)
    {
        private const string Path = "/networks/v1/networks/freshness-right";
        private string _version = version;

        /// <summary>Milliseconds from the answer to a change to the answer of the view.</summary>
        public List<double> Waits { get; } = [];

        public async Task<string> Admits(string organisation, int shared)
        {
            var answer = await Acts($"{Path}/memberships", new { organisation, joinedOn = "2020-01-01" }, shared);
            return answer.Header("Location").ShouldNotBeNull();
        }

        public async Task<Answer> Acts(string path, object body, int shared)
        {
            var answer = (await gateway.Post(path, body, Who.Steward, _version)).Demand(204);
            _version = answer.ETag;
            var watch = Stopwatch.StartNew();
            await Sees(shared, answer.Position);
            Waits.Add(watch.Elapsed.TotalMilliseconds);
            return answer;
        }

        /// <summary>A view that cannot be new enough in time says so (503), and is asked again; older it never is.</summary>
        public async Task Sees(int shared, string position)
        {
            var answer = await Wait.Until(
                $"the overlaps know of {position}",
                () => gateway.Get($"/insight/v1/overlaps?network=freshness-right&atLeast={position}&pageSize=200"),
                found => found.Status != 503);
            answer.Demand(200).Json.GetProperty("items").EnumerateArray()
                .Where(pair => pair.GetProperty("left").GetProperty("externalId").GetString() == other)
                .Select(pair => pair.GetProperty("shared").GetInt32()).ShouldBe([shared], position);
        }
    }
}
