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
using Regio.Networks.Pulses;
using Regio.Rules;

namespace Regio.Networks.JointStatements;

/// <summary>Record what the two members of a network state together of their cooperation, instead of a pulse.</summary>
public static class RecordJointStatement
{
    /// <summary>A joint statement to be recorded (gezamenlijke verklaring), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The network.</summary>
        [Required, Line(200), Description("Network (samenwerkingsverband): id or external id.")]
        public string? Network { get; init; }

        /// <summary>What they state.</summary>
        [Required, Prose(4_000), Description("What they state (verklaring); it names no persons.")]
        public string? Text { get; init; }

        /// <summary>Day on which they agreed on it.</summary>
        [Required, Description("Day on which they agreed on it (datum van instemming).")]
        public DateOnly? AgreedOn { get; init; }

        /// <summary>Code of the list <c>visibilities</c>.</summary>
        [CodesOf("visibilities"), Description("Visibility (zichtbaarheid), of /reference/v1/visibilities; members when absent.")]
        public string? Visibility { get; init; }
    }

    /// <summary>
    /// Of a network in force of two members on that day, which is not to come; further than the members by the network's
    /// own decision.
    /// </summary>
    public static Decision Decide(Network network, JointStatementRecorded recorded, int members, DateOnly today, bool decides) =>
        Refusals.Unless(
            [
                .. Faults(network, recorded.AgreedOn, members, today),
                .. recorded.Visibility == Pulse.UsualVisibility || decides ? Array.Empty<Fault>() :
                    [new Fault("/visibility", "not-the-networks-own", "Only the network itself lets others read it.")],
            ],
            () => Decision.Accept(recorded));

    /// <summary><c>POST /networks/v1/joint-statements</c>.</summary>
    public static void Map(RouteGroupBuilder statements) => statements
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("recordJointStatement").WithSummary("Record a joint statement")
        .WithDescription("By who registered or leads the network, or a steward; for others than the members to read, by the region that does alone. A network of three members or more opens a pulse instead.")
        .Refuses(400, 401, 403, 409);

    /// <summary>What is wrong with the day on which the members of a network agreed on a statement.</summary>
    internal static IEnumerable<Fault> Faults(Network network, DateOnly agreedOn, int members, DateOnly today) =>
    [
        .. InForce.On(network, agreedOn, "/agreedOn"),
        .. members switch
        {
            2 => Array.Empty<Fault>(),
            < 2 => [new("/agreedOn", "no-two-members", "It has no two members on that day.")],
            _ => [new("/agreedOn", "enough-members", $"It has {members} members on that day, of whom a pulse can be asked.")],
        },
        .. Refusals.OfFuture(agreedOn, today, "/agreedOn"),
    ];

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, NetworkThings things, PulseCircle circle, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var recorded = new JointStatementRecorded(
            Guid.CreateVersion7(), StreamId.Parse(Network.StreamKind, request.Network!), request.Text!.Trim(),
            request.AgreedOn!.Value, request.Visibility ?? Pulse.UsualVisibility);
        var members = await circle.Of(recorded.NetworkId, recorded.AgreedOn, ct);
        return await things.Begin(
            writing, request.Network!, recorded.StatementId, $"{NetworksModule.Base}/joint-statements/{recorded.StatementId}", request,
            network => Decide(
                network, recorded, members.Count, today, PulseCircle.AgainstDeciding(network, Caller.Of(writing.Http.User), today) is null),
            ct);
    }
}
