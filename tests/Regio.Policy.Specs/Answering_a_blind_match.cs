using System.Text.Json;
using Regio.Contracts;
using Regio.Contracts.Funding;
using Regio.Hosting.Histories;
using Regio.Landscape;
using Regio.Policy.BlindMatches;
using Regio.Testing;
using static Regio.Policy.Specs.BlindScene;

namespace Regio.Policy.Specs;

/// <summary>What owners say of a blind match, and what each may know of the other by then.</summary>
public sealed class Answering_a_blind_match : Spec<BlindMatch>
{
    private static readonly BlindMatchAccepted OfSzw = new(Found.MatchId, Today, Szw, Visibility.Parties);
    private static readonly BlindMatchAccepted OfOcw = OfSzw with { By = Ocw };
    private static readonly BlindMatchDeclined Declined = new(Found.MatchId, Today, Ocw, Visibility.Parties);
    private static readonly BlindMatchLapsed Lapsed = new(Found.MatchId, Today, Visibility.Parties);

    // What names the side of ocw: none of it is for szw.
    private static readonly string[] Secret = [Ocw, Id("schools").ToString(), "Title of schools", "desk of schools", "school-all"];

    [Fact]
    public void Each_owner_accepts_once()
    {
        Given(Found).When(known => AcceptBlindMatch.Decide(known, Szw, Today)).Then(OfSzw);
        Given(Found, OfSzw).When(known => AcceptBlindMatch.Decide(known, Szw, Today)).ThenNothing();
        Given(Found, OfSzw).When(known => AcceptBlindMatch.Decide(known, Ocw, Today)).Then(OfOcw);
    }

    [Fact]
    public void Nobody_accepts_what_is_over()
    {
        Given(Found, Declined).When(known => AcceptBlindMatch.Decide(known, Szw, Today)).ThenRejected("blind-match-ended");
        Given(Found, OfSzw, Lapsed).When(known => AcceptBlindMatch.Decide(known, Szw, Today)).ThenRejected("blind-match-ended");
    }

    [Fact]
    public void Either_declines_once_also_who_accepted_before()
    {
        Given(Found).When(known => DeclineBlindMatch.Decide(known, Ocw, Today)).Then(Declined);
        Given(Found, OfOcw).When(known => DeclineBlindMatch.Decide(known, Ocw, Today)).Then(Declined);
        Given(Found, Declined).When(known => DeclineBlindMatch.Decide(known, Ocw, Today)).ThenNothing();
    }

    [Fact]
    public void Nobody_declines_what_is_over_or_opened()
    {
        Given(Found, Declined).When(known => DeclineBlindMatch.Decide(known, Szw, Today)).ThenRejected("blind-match-ended");
        Given(Found, Lapsed).When(known => DeclineBlindMatch.Decide(known, Szw, Today)).ThenRejected("blind-match-ended");
        Given(Found, OfSzw, OfOcw).When(known => DeclineBlindMatch.Decide(known, Szw, Today)).ThenRejected("blind-match-opened");
    }

    [Fact]
    public void A_reader_sees_its_own_side_and_who_owns_neither_sees_nothing()
    {
        Row([Found, OfOcw], Szw).ShouldBe((Id("jobs"), "work-west", BlindMatchStatus.Open, false));
        Row([Found, OfOcw], Ocw).ShouldBe((Id("schools"), "school-all", BlindMatchStatus.Open, true));
        Row([Found, OfOcw, Declined], Szw).Status.ShouldBe(BlindMatchStatus.NotTakenUp);
        Row([Found, Lapsed], Szw).Status.ShouldBe(BlindMatchStatus.Lapsed);
        Row([Found, OfSzw, OfOcw], Szw).Status.ShouldBe(BlindMatchStatus.Opened);
        BlindMatchRow.Of(Item([Found]), "vws").ShouldBeNull();
    }

    [Fact]
    public void Nothing_that_is_shown_of_it_names_the_other()
    {
        for (var count = 1; count <= Facts.Count; count++)
        {
            Hides(BlindMatchRow.Of(Item(Facts.Take(count)), Szw)!);
        }
    }

    [Fact]
    public void Nothing_in_its_history_does_before_both_accepted()
    {
        var withheld = BlindTelling.Withheld(Jobs);
        withheld.Fields.ShouldBe(["state"]);
        foreach (var fact in Facts)
        {
            Hides(withheld.Instead(fact)!.Data);
            FactWording.Of(fact)!.Named.ShouldBeEmpty();
            Hides(FactWording.Of(fact)!.With(new Dictionary<string, string>()));
        }

        Json(withheld.Instead(Found)!.Data).ShouldContain("work-west");
        var entry = new HistoryEntry(
            2, "policy.blind-match-accepted.v1", new("Een van beide stemde in.", "One of the two accepted."), Today, DateTimeOffset.UnixEpoch, Ocw, "OCW", "ministry",
            new("Ministerie", "Ministry"), [], [new("letter", Ocw, null, null, null)], null, null, "trace");
        Hides(BlindTelling.Unsigned(entry, Szw));
        BlindTelling.Unsigned(entry, Ocw).ShouldBe(entry);
    }

    [Fact]
    public void The_draft_of_the_other_is_read_once_both_accepted_and_while_it_lasts()
    {
        var both = State([Found, OfSzw, OfOcw]);
        var drafts = Told(OfJobs, OfSchools);
        var opened = OpenedDraft.Of(drafts, both, Jobs).ShouldNotBeNull();
        (opened.SchemeId, opened.ExternalId, opened.Owner.ExternalId, opened.Title, opened.ContactDesk, opened.Division, opened.From, opened.Until)
            .ShouldBe((Id("schools"), "schools", Ocw, "Title of schools", "desk of schools", "school", new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)));
        OpenedDraft.Of(drafts, both, Schools)!.Title.ShouldBe("Title of jobs");
        OpenedDraft.Of(drafts, State([Found, OfSzw]), Jobs).ShouldBeNull();
        OpenedDraft.Of(drafts, State([Found, OfSzw, OfOcw, Lapsed]), Jobs).ShouldBeNull();
        OpenedDraft.Of(Told(OfJobs, OfSchools, new SchemeMoved(Id("schools"), Today, "vws", Id("x"))), both, Jobs).ShouldBeNull();
        OpenedDraft.Of(Told(OfJobs, OfSchools, new SchemeIntended(Id("schools"), Today, Visibility.Ministries)), both, Jobs).ShouldBeNull();
    }

    [Fact]
    public void It_travels_to_its_parties_alone() => Facts.Select(Published.ContractOf).ShouldAllBe(contract =>
        (string)contract!.GetType().GetProperty("Visibility")!.GetValue(contract)! == Visibility.Parties);

    private static (Guid Scheme, string Region, BlindMatchStatus Status, bool Accepted) Row(IEnumerable<object> facts, string reader)
    {
        var row = BlindMatchRow.Of(Item(facts), reader)!;
        return (row.SchemeId, row.Regions.Single(), row.Status, row.HasAccepted);
    }

    private static BlindMatch State(IEnumerable<object> facts) => facts.Aggregate(default(BlindMatch), BlindMatch.After)!;

    private static BlindMatchItem Item(IEnumerable<object> facts) => facts.Aggregate(default(BlindMatchItem), BlindMatchItem.After)!;

    private static void Hides(object shown) => Secret.ShouldAllBe(word => !Json(shown).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Json(object shown) => JsonSerializer.Serialize(shown, shown.GetType(), JsonSerializerOptions.Web);
}
