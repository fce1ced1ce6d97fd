using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>An agreement of a network as recorded, without its text.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Wordings">At least one, in the order of their days.</param>
/// <param name="Plans">When a review is due, in the order of the days on which that was planned; at least one.</param>
public sealed record AgreementFacts(
    Guid Id, string? ExternalId, Guid NetworkId, IReadOnlyList<AgreedPeriod> Wordings, IReadOnlyList<ReviewPlan> Plans) : IFacts
{
    /// <summary>The state after one more contract of this stream; a correction replaces it whole.</summary>
    public static AgreementFacts? After(AgreementFacts? state, object contract) => (state, contract) switch
    {
        (null, AgreementMade f) => new(
            f.AgreementId, f.ExternalId, f.NetworkId, [AgreedPeriod.Of(f.ValidFrom, f.Wording)], [new(f.ValidFrom, f.ReviewOn)]),
        ({ } known, AgreementRevised f) => known with
        {
            Wordings = [.. known.Wordings, AgreedPeriod.Of(f.From, f.Wording)],
            Plans = known.Planned(new(f.From, f.ReviewOn)),
        },
        ({ } known, AgreementCorrected f) => known with
        {
            Wordings = [AgreedPeriod.Of(f.ValidFrom, f.Wording)],
            Plans = [new(f.ValidFrom, f.ReviewOn)],
        },
        ({ } known, AgreementReviewed f) => known with { Plans = known.Planned(new(f.On, f.NextReviewOn)) },
        ({ } known, AgreementEnded f) => known.Until(f.Until),
        _ => state,
    };

    /// <summary>What holds on a day; null when nothing of it does.</summary>
    public AgreedPeriod? On(DateOnly day) =>
        Wordings.LastOrDefault(wording => wording.From <= day) is { } latest && (latest.Until is not { } until || day < until) ? latest : null;

    /// <summary>On which day a review is due, as planned by a day; null: none is known.</summary>
    public DateOnly? ReviewOn(DateOnly day) => Plans.LastOrDefault(plan => plan.From <= day)?.On;

    // A review may be recorded before a revision that is still to come; of one day the later record holds.
    private IReadOnlyList<ReviewPlan> Planned(ReviewPlan plan) => [.. Plans.Append(plan).OrderBy(one => one.From)];

    // A wording that would have begun later never holds.
    private AgreementFacts Until(DateOnly end)
    {
        List<AgreedPeriod> held = [Wordings[0], .. Wordings.Skip(1).TakeWhile(wording => wording.From < end)];
        return this with { Wordings = [.. held.SkipLast(1), held[^1] with { Until = end }] };
    }
}

/// <summary>What was agreed from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it no longer holds; null while open.</param>
/// <param name="Kinds">Codes of the list <c>agreement-kinds</c>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="PartyIds">Who is party to it, as registered; empty is unknown.</param>
public sealed record AgreedPeriod(
    DateOnly From, DateOnly? Until, IReadOnlyList<string> Kinds, string Subject, IReadOnlyList<Guid> PartyIds)
{
    internal static AgreedPeriod Of(DateOnly from, AgreementWording wording) =>
        new(from, wording.ValidUntil, wording.Kinds, wording.Subject, wording.PartyIds);
}

/// <summary>On which day a review is due, as planned from a day on; null: none is known.</summary>
public sealed record ReviewPlan(DateOnly From, DateOnly? On);
