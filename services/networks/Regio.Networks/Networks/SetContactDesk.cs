using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Set which desk or function answers for a network.</summary>
public static class SetContactDesk
{
    /// <summary>The contact desk of a network (contactpunt), as sent.</summary>
    public sealed record Request(
        [property: Required, Desk(300), Description("Contact desk (contactpunt): a desk or function, its page, number or mailbox (info@…), never a named person.")]
        string? ContactDesk = null);

    /// <summary>The same again changes nothing.</summary>
    public static Decision Decide(Network network, string desk) => desk == network.Details.ContactDesk
        ? Decision.Nothing
        : Decision.Accept(new ContactDeskSet(network.Id, desk));

    /// <summary><c>POST /networks/v1/networks/{id}/contact-desk</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/contact-desk", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("setContactDesk").WithSummary("Set the contact desk of a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request, network => Decide(network, request.ContactDesk!.Trim()), ct);
}
