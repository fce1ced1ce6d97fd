using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>Agree within a network what a term means.</summary>
public static class AgreeDefinition
{
    /// <summary>A term with its meaning (begripsomschrijving), to be recorded.</summary>
    public sealed record Request : DefinitionBody
    {
        /// <summary>The network.</summary>
        [Required, Line(200), Description("The network (netwerk) that agrees it: id or external id.")]
        public string? Network { get; init; }

        /// <summary>The term.</summary>
        [Required, Line(200), Description("The term (begrip); one definition of it in a network, in whatever case.")]
        public string? Term { get; init; }
    }

    /// <summary>
    /// From a day on which the network is in force. Whoever may change the network agrees for it; that a term has one
    /// definition the stream's name sees to.
    /// </summary>
    public static Decision Decide(Network network, DefinitionAgreed agreed) =>
        Refusals.Unless([.. InForce.On(network, agreed.From, "/from")], () => Decision.Accept(agreed));

    /// <summary><c>POST /networks/v1/definitions</c>.</summary>
    public static void Map(RouteGroupBuilder definitions) => definitions
        .MapPost("", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("agreeDefinition").WithSummary("Agree within a network what a term means")
        .WithDescription("By who registered or leads the network, or a steward. A term that the network has defined already is revised.")
        .Refuses(400, 401, 403, 409);

    private static Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var id = Definition.IdOf(StreamId.Parse(Network.StreamKind, request.Network!), request.Term!);
        return things.Begin(
            writing, request.Network!, id, $"{NetworksModule.Base}/definitions/{id}", request,
            network => Decide(network, new(
                id, network.Id, request.Term!.Trim(), request.From!.Value, request.Text!.Trim(), Values.Text(request.Source))),
            ct, named: "/term");
    }
}
