using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Agreements;

/// <summary>What was agreed.</summary>
/// <param name="Kinds">Codes of the list <c>agreement-kinds</c>, in order; at least one.</param>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Text">The text itself; null when unknown.</param>
/// <param name="PartyIds">Organisations that are party to it, in order; empty is unknown, and comes from an import alone.</param>
/// <param name="ValidUntil">First day on which it no longer holds; null while open.</param>
public sealed record AgreementWording(
    [property: CodesOf("agreement-kinds")] Values<string> Kinds, string Subject, string? Text, Values<Guid> PartyIds, DateOnly? ValidUntil);

/// <summary>An agreement (afspraak) was made within a network.</summary>
/// <param name="AgreementId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source, absent when made here.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="Wording">What was agreed.</param>
/// <param name="ReviewOn">Day on which it is to be reviewed; none is known when absent.</param>
public sealed record AgreementMade(
    Guid AgreementId, string? ExternalId, Guid NetworkId, DateOnly ValidFrom, AgreementWording Wording, DateOnly? ReviewOn);

/// <summary>It reads otherwise from a day on, whole; before that day the earlier wording holds.</summary>
public sealed record AgreementRevised(Guid AgreementId, DateOnly From, AgreementWording Wording, DateOnly? ReviewOn);

/// <summary>What was recorded was wrong; this holds instead, whole, from its first day.</summary>
public sealed record AgreementCorrected(Guid AgreementId, DateOnly ValidFrom, AgreementWording Wording, DateOnly? ReviewOn);

/// <summary>It was reviewed on a day, and is to be again.</summary>
public sealed record AgreementReviewed(Guid AgreementId, DateOnly On, string Outcome, DateOnly? NextReviewOn);

/// <summary>It was ended; <paramref name="Until"/> is the first day on which it no longer holds.</summary>
public sealed record AgreementEnded(Guid AgreementId, DateOnly Until, string Reason);

/// <summary>A wording and its first day.</summary>
public sealed record WordingPeriod(DateOnly From, AgreementWording Says) : IHoldsInTurn
{
    DateOnly? IHoldsInTurn.From => From;
}

/// <summary>On which day a review is due, as planned from a day on; null: none is known.</summary>
public sealed record ReviewPlan(DateOnly From, DateOnly? On) : IHoldsInTurn
{
    DateOnly? IHoldsInTurn.From => From;
}

/// <summary>What a decision about an agreement needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Wordings">At least one, in the order of their days.</param>
/// <param name="Plans">When a review is due, in the order of the days on which that was planned; at least one.</param>
/// <param name="Reviews">In order.</param>
/// <param name="EndReason">Why it was ended; null: it was not.</param>
public sealed record Agreement(
    Guid Id, Guid NetworkId, Values<WordingPeriod> Wordings, Values<ReviewPlan> Plans, Values<AgreementReviewed> Reviews,
    string? EndReason) : IFold<Agreement>, IOfNetwork
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "agreement";

    /// <summary>First day on which it holds.</summary>
    public DateOnly ValidFrom => Wordings[0].From;

    /// <summary>The latest wording.</summary>
    public WordingPeriod Latest => Wordings[^1];

    /// <summary>Day on which it is to be reviewed.</summary>
    public DateOnly? ReviewOn => Plans[^1].On;

    /// <summary>The wording on a day; before the first day that which it begins with.</summary>
    public WordingPeriod WordingOn(DateOnly on) => Wordings.LastOrDefault(wording => wording.From <= on) ?? Wordings[0];

    /// <summary>Day on which it is to be reviewed, as planned by a day; before the first day as planned for it.</summary>
    public DateOnly? ReviewPlannedOn(DateOnly on) => (Plans.LastOrDefault(plan => plan.From <= on) ?? Plans[0]).On;

    /// <summary>As it was before it was known to end, for what was recorded of it by then.</summary>
    public Agreement BeforeItsEnd() => this with
    {
        Wordings = [.. Wordings.SkipLast(1), Latest with { Says = Latest.Says with { ValidUntil = null } }],
        EndReason = null,
    };

    /// <summary>Whether this is what is known of it, its latest wording and all.</summary>
    public bool Says(DateOnly validFrom, AgreementWording wording, DateOnly? reviewOn) =>
        (ValidFrom, Latest.Says, ReviewOn) == (validFrom, wording, reviewOn);

    /// <inheritdoc/>
    public static Agreement? After(Agreement? state, object fact) => (state, fact) switch
    {
        (null, AgreementMade f) =>
            new(f.AgreementId, f.NetworkId, [new(f.ValidFrom, f.Wording)], [new(f.ValidFrom, f.ReviewOn)], [], null),
        ({ } known, AgreementRevised f) => known with
        {
            Wordings = [.. known.Wordings, new(f.From, f.Wording)],
            Plans = known.Planned(new(f.From, f.ReviewOn)),
        },
        ({ } known, AgreementCorrected f) => known with
        {
            Wordings = [new(f.ValidFrom, f.Wording)],
            Plans = [new(f.ValidFrom, f.ReviewOn)],
            EndReason = f.Wording.ValidUntil is null ? null : known.EndReason,
        },
        ({ } known, AgreementReviewed f) => known with
        {
            Reviews = [.. known.Reviews, f],
            Plans = known.Planned(new(f.On, f.NextReviewOn)),
        },
        ({ } known, AgreementEnded f) => known.Ended(f),
        _ => state,
    };

    // Of a day on which it was planned twice the later record holds.
    private Values<ReviewPlan> Planned(ReviewPlan plan) => [.. Plans.Append(plan).OrderBy(one => one.From)];

    // A wording that would have begun later never holds.
    private Agreement Ended(AgreementEnded end)
    {
        List<WordingPeriod> held = [Wordings[0], .. Wordings.Skip(1).TakeWhile(wording => wording.From < end.Until)];
        var last = held[^1] with { Says = held[^1].Says with { ValidUntil = end.Until } };
        return this with { Wordings = [.. held.SkipLast(1), last], EndReason = end.Reason };
    }
}
