using Microsoft.Extensions.Time.Testing;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Specs;

/// <summary>What is read of a store in which transactions end out of order, or are rolled back.</summary>
public sealed class Looking_around
{
    private readonly FakeTimeProvider clock = new();
    private readonly Unseen unseen;

    public Looking_around() => unseen = new(clock);

    [Fact]
    public void Of_the_country_only_what_a_decision_elsewhere_needs()
    {
        Type[] streams =
        [
            typeof(Contracts.Networks.OrganisationEnded), typeof(Contracts.Networks.SuccessionWithdrawn), typeof(Contracts.Networks.DivisionCorrected),
            typeof(Contracts.Networks.RegionDelineated), typeof(Contracts.Networks.NetworkEnded), typeof(Contracts.Networks.MemberAdmitted),
        ];
        streams.Except(CountryContracts.All).ShouldBeEmpty();
        CountryContracts.All.ShouldNotContain(typeof(Contracts.Networks.AgreementMade));
        CountryContracts.All.ShouldNotContain(typeof(Contracts.Funding.SchemeDrafted));
    }

    [Fact]
    public void Goes_on_after_what_was_seen()
    {
        unseen.Saw([1, 2, 3], 3);
        (unseen.After, unseen.Late.Count).ShouldBe((3, 0));
    }

    [Fact]
    public void Comes_back_for_what_was_not_there_yet()
    {
        unseen.Saw([1, 3, 4], 4);
        unseen.Late.ShouldBe([2]);
        unseen.Saw([2, 5], 5);
        (unseen.After, unseen.Late.Count).ShouldBe((5, 0));
    }

    [Fact]
    public void Comes_back_for_the_last_one_too_and_for_nothing_beyond_it()
    {
        unseen.Saw([1], 2);
        (unseen.After, unseen.Late.Single()).ShouldBe((2, 2));
        unseen.Saw([], 1);
        (unseen.After, unseen.Late.Single()).ShouldBe((2, 2));
    }

    [Fact]
    public void Gives_up_what_was_rolled_back_after_a_while()
    {
        unseen.Saw([2], 2);
        clock.Advance(TimeSpan.FromSeconds(59));
        unseen.Saw([], 2);
        unseen.Late.ShouldBe([1]);
        clock.Advance(TimeSpan.FromSeconds(1));
        unseen.Saw([], 2);
        unseen.Late.ShouldBe([1], "A whole minute is not over it.");
        clock.Advance(TimeSpan.FromSeconds(1));
        unseen.Saw([], 2);
        unseen.Late.ShouldBeEmpty();
    }
}
