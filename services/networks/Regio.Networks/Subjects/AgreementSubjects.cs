using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Agreements;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>A wording of an agreement (bewoording) and its first day.</summary>
/// <param name="From">First day.</param>
/// <param name="Kinds">Kinds (soorten), codes of the list <c>agreement-kinds</c>.</param>
/// <param name="Subject">What it is about (onderwerp).</param>
/// <param name="Text">The text (tekst) itself; unknown when absent.</param>
/// <param name="Parties">Parties (partijen); empty is unknown.</param>
/// <param name="ValidUntil">First day on which it no longer holds; absent while open.</param>
/// <param name="ReviewOn">Day on which it was to be reviewed; none is known when absent.</param>
public sealed record WordingRow(
    DateOnly From, IReadOnlyList<string> Kinds, string Subject, string? Text, IReadOnlyList<Reference> Parties, DateOnly? ValidUntil,
    DateOnly? ReviewOn);

/// <summary>The wordings of an agreement (bewoordingen) that was revised, in order.</summary>
public sealed record WordingsRow(IReadOnlyList<WordingRow> Wordings);

/// <summary>A review of an agreement (evaluatie), and when the next was to be.</summary>
public sealed record PlannedReviewRow(DateOnly On, string Outcome, DateOnly? NextReviewOn);

/// <summary>Why an agreement was ended (opzegging), and the first day without it.</summary>
public sealed record AgreementEndRow(DateOnly Until, string Reason);

/// <summary>The wordings of an agreement, and when each was to be reviewed.</summary>
internal sealed record Wordings(Values<WordingPeriod> Periods, Values<ReviewPlan> Plans)
{
    /// <summary>Those of an agreement.</summary>
    public static Wordings Of(Agreement agreement) => new(agreement.Wordings, [.. agreement.Wordings.Select(period => PlanOf(period, agreement.Plans))]);

    /// <summary>The plan that came with a wording.</summary>
    public static ReviewPlan PlanOf(WordingPeriod period, IEnumerable<ReviewPlan> plans) =>
        plans.FirstOrDefault(plan => plan.From == period.From) ?? new(period.From, null);
}

/// <summary>How agreements went through time, a list for each subject.</summary>
internal static class AgreementSubjects
{
    /// <summary>The wordings of those that were revised.</summary>
    public static readonly Subject<Agreement, Wordings, WordingsRow> Worded = new(
        Owners.Agreements, "agreement-wordings", "listAgreementWordings", "List the wordings of agreements that were revised", "$ ? (@.periods.size() > 1)")
    {
        Root = "jsonb_build_object('periods', n.data->'details'->'wordings', 'plans', n.data->'details'->'plans')",
        Of = agreement => agreement.Wordings.Count > 1 ? [Wordings.Of(agreement)] : [],
        From = (fact, part) => fact is AgreementRevised f && part.Periods[^1].From == f.From,
        Names = part => part.Periods.SelectMany(period => period.Says.PartyIds),
        Row = (part, named) => new([.. part.Periods.Select(period => Row(period, Wordings.PlanOf(period, part.Plans), named))]),
        Lines = row => row.Wordings.Select(wording => new WordingsRow([wording])),
        Columns =
        [
            ("from", row => Columns.Of(row.Wordings[0].From)), ("kinds", row => Columns.Of(row.Wordings[0].Kinds)),
            ("subject", row => row.Wordings[0].Subject), ("text", row => row.Wordings[0].Text),
            ("parties", row => Columns.Of(row.Wordings[0].Parties.Select(party => party.Called))),
            ("valid_until", row => Columns.Of(row.Wordings[0].ValidUntil)), ("review_on", row => Columns.Of(row.Wordings[0].ReviewOn)),
        ],
        Read = (row, _) =>
        {
            var from = row.NeededDate("from");
            return new(
                [new(from, new(
                    Values.Set(row.NeededCodes("kinds", CodeLists.AgreementKinds)), row.Needed("subject"), row.Prose("text"),
                    [.. row.List("parties").Select(KnownThings.OrganisationId)], row.Date("valid_until")))],
                [new(from, row.Date("review_on"))]);
        },
        Begins = part => part.Periods[0].From,
        Key = _ => true,
        Whole = (_, all) => new([.. all.SelectMany(one => one.Periods)], [.. all.SelectMany(one => one.Plans)]),
        Decide = (agreement, part, around) => Revised(agreement, part, around.Network),
    };

    /// <summary>Their reviews.</summary>
    public static readonly Subject<Agreement, AgreementReviewed, PlannedReviewRow> Reviews = new(
        Owners.Agreements, "agreement-reviews", "listAgreementReviews", "List the reviews of agreements", "$.details.reviews[*]")
    {
        Of = agreement => agreement.Reviews,
        Begins = part => part.On,
        Row = (part, _) => new(part.On, part.Outcome, part.NextReviewOn),
        Columns =
        [
            ("on", row => Columns.Of(row.On)), ("outcome", row => row.Outcome), ("next_review_on", row => Columns.Of(row.NextReviewOn)),
        ],
        Read = (row, agreement) => new(agreement, row.NeededDate("on"), row.NeededProse("outcome"), row.Date("next_review_on")),
        Decide = (agreement, part, around) => ReviewAgreement.Decide(agreement.BeforeItsEnd(), around.Network, part, around.Today),
    };

    /// <summary>Why those that were ended were.</summary>
    public static readonly Subject<Agreement, AgreementEnded, AgreementEndRow> Ends = new(
        Owners.Agreements, "agreement-ends", "listAgreementEnds", "List why agreements were ended", "$ ? (@.reason != null)")
    {
        Root = "jsonb_build_object('agreementId', n.id, 'until', n.data->'details'->'wordings'->-1->'says'->'validUntil', 'reason', n.data->'details'->'endReason')",
        Of = agreement => agreement is { EndReason: { } reason, Latest.Says.ValidUntil: { } until } ? [new(agreement.Id, until, reason)] : [],
        Row = (part, _) => new(part.Until, part.Reason),
        Columns = [("until", row => Columns.Of(row.Until)), ("reason", row => row.Reason)],
        Read = (row, agreement) => new(agreement, row.NeededDate("until"), row.NeededProse("reason")),
        Decide = (agreement, part, _) => EndAgreement.Decide(agreement, part),
    };

    private static WordingRow Row(WordingPeriod period, ReviewPlan plan, ReferenceSet named) => new(
        period.From, period.Says.Kinds, period.Says.Subject, period.Says.Text, [.. period.Says.PartyIds.Select(id => named[id])],
        period.Says.ValidUntil, plan.On);

    // An end that it met later refuses nothing of what was recorded before that.
    // What agreements.csv told is its last wording, as if from the start; the first comes in its place, and then the others.
    private static Decision Revised(Agreement agreement, Wordings part, Network network)
    {
        if (agreement.Wordings.Count > 1)
        {
            return Decision.Reject("already-exists", "It was revised otherwise.", new Fault("/from", "already-exists", "It was revised otherwise; correct the agreement."));
        }

        return InTurn.Of(
            agreement,
            [
                now => CorrectAgreement.Decide(now, network, new(now.Id, part.Periods[0].From, part.Periods[0].Says, part.Plans[0].On), mayOutlast: true),
                .. part.Periods.Zip(part.Plans).Skip(1).Select(one => (Func<Agreement, Decision>)(now => ReviseAgreement.Decide(
                    now with { EndReason = null }, network, new(now.Id, one.First.From, one.First.Says, one.Second.On), mayOutlast: true))),
            ]);
    }
}
