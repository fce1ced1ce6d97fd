using System.Diagnostics;
using System.Text.Json;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>Without the broker commands are taken as ever; what happened meanwhile is in the views by itself.</summary>
[Collection<WithDemonstration>, Turn(9)]
public sealed class The_broker_away(SmallSite small) : EndToEndTest
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(RunServers.Long ? 60 : 8);

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Keeps_no_command_from_being_taken_and_no_view_behind()
    {
        // Whatever was imported before, with a municipality in it.
        await Site!.System.StartAsync(Site.Cancelled);
        await Road.CaughtUp(Site);
        var municipality = (await Gateway.Get("/networks/v1/organisations?kind=municipality&validOn=2026-11-01&pageSize=1"))
            .Demand(200).Json[0].GetProperty("externalId").GetString()!;
        await Site.Broker.StopAsync();

        var (watch, taken) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < Away)
        {
            await Register($"away-{taken++}", municipality);
            await Task.Delay(200, Site.Cancelled);
        }

        var behind = await Wait.Until(
            "the gateway says that networks is behind", () => Gateway.Get("/health/ready"),
            answer => Networks(answer).GetProperty("status").GetString() == "degraded");
        behind.Demand(200).Json.GetProperty("status").GetString().ShouldBe("degraded");
        Networks(behind).GetProperty("description").GetString().ShouldNotBeNull().ShouldContain("publisher: Events wait to be published");
        await Site.Broker.StartAsync(Site.Cancelled);
        var last = await Register("back-again", municipality);

        watch.Restart();
        var seen = await Wait.Until(
            $"the views know of {last.Position}", () => Gateway.Get($"/insight/v1/overlaps?network=back-again&atLeast={last.Position}"),
            answer => answer.Status == 200);
        Say($"{taken} commands in {Away.TotalSeconds} s without the broker; all in the views {watch.ElapsedMilliseconds} ms after it was back");
        seen.TotalCount.ShouldBeGreaterThanOrEqualTo(taken, "It shares a member with each of those registered meanwhile.");
        await Road.CaughtUp(Site, TimeSpan.FromMinutes(1));
        Say($"The sources are heard again after {watch.ElapsedMilliseconds} ms");
        await Road.ShouldBeWhole(Site);
    }

    private static JsonElement Networks(Answer health) => health.Json.GetProperty("checks").GetProperty("networks");

    private async Task<Answer> Register(string externalId, string organisation) => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId,
            // A name that no other resembles, however many there are.
            name = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(externalId))),
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = new[] { new { organisation } },
        },
        Who.Steward)).Demand(201);
}
