using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Hand in the final account of a grant.</summary>
public static class SubmitFinalAccount
{
    /// <summary>The final account (eindverantwoording).</summary>
    public sealed record Request(
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros, Description("What was spent in all (werkelijke kosten), in euros.")] decimal? Costs = null,
        [property: Required, Euros, Description("What others paid of it (bijdragen van derden en eigen bijdrage), in euros.")] decimal? OthersPaid = null,
        [property: Line(500), Description("Where the account is (bron); unknown when absent.")] string? Source = null,
        [property: MaxLength(50), Description("What was spent less what others paid, per calendar year (besteding per jaar); not divided when absent.")]
        IReadOnlyList<YearAmountBody>? Spent = null);

    /// <summary>
    /// While the grant is not settled, or can be settled anew, after its first day; a later one replaces it, the same again changes nothing.
    /// </summary>
    public static Decision Decide(Grant grant, FinalAccountSubmitted account) =>
        grant.Account == account ? Decision.Nothing
        : GrantRules.WhileAwarded(grant, grant.ResettledFrom, award => Refusals.Unless(
            [
                .. GrantRules.NotBefore(account.On, award.From, "/on"),
                .. account.OthersPaid > account.Costs
                    ? [new Fault("/othersPaid", "does-not-balance", "Others cannot have paid more than was spent.")]
                    : Array.Empty<Fault>(),
                .. account.Spent is { } spent ? OfYears(spent, account.OfGrant) : [],
            ],
            () => Decision.Accept(account)));

    private static IEnumerable<Fault> OfYears(Values<YearAmount> spent, decimal all) =>
    [
        .. YearAmountBody.Faults(spent, "/spent"),
        .. spent.Sum(one => one.Amount) != all
            ? [new Fault("/spent", "does-not-balance", $"The years are {spent.Sum(one => one.Amount):0.00} together, and {all:0.00} was spent of the grant.")]
            : Array.Empty<Fault>(),
    ];

    /// <summary><c>POST /funding/v1/grants/{id}/submit-final-account</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/submit-final-account", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("submitFinalAccount").WithSummary("Hand in the final account")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByLead(
            id, writing, request,
            (grant, _) => Decide(grant, new(
                grant.Id, request.On!.Value, request.Costs!.Value, request.OthersPaid!.Value, Values.Text(request.Source),
                request.Spent is { Count: > 0 } ? YearAmountBody.Amounts(request.Spent) : null)), ct);
}
