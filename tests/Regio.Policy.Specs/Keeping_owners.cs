using Regio.Hosting.Access;
using Regio.Landscape;
using Regio.Policy.Owners;
using Regio.Rules;
using Regio.Testing;
using static Regio.Policy.Specs.Scene;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy.Specs;

public sealed class Keeping_owners : Spec<Owner>
{
    private static readonly ParentKnown Fine = new(IsKnown: true, IsWithin: false);
    private static readonly OwnerRegistered Registered = new(OwnerId, Education, "Onderwijs", "ministry", null, First, First);
    private static readonly OwnerRenamed Renamed = new(OwnerId, Today, "Onderwijs en Werk");
    private static readonly OwnerPlaced Placed = new(OwnerId, Today, Work);
    private static readonly OwnerCorrected Corrected = new(OwnerId, "OCW", "ministry", null, First, First.AddDays(1), "A slip");
    private static readonly OwnerEnded Ended = new(OwnerId, Today, [new(Work, []), new("third", ["culture"])], "A new cabinet");
    private static readonly EndOwner.Known Heirs = new(new Dictionary<string, DateOnly?> { [Work] = null, ["third"] = null, ["gone"] = Today }, [], new HashSet<string>());

    [Fact]
    public void Takes_part_from_a_day_on() => Given().When(() => RegisterOwner.Decide(Registered, Fine, Today)).Then(Registered);

    [Fact]
    public void Does_not_join_on_a_day_to_come() =>
        Given().When(() => RegisterOwner.Decide(Registered with { JoinedOn = Today.AddDays(1) }, Fine, Today)).ThenRejected("in-the-future", "/joinedOn");

    [Fact]
    public void Is_part_of_what_is_known() =>
        Given().When(() => RegisterOwner.Decide(Registered with { Parent = "x" }, new(false, false), Today)).ThenRejected("unknown-organisation", "/parent");

    [Fact]
    public void Is_no_part_of_itself() =>
        Given().When(() => RegisterOwner.Decide(Registered with { Parent = Education }, new(true, true), Today)).ThenRejected("part-of-itself", "/parent");

    [Fact]
    public void Is_called_otherwise() => Given(Registered).When(o => RenameOwner.Decide(o, Renamed)).Then(Renamed);

    [Fact]
    public void Being_called_so_already_changes_nothing() => Given(Registered, Renamed).When(o => RenameOwner.Decide(o, Renamed)).ThenNothing();

    [Fact]
    public void Is_not_renamed_before_its_present_name() =>
        Given(Registered, Renamed).When(o => RenameOwner.Decide(o, new(OwnerId, Today.AddDays(-1), "Other"))).ThenRejected("before-the-present-one", "/from");

    [Fact]
    public void Is_not_renamed_when_it_ended() => Given(Registered, Ended).When(o => RenameOwner.Decide(o, Renamed)).ThenRejected("owner-ended");

    [Fact]
    public void Goes_to_another_ministry() => Given(Registered).When(o => PlaceOwner.Decide(o, Placed, Fine)).Then(Placed);

    [Fact]
    public void Being_placed_there_already_changes_nothing() => Given(Registered, Placed).When(o => PlaceOwner.Decide(o, Placed, Fine)).ThenNothing();

    [Fact]
    public void Is_not_placed_before_its_present_place_nor_where_nothing_is() =>
        Given(Registered, Renamed).When(o => PlaceOwner.Decide(o, Placed with { From = Today.AddDays(-1) }, new(false, false)))
            .ThenRejected("before-the-present-one", "/from", "/parent");

    [Fact]
    public void Is_not_placed_when_it_ended() => Given(Registered, Ended).When(o => PlaceOwner.Decide(o, Placed, Fine)).ThenRejected("owner-ended");

    [Fact]
    public void Is_put_right() => Given(Registered).When(o => CorrectOwner.Decide(o, Corrected, Fine, Today)).Then(Corrected);

    [Fact]
    public void Putting_it_right_twice_changes_nothing() =>
        Given(Registered, Corrected).When(o => CorrectOwner.Decide(o, Corrected, Fine, Today)).ThenNothing();

    [Fact]
    public void Is_put_right_between_what_it_was_before_and_its_end() =>
        Given(Registered, Renamed, Ended).When(o => CorrectOwner.Decide(o, Corrected with { JoinedOn = Today.AddDays(1) }, Fine, Today))
            .ThenRejected("before-the-present-one", "/from", "/joinedOn");

    [Fact]
    public void Is_not_put_right_after_its_end() =>
        Given(Registered, Ended).When(o => CorrectOwner.Decide(o, Corrected with { From = Today.AddDays(1) }, Fine, Today))
            .ThenRejected("ends-before-start", "/from");

    [Fact]
    public void Ends_with_heirs() => Given(Registered).When(o => EndOwner.Decide(o, Ended, Heirs)).Then(Ended);

    [Fact]
    public void Ending_it_twice_changes_nothing() => Given(Registered, Ended).When(o => EndOwner.Decide(o, Ended, Heirs)).ThenNothing();

    [Fact]
    public void Does_not_end_again() =>
        Given(Registered, Ended).When(o => EndOwner.Decide(o, Ended with { Reason = null }, Heirs)).ThenRejected("owner-ended");

    [Fact]
    public void Does_not_end_before_it_began() =>
        Given(Registered).When(o => EndOwner.Decide(o, Ended with { Until = First.AddDays(-1) }, Heirs)).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Does_not_end_while_others_are_part_of_it() =>
        Given(Registered).When(o => EndOwner.Decide(o, Ended, Heirs with { Parts = ["DG"] })).ThenRejected("owner-has-parts", "/until");

    [Fact]
    public void Has_one_heir_for_the_rest()
    {
        Given(Registered).When(o => EndOwner.Decide(o, Ended with { Heirs = [new(Work, ["work"])] }, Heirs)).ThenRejected("one-heir-for-the-rest", "/heirs");
        Given(Registered).When(o => EndOwner.Decide(o, Ended with { Heirs = [new(Work, []), new("third", [])] }, Heirs))
            .ThenRejected("one-heir-for-the-rest", "/heirs");
    }

    [Fact]
    public void Has_heirs_that_are_others_known_and_standing() =>
        Given(Registered).When(o => EndOwner.Decide(o, Ended with { Heirs = [new(Education, []), new("x", ["work"]), new("gone", ["care"])] }, Heirs))
            .ThenRejected("heir-of-itself", "/heirs/0/organisation", "/heirs/1/organisation", "/heirs/2/organisation");

    [Fact]
    public void Has_no_heir_that_ends_in_its_own_favour()
    {
        var register = Around.With(
            Around.Owner("a", until: Today, heir: Education), Around.Owner("b", until: Today, heir: "a"), Around.Owner("c", until: Today, heir: "d"), Around.Owner("d"));
        var known = EndOwner.Known.Of(register, Education, First.AddDays(1));
        var ended = Ended with { Until = First.AddDays(1) };
        Given(Registered).When(o => EndOwner.Decide(o, ended with { Heirs = [new("a", [])] }, known)).ThenRejected("heir-of-itself", "/heirs/0/organisation");
        Given(Registered).When(o => EndOwner.Decide(o, ended with { Heirs = [new("d", []), new("b", ["work"])] }, known))
            .ThenRejected("heir-of-itself", "/heirs/1/organisation");
        Given(Registered).When(o => EndOwner.Decide(o, ended with { Heirs = [new("c", [])] }, known)).Then(ended with { Heirs = [new("c", [])] });
    }

    [Fact]
    public void What_it_owned_goes_to_who_stands_on_the_day_and_never_in_circles()
    {
        var (may, june) = (new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1));
        var circle = Around.With(Around.Owner("a", june, "b"), Around.Owner("b", may, "a"));
        circle.MoveOf("b", [], may)?.Heir.ShouldBe("a");
        circle.MoveOf("b", [], june.AddDays(-1))?.Heir.ShouldBe("a", "It was the heir on the day, and stood.");
        circle.MoveOf("a", [], june).ShouldBeNull();
        var line = Around.With(Around.Owner("a", june, "b"), Around.Owner("b", may, "c"), Around.Owner("c", june.AddDays(1), "d"), Around.Owner("d"));
        line.MoveOf("a", [], june.AddDays(9)).ShouldSatisfyAllConditions(move => move?.Heir.ShouldBe("c", "It stood on that day."), move => move?.Ending.Until.ShouldBe(june));
        line.MoveOf("c", [], june.AddDays(9))?.Heir.ShouldBe("d");
        line.MoveOf("d", [], june.AddDays(9)).ShouldBeNull();
    }

    [Fact]
    public void Names_each_heir_and_each_domain_once() =>
        Given(Registered).When(o => EndOwner.Decide(o, Ended with { Heirs = [new(Work, []), new("third", ["care"]), new(Work, ["care"])] }, Heirs))
            .ThenRejected("named-twice", "/heirs/2/organisation", "/heirs/2/domains/0");

    [Fact]
    public void Is_kept_by_itself_or_a_steward()
    {
        var owner = Owner.After(null, Registered)!;
        OwnerRules.AgainstChanging(owner, new(Roles.Ministry, Education, "x")).ShouldBeNull();
        OwnerRules.AgainstChanging(owner, new(Roles.Steward, null, "x")).ShouldBeNull();
        OwnerRules.AgainstChanging(owner, new(Roles.Ministry, Work, "x"))!.Code.ShouldBe("not-your-organisation");
    }

    [Fact]
    public void What_it_owned_goes_to_the_heir_of_its_domain_and_else_to_that_of_the_rest()
    {
        var ending = new Contract.OwnerEnded(OwnerId, Today, [new("rest", []), new("for-youth-care", ["youth-care"]), new("for-education", ["education"])], null);
        Landscape.Heirs.Of(ending, ["education"], Concepts.First.Domains).ShouldBe("for-education");
        Landscape.Heirs.Of(ending, ["sport"], Concepts.First.Domains).ShouldBe("rest");
        Landscape.Heirs.Of(ending, [], Concepts.First.Domains).ShouldBe("rest");
    }

    [Fact]
    public void Reads_by_name_and_place_of_a_day()
    {
        var item = new object[] { Registered, Renamed, Placed }.Aggregate(default(OwnerItem), OwnerItem.After)!;
        (OwnerRow.Of(item, First).Name, OwnerRow.Of(item, First).Parent).ShouldBe(("Onderwijs", null));
        (OwnerRow.Of(item, Today).Name, OwnerRow.Of(item, Today).Parent).ShouldBe(("Onderwijs en Werk", Work));
    }
}
