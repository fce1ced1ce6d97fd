using Regio.Contracts;
using Regio.Contracts.Funding;
using Regio.Landscape;
using Regio.Policy.BlindMatches;
using Regio.Testing;
using static Regio.Policy.Specs.BlindScene;

namespace Regio.Policy.Specs;

/// <summary>Which private drafts meet, and whom that was told.</summary>
public sealed class Meeting_blindly : Spec<BlindMatch>
{
    private static readonly BlindMatchAccepted OfSzw = new(Found.MatchId, Today, Szw, Visibility.Parties);
    private static readonly BlindMatchLapsed Lapsed = new(Found.MatchId, Today, Visibility.Parties);

    [Fact]
    public void Two_drafts_of_two_owners_meet_each_with_the_regions_of_its_own_division() =>
        BlindPairs.Among(Told(OfJobs, OfSchools)).ShouldBe([Found]);

    [Theory]
    [InlineData("szw", "early-school-leavers", "school", "work-and-income")]
    [InlineData("ocw", "elderly", "school", "work-and-income")]
    [InlineData("ocw", "early-school-leavers", "nowhere", "work-and-income")]
    [InlineData("ocw", "early-school-leavers", "school", "housing")]
    public void No_others_do(string owner, string group, string division, string domain) =>
        BlindPairs.Among(Told(OfJobs, Drafted("schools", owner, group, division, domain))).ShouldBeEmpty();

    [Fact]
    public void Nor_do_those_that_are_not_there_together_or_are_over()
    {
        BlindPairs.Among(Told(OfJobs, OfSchools with { From = new(2027, 1, 1), Until = null })).ShouldBeEmpty();
        BlindPairs.Among(Told(OfJobs with { Until = new(2026, 3, 1) }, OfSchools)).ShouldBeEmpty();
        BlindPairs.Among(Told(OfJobs with { Until = new(2026, 3, 2) }, OfSchools)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Nor_what_is_announced_or_published()
    {
        BlindPairs.Among(Told(OfJobs, OfSchools, new SchemeIntended(Id("jobs"), Today, Visibility.Ministries))).ShouldBeEmpty();
        BlindPairs.Among(Told(OfJobs, OfSchools, new SchemePublished(Id("schools"), Today, "Stcrt."))).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_announced_for_a_day_to_come_is_private_until_then()
    {
        var told = Told(OfJobs, OfSchools, new SchemeIntended(Id("jobs"), Today.AddDays(1), Visibility.Ministries));
        BlindPairs.Among(told).ShouldBe([Found]);
        BlindPairs.Between(told, Id("jobs"), Id("schools")).ShouldBe(Found);
    }

    [Fact]
    public void The_match_is_one_for_two_whichever_is_named_first() =>
        BlindMatch.IdOf(Id("schools"), Id("jobs")).ShouldBe(BlindMatch.IdOf(Id("jobs"), Id("schools")));

    [Fact]
    public void What_was_told_of_it_is_known_of_its_stream()
    {
        var told = BlindMatchFacts.After(null, Published.ContractOf(Found)!)!;
        Register.Empty.With([told]).Facts(Found.MatchId).ShouldBeSameAs(told);
    }

    [Fact]
    public void Nobody_has_accepted_what_is_told_again() =>
        Given(Found, OfSzw, Lapsed, Found).When(known => AcceptBlindMatch.Decide(known, Szw, Today)).Then(OfSzw);

    [Fact]
    public void Who_takes_over_a_draft_did_not_accept()
    {
        var moved = Found with { One = Found.One with { Owner = "vws" }, Other = Found.Other };
        var of = new BlindMatchAccepted(Found.MatchId, Today, Found.One.Owner, Visibility.Parties);
        Given(Found, of, moved).When(known => AcceptBlindMatch.Decide(known, "vws", Today)).Then(of with { By = "vws" });
        BlindMatchFacts.After(
                BlindMatchFacts.After(BlindMatchFacts.After(null, Published.ContractOf(Found)!), Published.ContractOf(of)!), Published.ContractOf(moved)!)!
            .Accepted.ShouldBeEmpty();
    }
}
