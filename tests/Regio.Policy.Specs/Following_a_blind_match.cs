using System.Collections.Immutable;
using Regio.Contracts;
using Regio.Landscape;
using Regio.Policy.BlindMatches;
using Regio.Testing;
using static Regio.Policy.Specs.BlindScene;

namespace Regio.Policy.Specs;

/// <summary>What the follower makes of two private drafts, by what was told of their match.</summary>
public sealed class Following_a_blind_match : Spec<FollowBlindState>
{
    private static readonly BlindMatchAccepted OfSzw = new(Found.MatchId, Today, Szw, Visibility.Parties);
    private static readonly BlindMatchLapsed Lapsed = new(Found.MatchId, Today, Visibility.Parties);
    private static readonly BlindMatchNoticed Elsewhere = Found with { Domains = ["education"] };

    [Fact]
    public void Is_told_once()
    {
        Given().When(() => FollowBlindMatch.Decide(null, Found, Today)).Then(Found);
        Given(Found).When(known => known.Decide(Found, Today.AddDays(1))).ThenNothing();
        Given().When(() => FollowBlindMatch.Decide(null, null, Today)).ThenNothing();
    }

    [Fact]
    public void Is_told_anew_where_they_meet_otherwise_and_who_accepted_did() =>
        Given(Found, OfSzw).When(known => known.Decide(Elsewhere, Today)).Then(Elsewhere);

    [Fact]
    public void Lapses_by_itself_once()
    {
        Given(Found, OfSzw).When(known => known.Decide(null, Today)).Then(Lapsed);
        Given(Found, Lapsed).When(known => known.Decide(null, Today)).ThenNothing();
    }

    [Fact]
    public void Is_told_again_when_they_meet_again() => Given(Found, OfSzw, Lapsed).When(known => known.Decide(Found, Today)).Then(Found);

    [Fact]
    public void Is_never_told_again_once_it_was_declined()
    {
        var declined = new BlindMatchDeclined(Found.MatchId, Today, Ocw, Visibility.Parties);
        Given(Found, declined).When(known => known.Decide(Elsewhere, Today)).ThenNothing();
        Given(Found, declined).When(known => known.Decide(null, Today)).ThenNothing();
    }

    /// <summary>Only what is due is read from the store, and appended to.</summary>
    [Fact]
    public void Is_due_while_it_is_not_recorded_and_no_longer()
    {
        var both = Told(OfJobs, OfSchools);
        BlindPairs.Due(both, Known()).ShouldBe([(Found.MatchId, Found)]);
        BlindPairs.Due(both, Known(Found)).ShouldBeEmpty();
        BlindPairs.Due(Told(OfJobs), Known(Found)).ShouldBe([(Found.MatchId, null)]);
        BlindPairs.Due(Told(OfJobs), Known(Found, Lapsed)).ShouldBeEmpty();
    }

    private static ImmutableDictionary<Guid, BlindMatchFacts> Known(params IEnumerable<object> facts) =>
        facts.Aggregate(default(FollowedBlindMatch), FollowedBlindMatch.After) is { } known
            ? ImmutableDictionary<Guid, BlindMatchFacts>.Empty.Add(known.Facts.Id, known.Facts)
            : ImmutableDictionary<Guid, BlindMatchFacts>.Empty;
}
