using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Agreements;

/// <summary>Put right what was recorded of an agreement, whole; its wording then holds from the start.</summary>
public static class CorrectAgreement
{
    /// <summary>An agreement as it should have been recorded (correctie van een afspraak), whole.</summary>
    public sealed record Request : AgreementBody
    {
        /// <summary>First day on which it holds.</summary>
        [Required, Description("First day on which it holds (ingangsdatum).")]
        public DateOnly? ValidFrom { get; init; }
    }

    /// <summary>As for making; the same again changes nothing, whatever became of the network since.</summary>
    public static Decision Decide(Agreement agreement, Network network, AgreementCorrected corrected, bool mayOutlast = false) =>
        agreement.Says(corrected.ValidFrom, corrected.Wording, corrected.ReviewOn)
            ? Decision.Nothing
            : Refusals.Unless(
                AgreementRules.Faults(network, corrected.ValidFrom, corrected.Wording, corrected.ReviewOn, mayOutlast: mayOutlast),
                () => Decision.Accept(corrected));

    /// <summary><c>POST /networks/v1/agreements/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapPost("{id}/correct", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("correctAgreement").WithSummary("Correct an agreement")
        .WithDescription("By who registered or leads the network, or a steward. The body replaces what was recorded, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids, CancellationToken ct)
    {
        var corrected = new AgreementCorrected(
            StreamId.Parse(Agreement.StreamKind, id), request.ValidFrom!.Value, await request.Wording(ids, ct), request.ReviewOn);
        return await things.Change<Agreement>(
            writing, corrected.AgreementId, request, (known, network) => Decide(known, network, corrected), ct);
    }
}
