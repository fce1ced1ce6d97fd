using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.JointStatements;

/// <summary>Take back a joint statement: its members no longer state it, or never did.</summary>
public static class WithdrawJointStatement
{
    /// <summary>The withdrawal of a joint statement (intrekking van een gezamenlijke verklaring), as sent.</summary>
    public sealed record Request(
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Twice changes nothing.</summary>
    public static Decision Decide(JointStatement statement, string? reason) => statement.IsWithdrawn
        ? Decision.Nothing
        : Decision.Accept(new JointStatementWithdrawn(statement.Id, reason, statement.Visibility));

    /// <summary><c>POST /networks/v1/joint-statements/{id}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder statements) => statements
        .MapPost("{id:guid}/withdraw", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("withdrawJointStatement").WithSummary("Withdraw a joint statement")
        .WithDescription("By who registered or leads the network, or a steward. Its text stays in its history, for those who may read it.")
        .Refuses(400, 401, 403, 404, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct) =>
        things.Change<JointStatement>(writing, id, request, (statement, _) => Decide(statement, Values.Text(request.Reason)), ct);
}
