using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Pulses;

/// <summary>Open a pulse of a network: from today its members' respondents answer.</summary>
public static class OpenPulse
{
    /// <summary>A pulse to be opened (relatiepeiling), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The network.</summary>
        [Required, Line(200), Description("Network (samenwerkingsverband): id or external id.")]
        public string? Network { get; init; }

        /// <summary>First day on which no answer is taken any more.</summary>
        [Required, Description("Day on which it closes (sluitingsdatum): the first on which no answer is taken any more.")]
        public DateOnly? ClosesOn { get; init; }
    }

    /// <summary>
    /// In a network in force of at least three members, one at a time, that leaves a day to answer and closes within a year.
    /// </summary>
    public static Decision Decide(Network network, PulseOpened opened, int members, bool isAsked) =>
        Refusals.Unless([.. Faults(network, opened, members, isAsked)], () => Decision.Accept(opened));

    /// <summary><c>POST /networks/v1/pulses</c>.</summary>
    public static void Map(RouteGroupBuilder pulses) => pulses
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("openPulse").WithSummary("Open a pulse")
        .WithDescription("By who registered or leads the network, or a steward. A network of two members records a joint statement instead.")
        .Refuses(400, 401, 403, 409);

    private static IEnumerable<Fault> Faults(Network network, PulseOpened opened, int members, bool isAsked)
    {
        if (InForce.On(network, opened.OpenedOn, "/network").FirstOrDefault() is { } outside)
        {
            yield return outside;
        }
        else if (members < 3)
        {
            yield return new("/network", "too-few-members", "It has fewer than three members today: what came of it would tell of each.");
        }

        if (isAsked)
        {
            yield return new("/network", "pulse-open-already", "Another pulse of the network is not closed yet.");
        }

        if (opened.ClosesOn <= opened.OpenedOn || opened.ClosesOn > opened.OpenedOn.AddYears(1))
        {
            yield return new("/closesOn", "no-days-to-answer", "A pulse closes on a day after today, within a year.");
        }
    }

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, NetworkThings things, OpenPulses open, PulseCircle circle,
        TimeProvider clock, CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, request.Network!);
        var opened = new PulseOpened(
            Guid.CreateVersion7(), networkId, clock.Today(), request.ClosesOn!.Value, Pulse.UsualVisibility);
        var (members, isAsked) = (await circle.Of(networkId, opened.OpenedOn, ct), await open.IsAsked(networkId, ct));
        return await things.Begin(
            writing, request.Network!, opened.PulseId, $"{NetworksModule.Base}/pulses/{opened.PulseId}", request,
            network => Decide(network, opened, members.Count, isAsked), ct, OpenPulses.Begin(opened));
    }
}
