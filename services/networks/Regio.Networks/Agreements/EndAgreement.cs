using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Agreements;

/// <summary>End an agreement before it lapses, with a reason.</summary>
public static class EndAgreement
{
    /// <summary>The end of an agreement (opzegging), as sent.</summary>
    public sealed record Request(
        [property: Required, Description("First day on which it no longer holds (einddatum).")] DateOnly? Until = null,
        [property: Required, Prose(500), Description("Why (reden).")] string? Reason = null);

    /// <summary>Once, not before it began, and not after it lapses; ending on its first day is an empty period.</summary>
    public static Decision Decide(Agreement agreement, AgreementEnded ended) => agreement switch
    {
        { EndReason: { } reason, Latest.Says.ValidUntil: { } until } => until == ended.Until && reason == ended.Reason
            ? Decision.Nothing
            : Decision.Reject("already-ended", $"It was ended on {until:O}."),
        { Latest.Says.ValidUntil: { } lapses } when lapses < ended.Until =>
            Decision.Reject(
                "already-ended", $"It lapses on {lapses:O}.", new Fault("/until", "already-ended", "Give that day or an earlier one.")),
        _ => Refusals.Unless([.. Refusals.OfPeriod(agreement.ValidFrom, ended.Until, "/until")], () => Decision.Accept(ended)),
    };

    /// <summary><c>POST /networks/v1/agreements/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapPost("{id}/end", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("endAgreement").WithSummary("End an agreement")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var ended = new AgreementEnded(StreamId.Parse(Agreement.StreamKind, id), request.Until!.Value, request.Reason!.Trim());
        return things.Change<Agreement>(writing, ended.AgreementId, request, (known, _) => Decide(known, ended), ct);
    }
}
