using Regio.Hosting.Histories;
using Regio.Networks.ReferenceData;
using Regio.Networks.Wording;
using Regio.Rules;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_code_lists
{
    private static readonly KeptList Domains = KeptList.First("domains")!;
    private static readonly CodeDetails Sport = new("sport", "Sport", "Sport", null, ["public-health"], ["youth"], null, null, null);
    private static readonly CodeAdded Added = new("domains", Sport);

    [Fact]
    public void Adds_a_code() => Given().When(list => AddCode.Decide(list, Sport)).Then(Added);

    [Fact]
    public void Adding_it_twice_changes_nothing() => Given(Added).When(list => AddCode.Decide(list, Sport)).ThenNothing();

    [Fact]
    public void Tells_the_codes_that_a_code_refers_to_by_their_labels()
    {
        var care = Domains.Codes.Code("care")!;
        var changes = new Differences(new(_ => null, _ => null, FieldNames.All))
            .Between(Domains.Id, Domains.Codes, Domains.Codes.With(care with { Broader = ["public-health"], Related = ["youth"] }));
        ReadCodeLists.ByLabels("domains", new(null!, 2, null, changes)).Changes.Where(change => change.After is not null)
            .Select(change => (change.Field, Sentence.InWords(change.After, new Dictionary<string, string>())!.Nl))
            .ShouldContain(("concepts.broader", char.ToLowerInvariant(Label[0]) + Label[1..]));
    }

    private static readonly string Label = Domains.Codes.Code("public-health")!.Nl;

    [Fact]
    public void Gives_no_code_another_meaning() =>
        Given(Added).When(list => AddCode.Decide(list, Sport with { Nl = "Spel" })).ThenRejected("code-exists", "/id");

    [Fact]
    public void Refuses_what_is_no_code_of_the_list_each_by_its_place() =>
        Given().When(list => AddCode.Decide(list, Sport with { Broader = ["care", "games"], Related = ["sport"] }))
            .ThenRejected("unknown-code", "/broader/1", "/related/0");

    [Fact]
    public void Refuses_a_code_related_to_itself() =>
        Given().When(list => ReviseCode.Decide(list, CodeOf("care") with { Related = ["care"] })).ThenRejected("unknown-code", "/related/0");

    [Fact]
    public void Refuses_ages_that_end_before_they_start() =>
        Given().When(list => AddCode.Decide(list, Sport with { AgeFrom = 12, AgeUntil = 4 })).ThenRejected("ends-before-start", "/ageUntil");

    [Fact]
    public void Refuses_a_circle() =>
        Given(Added, new CodeRevised("domains", CodeOf("public-health") with { Broader = ["care"] }))
            .When(list => ReviseCode.Decide(list, CodeOf("care") with { Broader = ["sport"] })).ThenRejected("code-circle", "/broader");

    [Fact]
    public void Looks_at_each_broader_code_once()
    {
        var circling = Domains.Codes.With(Domains.Codes.Code("public-health")! with { Broader = ["care"] })
            .With(Domains.Codes.Code("care")! with { Broader = ["public-health"] });
        circling.WouldCircle("sport", ["care"]).ShouldBeFalse();
        circling.WouldCircle("care", ["public-health"]).ShouldBeTrue();
    }

    [Fact]
    public void Revises_a_code_whole() =>
        Given().When(list => ReviseCode.Decide(list, CodeOf("care") with { En = "Care" }))
            .Then(new CodeRevised("domains", CodeOf("care") with { En = "Care" }));

    [Fact]
    public void Revising_it_as_it_is_changes_nothing() => Given().When(list => ReviseCode.Decide(list, CodeOf("care"))).ThenNothing();

    [Fact]
    public void Refuses_to_revise_or_retire_what_there_is_not()
    {
        Given().When(list => ReviseCode.Decide(list, Sport)).ThenRejected("unknown-code");
        Given().When(list => RetireCode.Decide(list, "sport", First)).ThenRejected("unknown-code");
    }

    [Fact]
    public void Retires_a_code_from_a_day() =>
        Given().When(list => RetireCode.Decide(list, "care", First)).Then(new CodeRetired("domains", "care", First));

    [Fact]
    public void From_the_same_day_again_changes_nothing_and_from_another_replaces_it()
    {
        var retired = new CodeRetired("domains", "care", First);
        Given(retired).When(list => RetireCode.Decide(list, "care", First)).ThenNothing();
        Given(retired).When(list => RetireCode.Decide(list, "care", Day(2030))).Then(retired with { From = Day(2030) });
    }

    [Fact]
    public void Every_amendment_makes_a_version_and_a_revision_leaves_a_code_retired()
    {
        var kept = new object[] { Added, new CodeRetired("domains", "sport", First), new CodeRevised("domains", Sport with { En = "Games" }) }
            .Aggregate(Domains, (list, fact) => KeptList.After(list, fact)!).Codes;
        kept.Version.ShouldBe("4");
        kept.Code("sport").ShouldBe(new Concept("sport", "Sport", "Games") { Broader = kept.Code("sport")!.Broader, Related = kept.Code("sport")!.Related, RetiredFrom = First });
        kept.Code("sport")!.Broader.ShouldBe(["public-health"]);
        kept.Code("sport")!.IsInUse(First).ShouldBeFalse();
        kept.Code("sport")!.IsInUse(First.AddDays(-1)).ShouldBeTrue();
        CodeLists.Domains.Contains("sport").ShouldBeFalse("Nothing was taken into force.");
    }

    [Fact]
    public void Its_stream_begins_with_whatever_amendment_comes_first()
    {
        KeptList.After(null, Added)!.Codes.Contains("sport").ShouldBeTrue();
        KeptList.After(null, new CodeRevised("domains", CodeOf("care") with { En = "Care" }))!.Codes.Code("care")!.En.ShouldBe("Care");
        KeptList.After(null, new CodeRetired("domains", "care", First))!.Codes.Code("care")!.RetiredFrom.ShouldBe(First);
        KeptList.After(null, Registered).ShouldBeNull();
    }

    [Theory]
    [InlineData("domains", true)]
    [InlineData("target-groups", true)]
    [InlineData("legal-forms", true)]
    [InlineData("roles", false)]
    [InlineData("phases", false)]
    [InlineData("obligations", false)]
    [InlineData("governance-forms", false)]
    public void A_list_whose_codes_rules_hang_on_is_closed(string list, bool open) =>
        (CodeRules.Closed(KeptList.First(list)!.Codes) is null).ShouldBe(open);

    [Theory]
    [InlineData("sport", true)]
    [InlineData("sport-and-play2", true)]
    [InlineData("Sport", false)]
    [InlineData("sport--play", false)]
    [InlineData("history", false)]
    [InlineData("codes", false)]
    public void A_code_is_lower_case_words_with_hyphens(string id, bool good) =>
        Shape.FaultyFields(new AddCode.Request { Id = id, Nl = "x", En = "x" }).Contains("Id").ShouldBe(!good);

    private static CodeDetails CodeOf(string id) => CodeDetails.Of(Domains.Codes.Code(id)!);

    private static Kept Given(params object[] facts) => new(facts);

    // As a list is decided on: what nobody amended yet is there too.
    private sealed class Kept(object[] facts) : Spec<KeptList>
    {
        public Verdict When(Func<KeptList, Hosting.Decisions.Decision> decide) =>
            new(decide(facts.Aggregate(Domains, (list, fact) => KeptList.After(list, fact)!)));
    }
}
