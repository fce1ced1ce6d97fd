using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Agreements;

/// <summary>Agree otherwise from a day on; before it the earlier wording holds.</summary>
public static class ReviseAgreement
{
    /// <summary>An agreement as it reads from a day on (herziening van een afspraak), whole.</summary>
    public sealed record Request : AgreementBody
    {
        /// <summary>First day of this wording.</summary>
        [Required, Description("First day of this wording (ingangsdatum).")]
        public DateOnly? From { get; init; }
    }

    /// <summary>As for making, from a later day than the present wording; one that was ended stays so. The same again changes nothing.</summary>
    public static Decision Decide(Agreement agreement, Network network, AgreementRevised revised, bool mayOutlast = false)
    {
        var latest = agreement.Latest;
        if (latest == new WordingPeriod(revised.From, revised.Wording) && agreement.ReviewOn == revised.ReviewOn)
        {
            return Decision.Nothing;
        }

        return agreement.EndReason is not null
            ? Decision.Reject("already-ended", $"It was ended on {latest.Says.ValidUntil:O}.")
            : Refusals.Unless(
                [
                    .. revised.From > latest.From ? Array.Empty<Fault>() :
                        [new Fault("/from", "before-the-present-one", $"Its present wording holds from {latest.From:O}.")],
                    .. AgreementRules.Faults(network, revised.From, revised.Wording, revised.ReviewOn, "/from", mayOutlast),
                ],
                () => Decision.Accept(revised));
    }

    /// <summary><c>POST /networks/v1/agreements/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapPost("{id}/revise", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("reviseAgreement").WithSummary("Revise an agreement from a day on")
        .WithDescription("By who registered or leads the network, or a steward. The body is the wording from that day, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids, CancellationToken ct)
    {
        var revised = new AgreementRevised(
            StreamId.Parse(Agreement.StreamKind, id), request.From!.Value, await request.Wording(ids, ct), request.ReviewOn);
        return await things.Change<Agreement>(
            writing, revised.AgreementId, request, (known, network) => Decide(known, network, revised), ct);
    }
}
