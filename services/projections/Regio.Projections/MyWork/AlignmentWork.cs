using Regio.Hosting.Access;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>
/// Finds what of alignment awaits an owner: what it is asked, what it is to decide, what it waits for, what is looked at again, and
/// which drafts of its own meet one of another.
/// </summary>
internal static class AlignmentWork
{
    private const string Cases = "/policy/v1/cases";
    private const string BlindMatches = "/policy/v1/blind-matches";

    /// <summary>Of a ministry or directorate in the role in which it would act.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="within">How many days to look ahead.</param>
    public static IEnumerable<WorkItem> Of(Picture picture, Caller caller, int within) => caller is { Role: Roles.Ministry, Organisation: { } mine }
        ?
        [
            .. picture.Register.Cases.Values.SelectMany(one => Of(picture, one, mine, picture.Day.PlusDays(within))),
            .. picture.Register.BlindMatches.Values.SelectMany(one => Of(picture, one, mine)),
        ]
        : [];

    // It names the owner's own draft, and nothing of the other's.
    private static IEnumerable<WorkItem> Of(Picture picture, BlindMatchFacts match, string mine) => match.Found.On <= picture.Day && match.Awaits(mine) is { } draft
        ? [new(WorkKinds.Asked, "answer-blind-match", null, null, null, picture.Register.Schemes.GetValueOrDefault(draft)?.ThingOn(picture.Day), $"{BlindMatches}/{match.Id}")]
        : [];

    private static IEnumerable<WorkItem> Of(Picture picture, CaseFacts one, string mine, DateOnly until)
    {
        if (one.OpenedOn > picture.Day)
        {
            return [];
        }

        var waiting = one.Consultations.Where(asked => asked.Asked.On <= picture.Day && !(asked.Answered?.On <= picture.Day)).ToList();

        WorkItem Item(string kind, string what, DateOnly? on, string path) => new(
            kind, what, on, on < picture.Day ? picture.Day.DayNumber - on.Value.DayNumber : null, null, Theirs(picture, one, mine), $"{Cases}/{one.Id}{path}");

        // What was asked of whom it took over from is its own to answer.
        bool IsOurs(string owner) => picture.Landings.Initiatives.SpeakersFor(owner, one.OneId, one.OtherId).Contains(mine);

        return
        [
            .. waiting.Where(asked => IsOurs(asked.Asked.Of))
                .Select(asked => Item(WorkKinds.Asked, "answer-consultation", asked.Asked.AnswerBy, $"/consultations/{asked.Asked.Number}/answer")),
            .. waiting.Where(asked => !(asked.ExpiredOn <= picture.Day) && IsOurs(asked.Asked.By) && asked.Asked.AnswerBy <= until)
                .Select(asked => Item(WorkKinds.Expiring, "consultation-unanswered", asked.Asked.AnswerBy, $"/consultations/{asked.Asked.Number}/remind")),
            .. one.Escalated is { } lies && lies.On <= picture.Day && lies.To == mine && !one.IsClosed(picture.Day) ? [Item(WorkKinds.Asked, "decide-case", null, "/decisions")] : Array.Empty<WorkItem>(),
            .. one.ReviewOn is { } review && review <= until && one.Parties.Contains(mine) ? [Item(WorkKinds.Due, "review-case", review, "/review")] : Array.Empty<WorkItem>(),
        ];
    }

    // What is of another, as far as one of the two is; else the first of the two. What is not public yet goes without its title.
    private static Thing Theirs(Picture picture, CaseFacts one, string mine)
    {
        var initiatives = picture.Landings.Initiatives;
        var (first, other) = (initiatives.Find(one.OneId), initiatives.Find(one.OtherId));
        var theirs = first?.OwnerId == mine ? other : first;
        return theirs?.IsPublic(picture.Day) is true ? theirs.Thing : new(theirs?.Id ?? one.OneId, null, null);
    }
}
