using Regio.Contracts;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Seeing_a_scheme
{
    private static readonly Scheme Draft = Scheme.After(null, Drafted)!;
    private static readonly Scheme Open = Scheme.After(Draft, Scene.Published)!;

    [Fact]
    public void A_draft_is_seen_by_its_owner_alone()
    {
        Draft.IsVisibleTo(ItsOwner).ShouldBeTrue();
        Draft.IsVisibleTo(AnotherMinistry).ShouldBeFalse();
        Draft.IsVisibleTo(null).ShouldBeFalse();
    }

    [Fact]
    public void A_published_scheme_is_seen_by_everyone()
    {
        Open.IsVisibleTo(AnotherMinistry).ShouldBeTrue();
        Open.IsVisibleTo(null).ShouldBeTrue();
    }

    [Fact]
    public void A_reader_sees_what_it_says_on_the_day()
    {
        var item = Item(Drafted, Scene.Published, Amended, new SchemeSuspended(SchemeId, First.AddYears(2), null), new SchemeResumed(SchemeId, First.AddYears(3)), new SchemeClosed(SchemeId, First.AddYears(4), null));
        On(Gazetted.AddDays(-1)).ShouldBe((1, SchemeStatus.Drafted, Said.Objective, "Stcrt. 2026, 1234"));
        On(Gazetted).ShouldBe((1, SchemeStatus.Published, Said.Objective, "Stcrt. 2026, 1234"));
        On(Amended.From).ShouldBe((2, SchemeStatus.Published, "Nobody at home", "Stcrt. 2027, 8"));
        On(First.AddYears(2)).ShouldBe((2, SchemeStatus.Suspended, "Nobody at home", "Stcrt. 2027, 8"));
        On(First.AddYears(3)).ShouldBe((2, SchemeStatus.Published, "Nobody at home", "Stcrt. 2027, 8"));
        On(First.AddYears(4)).ShouldBe((2, SchemeStatus.Closed, "Nobody at home", "Stcrt. 2027, 8"));

        (int, SchemeStatus, string?, string?) On(DateOnly day)
        {
            var row = SchemeRow.Of(item, item.State, null, day, First)!;
            return (row.Edition, row.Status, row.Objective, row.Gazette);
        }
    }

    [Fact]
    public void It_runs_longer_from_the_day_on_which_that_was_decided_and_as_long_as_it_said_where_no_day_was_told()
    {
        var extended = new SchemeExtended(SchemeId, First.AddYears(6), "Stcrt. 2029, 2", First.AddYears(2));
        On(extended.DecidedOn!.Value.AddDays(-1), Drafted, Scene.Published, extended).ShouldBe((1, Said.Until, "Stcrt. 2026, 1234"));
        On(extended.DecidedOn.Value, Drafted, Scene.Published, extended).ShouldBe((2, extended.Until, "Stcrt. 2029, 2"));
        On(Gazetted, Drafted, Scene.Published, extended with { DecidedOn = null }).ShouldBe((1, extended.Until, "Stcrt. 2026, 1234"));

        static (int, DateOnly?, string?) On(DateOnly day, params object[] facts)
        {
            var row = SchemeRow.Of(Item(facts), Item(facts).State, null, day, First)!;
            return (row.Edition, row.Until, row.Gazette);
        }
    }

    [Fact]
    public void Of_an_intention_other_ministries_see_for_whom_it_is_and_not_what_it_says()
    {
        var item = Item(Drafted, new SchemeIntended(SchemeId, Gazetted));
        SchemeRow.Of(item, item.State, AnotherMinistry, Gazetted.AddDays(-1), Gazetted.AddDays(-1)).ShouldBeNull();
        SchemeRow.Of(item, item.State, new(Roles.Analyst, null, "a"), Gazetted, Gazetted).ShouldBeNull();
        var row = SchemeRow.Of(item, item.State, AnotherMinistry, Gazetted, Gazetted)!;
        (row.Title, row.Objective, row.LegalGrounds.Count, row.LeadKinds.Count, row.PartnerKinds.Count).ShouldBe((null, null, 0, 0, 0));
        (row.Status, row.OwnerId, row.Division, row.From, row.ContactDesk).ShouldBe((SchemeStatus.Intended, Owner, Said.Division, First, "Loket jeugd"));
        SchemeRow.Of(item, item.State, ItsOwner, Gazetted, Gazetted)!.Title.ShouldBe(Said.Title);
    }

    [Fact]
    public void Who_may_read_an_intention_goes_by_today_and_not_by_the_day_that_is_read()
    {
        var item = Item(Drafted, new SchemeIntended(SchemeId, Gazetted));
        SchemeRow.Of(item, item.State, AnotherMinistry, First, Gazetted.AddDays(-1)).ShouldBeNull();
        SchemeRow.Of(item, item.State, AnotherMinistry, Gazetted.AddDays(-1), Gazetted).ShouldNotBeNull().Status.ShouldBe(SchemeStatus.Drafted);
    }

    /// <summary>Whatever a row comes to hold: of an intention only what was announced is in it.</summary>
    [Fact]
    public void Of_an_intention_nothing_else_is_in_what_they_read()
    {
        string[] announced =
        [
            nameof(SchemeRow.Id), nameof(SchemeRow.Version), nameof(SchemeRow.Status), nameof(SchemeRow.IntendedOn), nameof(SchemeRow.Edition), nameof(SchemeRow.OwnerId),
            nameof(SchemeRow.Domains), nameof(SchemeRow.TargetGroups), nameof(SchemeRow.Division), nameof(SchemeRow.From), nameof(SchemeRow.Until), nameof(SchemeRow.ContactDesk),
        ];
        var item = Item(Drafted, new SchemeIntended(SchemeId, Gazetted));
        var row = SchemeRow.Of(item, item.State, AnotherMinistry, Gazetted, Gazetted)!;
        typeof(SchemeRow).GetProperties().Where(field => !announced.Contains(field.Name) && !IsUntold(field.GetValue(row))).Select(field => field.Name).ShouldBeEmpty();

        static bool IsUntold(object? value) => value is null or false || (value is System.Collections.IEnumerable many && !many.Cast<object>().Any());
    }

    [Fact]
    public void What_stood_in_the_gazette_first_is_marked_as_not_checked()
    {
        var item = Item(Drafted, new PublicationElsewhereRecorded(SchemeId, Gazetted, "Stcrt. 2026, 9"));
        SchemeRow.Of(item, item.State, null, Gazetted, Gazetted)!.IsUnchecked.ShouldBeTrue();
        item = Item(Drafted, Scene.Published);
        SchemeRow.Of(item, item.State, null, Gazetted, Gazetted)!.IsUnchecked.ShouldBeFalse();
    }

    private static SchemeItem Item(params object[] facts) => facts.Aggregate(default(SchemeItem), SchemeItem.After)!;

    [Fact]
    public void A_draft_travels_for_its_owner_alone() =>
        Funding.Published.ContractOf(Drafted).ShouldBeOfType<Contracts.Funding.SchemeDrafted>()
            .Visibility.ShouldBe(Visibility.Owner);

    [Fact]
    public void A_publication_travels() =>
        Funding.Published.ContractOf(Scene.Published)
            .ShouldBe(new Contracts.Funding.SchemePublished(SchemeId, Gazetted, "Stcrt. 2026, 1234"));
}
