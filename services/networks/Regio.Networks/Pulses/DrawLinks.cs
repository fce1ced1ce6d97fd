using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Pulses;

/// <summary>
/// Draw personal links for one's own respondents. A member organisation does so itself: who coordinates a network then has
/// no link to answer with for others.
/// </summary>
internal static class DrawLinks
{
    /// <summary>Respondents who get a link (respondenten), as sent.</summary>
    public sealed record RespondentsBody
    {
        /// <summary>One for each link.</summary>
        [Required, MinLength(1), MaxLength(200), Description("Respondents (respondenten), each of whom gets a link.")]
        public IReadOnlyList<RespondentBody>? Respondents { get; init; }
    }

    /// <summary>A respondent (respondent) as its organisation calls it; neither is needed.</summary>
    public sealed record RespondentBody
    {
        /// <summary>Name.</summary>
        [Line(200), Description("Name (naam); kept until the pulse closes, for your organisation alone.")]
        public string? Name { get; init; }

        /// <summary>E-mail address.</summary>
        [Line(254), RegularExpression(@"^\s*[^@\s]+@[^@\s]+\s*$", ErrorMessage = "It is no e-mail address."), Description("E-mail address (e-mailadres); kept until the pulse closes, for your organisation alone.")]
        public string? Email { get; init; }
    }

    /// <summary>A personal link (persoonlijke link), told this once.</summary>
    /// <param name="Person">Who has it.</param>
    /// <param name="Link">Its path, which is a secret: whoever has it answers.</param>
    public sealed record DrawnLink(Person Person, string Link);

    /// <summary><c>POST</c> and <c>GET /networks/v1/pulses/{id}/links</c>.</summary>
    public static void Map(RouteGroupBuilder pulses)
    {
        pulses.MapPost("{id:guid}/links", Handle)
            .RequireRole([.. MemberRights.Taking])
            .WithName("drawPulseLinks").WithSummary("Draw personal links for your respondents")
            .WithDescription("By a member organisation for itself, while the pulse is open. Each link is told in this answer alone. Drawn again for the same person (the same address, or name where one has no address) a link takes the place of the one before, and what was answered stays; who has neither name nor address is another person each time.")
            .Refuses(400, 401, 403, 404, 409);
        pulses.MapGet("{id:guid}/links", List)
            .RequireRole([.. MemberRights.Taking])
            .WithName("listPulseRespondents").WithSummary("List whom you drew links for")
            .WithDescription("For a member organisation, its own, while the pulse is open: without the links, and without who answered.")
            .Refuses(401, 403, 404, 409);
    }

    private static async Task<Results<Ok<IReadOnlyList<DrawnLink>>, ProblemHttpResult>> Handle(
        Guid id, RespondentsBody request, HttpContext http, AnsweringMembers members, Respondents respondents, CancellationToken ct)
    {
        var (organisation, refusal) = await members.Of(id, http, ct);
        if (refusal is not null)
        {
            return refusal.AsResult();
        }

        (var drawn, refusal) = await respondents.Draw(id, organisation, request.Respondents!, ct);
        return refusal is not null
            ? refusal.AsResult()
            : TypedResults.Ok<IReadOnlyList<DrawnLink>>([.. drawn.Select(one => new DrawnLink(one.Person, $"{PersonalLinks.Path}/{one.Secret}"))]);
    }

    private static async Task<Results<Ok<IReadOnlyList<Person>>, ProblemHttpResult>> List(
        Guid id, HttpContext http, AnsweringMembers members, Respondents respondents, CancellationToken ct)
    {
        var (organisation, refusal) = await members.Of(id, http, ct);
        return refusal is not null ? refusal.AsResult() : TypedResults.Ok(await respondents.Of(id, organisation, ct));
    }
}
