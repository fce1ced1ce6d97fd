using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Policy.Cases;
using Regio.Policy.Policies;
using Regio.Surroundings;

namespace Regio.Policy.Checks;

/// <summary>
/// Hold a draft against all that is known, as if it were published today: for its owner alone. It tells facts and signals, and
/// changes nothing of anyone; a publication may rest on it.
/// </summary>
public static class CheckDraft
{
    /// <summary>A draft to be checked (toets vooraf): a scheme that is drafted, or a description.</summary>
    public sealed record Request
    {
        /// <summary>The owner.</summary>
        [Required, Line(200), Description("TOOI URI of the owner of the draft (eigenaar): your organisation.")]
        public string? OwnerId { get; init; }

        /// <summary>Scheme.</summary>
        [Line(200), Description("Scheme of your own, drafted or published (regeling): id, or identifier in the source; give it or `described`.")]
        public string? Scheme { get; init; }

        /// <summary>Description.</summary>
        [Description("A policy or scheme that is not registered (beschreven concept); give it or `scheme`.")]
        public DescribedDraft? Described { get; init; }
    }

    /// <summary>What a check is of, and what came out.</summary>
    /// <param name="CheckId">The check.</param>
    /// <param name="OwnerId">TOOI URI of the owner.</param>
    /// <param name="DraftId">The scheme; null: it was described.</param>
    /// <param name="Title">How the draft is called.</param>
    /// <param name="Content">SHA-256 of what it says.</param>
    /// <param name="On">Day.</param>
    /// <param name="ReliedOn">Up to where facts were known.</param>
    /// <param name="Pairs">What it meets.</param>
    public sealed record Command(
        Guid CheckId, string OwnerId, Guid? DraftId, string Title, string Content, DateOnly On, CheckedUpTo ReliedOn, Values<CheckedPair> Pairs);

    /// <summary>Of a draft in which nothing is wrong.</summary>
    public static Decision Decide(Command? command, IReadOnlyList<Fault> faults) => Refusals.Unless(
        faults,
        () => Decision.Accept(new DraftChecked(
            command!.CheckId, command.OwnerId, command.DraftId, command.Title, command.Content, command.On, command.ReliedOn, RulesVersion.Now, command.Pairs,
            Visibility.Owner)));

    /// <summary><c>POST /policy/v1/checks</c>.</summary>
    public static void Map(RouteGroupBuilder checks) => checks
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("checkDraft").WithSummary("Check a draft of a scheme or policy before it is published")
        .WithDescription(
            "What is there in each region, who could carry it, what it meets, what would clash and what would mend that: read it where `Location` says. "
            + "It is for the owner alone.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, PolicyReferences references, Lookout lookout, CancellationToken ct)
    {
        var caller = Caller.Of(writing.Http.User)!;
        if (!caller.ActsFor(request.OwnerId))
        {
            return new Problem(
                "not-your-organisation", "A draft is checked by its owner.",
                [new("/ownerId", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var reliedOn = await references.Reliance(ct);
        var around = await lookout.Look(ct);
        var id = Guid.CreateVersion7();
        var (report, decision) = Check(id, request, around, reliedOn);
        return await streams.Begin(writing, id, $"{PolicyModule.Base}/checks/{id}", request, () => decision, ct, report is null ? null : report.Keep);
    }

    /// <summary>The check, and what it found; no report where something is wrong with the draft.</summary>
    internal static (CheckReport? Report, Decision Decision) Check(Guid id, Request request, Surrounding around, Reliance reliedOn)
    {
        var (standing, initiatives) = (around.Standing, new Initiatives(around.Standing));
        var scheme = request.Scheme is { } called && standing.Register.Scheme(called.Trim()) is { } found && initiatives.Of(found).OwnerId == request.OwnerId
            ? found : null;
        List<Fault> faults = [.. Faults(request, scheme, standing, reliedOn)];
        if (faults.Count > 0)
        {
            return (null, Decide(null, faults));
        }

        var draft = scheme is not null ? initiatives.Of(scheme) : request.Described!.As(id, request.OwnerId!, initiatives, reliedOn);
        var (check, owed, clashes) = DraftCheck.Of(initiatives, draft, initiatives.Known());
        var command = new Command(
            id, request.OwnerId!, scheme?.Id, draft.Thing.Name!, scheme?.On(standing.Day).Fingerprint() ?? request.Described!.Fingerprint(), standing.Day,
            new(reliedOn.Networks, reliedOn.Funding, around.Position), [.. Pairs(initiatives, draft, check, owed, clashes)]);
        return (new(id, check), Decide(command, []));
    }

    private static IEnumerable<Fault> Faults(Request request, SchemeFacts? scheme, Standing standing, Reliance reliedOn) =>
        (request.Scheme is null) == (request.Described is null)
            ? [new("", "scheme-or-description", "Give a scheme, or describe a draft.")]
            : request.Described?.Faults(standing.Register, standing.Day, reliedOn)
                ?? (scheme is null ? [new("/scheme", "unknown-scheme", $"You have no scheme {request.Scheme}; one just drafted is known here within a second.")] : []);

    private static IEnumerable<CheckedPair> Pairs(
        Initiatives initiatives, Initiative draft, DraftCheck check, IReadOnlyList<OwedPair> owed, IReadOnlyList<Clash> clashes)
    {
        var (asked, by) = (owed.Select(pair => pair.Earlier.Id).ToHashSet(), clashes.ToLookup(clash => clash.Left.Id == draft.Id ? clash.Right?.Id : clash.Left.Id));
        return check.Meets.OrderBy(met => met.Initiative.Id).Select(met => new CheckedPair(
            met.Initiative.Id, initiatives.Find(met.Initiative.Id)?.OwnerId, asked.Contains(met.Initiative.Id), [.. by[met.Initiative.Id].Select(clash => RulePair.Of(clash.Pair))]));
    }
}
