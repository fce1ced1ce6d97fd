using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>After a change no more is computed anew than what it may have touched, and never less.</summary>
public sealed class What_is_looked_at_anew
{
    private static readonly string[] Both = ["old", "young"];
    private static readonly DateOnly Day = Ids.Day("2021-01-01");

    private static Scene Two => new Scene().Municipalities("m", "n").Network("old", "2010-01-01").Member("old", "m").Network("young").Member("young", "n");

    private static NetworkEnded Ended => new(Ids.Id("old"), Ids.Day("2030-01-01"), null, "succeeded", [Ids.Id("young")]);

    private static PredecessorConfirmed Confirmed => new(Ids.Id("young"), Ids.Id("old"));

    [Fact]
    public void Is_the_other_too_where_they_become_of_one_chain_whoever_says_it_last()
    {
        After(Two.Then("old", Ended), "young", Confirmed).ShouldBe(Both);
        After(Two.Then("young", Confirmed), "old", Ended).ShouldBe(Both);
        After(Two.Then("old", Ended).Then("young", Confirmed), "young", new PredecessorDenied(Ids.Id("young"), Ids.Id("old"), "no")).ShouldBe(Both);
    }

    [Fact]
    public void Is_the_network_alone_where_its_chain_stays_as_it_is()
    {
        After(Two.Then("old", Ended).Then("young", Confirmed), "young", new ObligationRecorded(Ids.Id("young"), "voluntary", null)).ShouldBe(["young"]);
        var register = Two.Register;
        Affected.Between(register, register, [Ids.Id("young")]).ShouldBeEmpty();
    }

    [Fact]
    public void Is_each_network_of_who_may_count_as_an_organisation_that_ends_and_none_for_another_name()
    {
        var merged = Two.Organisation("o").Organisation("p").Succession("s", "2020-06-01", ("m", "o"), ("n", "p"));
        After(merged, "o", new OrganisationEnded(Ids.Id("o"), Ids.Day("2020-12-01"))).ShouldBe(["old"]);
        After(Two, "m", new OrganisationCorrected(Ids.Id("m"), "municipality", "M", null, null, null, null, null, null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Is_everything_once_it_is_more_than_a_tenth(int networks, bool everything)
    {
        var country = Enumerable.Range(0, networks).Aggregate(new Scene().Municipalities("m"), (scene, i) => scene.Network($"n{i}").Member($"n{i}", "m"));
        var (before, after) = (Standing.Of(country.Register, Day), country.Left("n0", "m", "2020-06-01").Register);
        var (now, changed) = before.After(after, [Ids.Id("n0")], Day);
        (changed is null).ShouldBe(everything);
        now.Index.Memberships.ShouldBe(networks - 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void Leaves_the_overlaps_as_if_computed_anew(int networks)
    {
        var country = Enumerable.Range(0, networks)
            .Aggregate(new Scene().Municipalities("m", "n"), (scene, i) => scene.Network($"n{i}").Member($"n{i}", "m").Member($"n{i}", "n"));
        var (before, after) = (Picture.Of(country.Register, Day), country.Left("n0", "m", "2020-06-01").Left("n0", "n", "2020-06-01").Register);
        var now = before.After(after, [Ids.Id("n0")], Day);
        now.Pairs.ShouldBe(Picture.Of(after, Day).Pairs);
        now.Tally.ShouldBe(PairsTally.Of(now.Pairs));
        before.Tally.ShouldNotBe(now.Tally);
        before.Pairs.ShouldNotBe(Picture.Of(after, Day).Pairs);
    }

    [Fact]
    public void Is_everything_on_another_day()
    {
        var country = Two.Left("old", "m", "2021-01-02").Register;
        var (now, changed) = Standing.Of(country, Day).After(country, [], Day.AddDays(1));
        (now.Index.Memberships, changed).ShouldBe((1, null));
    }

    private static IEnumerable<string> After(Scene scene, string stream, object contract)
    {
        var before = scene.Register;
        var after = scene.Then(stream, contract).Register;
        // What did not change is the same object, as in a register that is kept.
        return Affected.Between(before, before.With([after.Facts(Ids.Id(stream))!]), [Ids.Id(stream)])
            .Select(id => after.Networks[id].ExternalId!).Order();
    }
}
