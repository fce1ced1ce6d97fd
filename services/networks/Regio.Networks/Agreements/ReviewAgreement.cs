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

namespace Regio.Networks.Agreements;

/// <summary>Record that an agreement was reviewed, and when it is to be again.</summary>
public static class ReviewAgreement
{
    /// <summary>The review of an agreement (evaluatie), as sent.</summary>
    public sealed record Request(
        [property: Required, Description("Day of the review (evaluatiedatum).")] DateOnly? On = null,
        [property: Required, Prose(2_000), Description("What came of it (uitkomst).")] string? Outcome = null,
        [property: Description("Day of the next review (volgende evaluatie); none is known when absent.")]
        DateOnly? NextReviewOn = null);

    /// <summary>
    /// Since it holds and not before the latest review, on a day that has come, before the network's end; the next is
    /// later, and while it holds. One that was ended is reviewed no more. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Agreement agreement, Network network, AgreementReviewed reviewed, DateOnly today) =>
        agreement.Reviews.Contains(reviewed) ? Decision.Nothing
        : agreement.EndReason is not null
            ? Decision.Reject("already-ended", $"It was ended on {agreement.Latest.Says.ValidUntil:O}.")
        : Refusals.Unless(
            [
                .. Faults(agreement, reviewed), .. InForce.NotOver(network, reviewed.On, "/on"),
                .. Refusals.OfFuture(reviewed.On, today, "/on"),
            ],
            () => Decision.Accept(reviewed));

    /// <summary><c>POST /networks/v1/agreements/{id}/review</c>.</summary>
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapPost("{id}/review", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("reviewAgreement").WithSummary("Record the review of an agreement")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Agreement agreement, AgreementReviewed reviewed)
    {
        if (reviewed.On < agreement.ValidFrom)
        {
            yield return new("/on", "review-outside-validity", $"It holds from {agreement.ValidFrom:O}.");
        }
        else if (agreement.Reviews.Count > 0 && reviewed.On < agreement.Reviews[^1].On)
        {
            yield return new("/on", "before-the-present-one", $"It was reviewed on {agreement.Reviews[^1].On:O}.");
        }

        if (reviewed.NextReviewOn <= reviewed.On || reviewed.NextReviewOn > agreement.Latest.Says.ValidUntil)
        {
            yield return new("/nextReviewOn", "review-outside-validity", "Give a day after this review, on which it still holds.");
        }
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things,
        TimeProvider clock, CancellationToken ct)
    {
        var reviewed = new AgreementReviewed(
            StreamId.Parse(Agreement.StreamKind, id), request.On!.Value, request.Outcome!.Trim(), request.NextReviewOn);
        return things.Change<Agreement>(writing, reviewed.AgreementId, request, (known, network) => Decide(known, network, reviewed, clock.Today()), ct);
    }
}
