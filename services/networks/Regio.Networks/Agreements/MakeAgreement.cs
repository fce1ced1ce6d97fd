using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Agreements;

/// <summary>Make an agreement within a network.</summary>
public static class MakeAgreement
{
    /// <summary>An agreement to be recorded (afspraak).</summary>
    public sealed record Request : AgreementBody
    {
        /// <summary>The network.</summary>
        [Required, Line(200), Description("The network (netwerk) in which it is made: id or external id.")]
        public string? Network { get; init; }

        /// <summary>First day on which it holds.</summary>
        [Required, Description("First day on which it holds (ingangsdatum).")]
        public DateOnly? ValidFrom { get; init; }

        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when made here.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>Between members of the network, for a period; a review is within it.</summary>
    public static Decision Decide(Network network, AgreementMade made, bool mayOutlast = false) => Refusals.Unless(
        AgreementRules.Faults(network, made.ValidFrom, made.Wording, made.ReviewOn, mayOutlast: mayOutlast), () => Decision.Accept(made));

    /// <summary><c>POST /networks/v1/agreements</c>.</summary>
    public static void Map(RouteGroupBuilder agreements) => agreements
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("makeAgreement").WithSummary("Make an agreement within a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids, CancellationToken ct)
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Agreement.StreamKind, external) : Guid.CreateVersion7();
        var wording = await request.Wording(ids, ct);
        return await things.Begin(
            writing, request.Network!, id, $"{NetworksModule.Base}/agreements/{id}", request,
            network => Decide(network, new(id, request.ExternalId, network.Id, request.ValidFrom!.Value, wording, request.ReviewOn)),
            ct);
    }
}
