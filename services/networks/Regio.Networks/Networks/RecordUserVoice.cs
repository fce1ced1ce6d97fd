using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Record how users take part in a network, or that they do not.</summary>
public static class RecordUserVoice
{
    /// <summary>How users take part in a network (gebruikersperspectief), as sent.</summary>
    public sealed record Request
    {
        /// <summary>The way in which they do.</summary>
        [Prose(2_000), Description("The way in which users take part (inspraak); give it or `none`.")]
        public string? Voice { get; init; }

        /// <summary>Whether it is known that they do not.</summary>
        [NotBeside(nameof(Voice)), Description("Whether it is known that they do not; give it or `voice`.")]
        public bool None { get; init; }
    }

    /// <summary>A way, or that there is none; the same again changes nothing.</summary>
    public static Decision Decide(Network network, TextOrNone? voice) => Refusals.Unless(
        voice is null ? [new Fault("/voice", "text-or-none", "Give the way in which users take part, or that they do not.")] : [],
        () => voice == network.Course.UserVoice ? Decision.Nothing : Decision.Accept(new UserVoiceRecorded(network.Id, voice!)));

    /// <summary><c>POST /networks/v1/networks/{id}/user-voice</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/user-voice", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("recordUserVoice").WithSummary("Record how users take part in a network")
        .WithDescription("By who registered or leads the network, or a steward. It replaces what was recorded.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, TextOrNone.Of(request.Voice, request.None)), ct);
}
