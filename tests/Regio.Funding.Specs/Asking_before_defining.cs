using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Regio.Funding.Indicators;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>Who would define what is measured already is shown it first.</summary>
public sealed class Asking_before_defining : Spec<Indicator>
{
    private static readonly Guid OtherId = StreamId.Of(Indicator.StreamKind, "dropouts");

    private static readonly IndicatorDetails Dropouts = Leavers with
    {
        Concept = "dropouts",
        Name = "Uitvallers",
        Definition = "Wie stopt met leren.",
    };

    private static readonly IndicatorDefined Other = new(OtherId, "dropouts", Owner, First, Dropouts);
    private static readonly DateOnly Today = First.AddDays(1);

    private readonly IndicatorQuestions _questions =
        new(new Confirmations(new EphemeralDataProtectionProvider(), TimeProvider.System), TimeProvider.System);

    [Fact]
    public void Defines_what_resembles_nothing() => Define(There(Other), Defined, null, null).ShouldBe(Decision.Accept(Defined));

    [Fact]
    public void Finds_what_measures_the_same_however_it_counts() => Reasons(Dropouts with { Concept = Leavers.Concept, Unit = "percent" })
        .ShouldBe([IndicatorResemblance.SameConcept]);

    [Fact]
    public void Finds_what_is_called_or_defined_nearly_the_same()
    {
        Reasons(Dropouts with { Name = "nieuwe voortijdig-schoolverlaters" }).ShouldBe([IndicatorResemblance.SameName]);
        Reasons(Dropouts with { Definition = Leavers.Definition.ToUpperInvariant() }).ShouldBe([IndicatorResemblance.SameDefinition]);
        Reasons(Dropouts with { Name = "Voortijdig schoolverlaters van elders" }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("percent", "school-year")]
    [InlineData("persons", "calendar-year")]
    public void Finds_nothing_in_another_unit_or_over_another_period(string unit, string period) =>
        Reasons(Leavers with { Concept = "dropouts", Unit = unit, Period = period }).ShouldBeEmpty();

    [Fact]
    public void Finds_what_holds_later_but_not_what_was_withdrawn_until_it_is_in_use_again()
    {
        Near(First.AddYears(-1), Defined).ShouldBe([IndicatorId]);
        Near(Withdrawn.Until.AddDays(-1), Defined, Withdrawn).ShouldBe([IndicatorId]);
        Near(Withdrawn.Until, Defined, Withdrawn).ShouldBeEmpty();
        Near(Withdrawn.Until, Defined, Withdrawn, Revised with { From = Withdrawn.Until }).ShouldBe([IndicatorId]);

        static IEnumerable<Guid> Near(DateOnly on, params IReadOnlyList<object> facts) =>
            IndicatorResemblance.Of(There(facts), OtherId, Published.Told(Leavers), on).Select(one => one.Indicator.Id);
    }

    [Fact]
    public void Finds_of_a_revision_others_and_never_itself() => IndicatorResemblance.Of(
        There(Defined, Again), IndicatorId, Published.Told(Leavers), Today).Select(one => one.Indicator.Id).ShouldBe([OtherId]);

    [Fact]
    public void Shows_at_most_five_the_likest_first()
    {
        string[] definitions = ["Wie stopt.", "Wie stopt met leren.", "Leren.", "Wie gaat.", "Wie blijft.", "Wie komt.", "Wie was."];
        var others = definitions.Select((definition, i) =>
            Other with { IndicatorId = StreamId.Of(Indicator.StreamKind, $"d{i}"), Code = $"d{i}", Details = Dropouts with { Definition = definition } });
        var shown = IndicatorQuestions.Candidates(There([.. others, Defined]), new(OtherId, 1, Dropouts), Today);
        shown.Count.ShouldBe(5);
        shown[0].Indicator.Code.ShouldBe("d1");
        shown.Select(one => one.DefinitionSimilarity).ShouldBeInOrder(SortDirection.Descending);
        var like = Other with { IndicatorId = GrantId, Code = "like", Details = Leavers with { Concept = "other" } };
        var same = Other with { IndicatorId = CallId, Code = "same", Details = Dropouts with { Concept = Leavers.Concept } };
        IndicatorQuestions.Candidates(There(like, same), new(OtherId, 1, Leavers), Today).Select(one => one.Indicator.Code)
            .ShouldBe(["same", "like"], "What measures the same comes first.");
    }

    [Fact]
    public void Asks_with_all_that_tells_the_candidates_apart()
    {
        var asked = Asked(Define(There(Defined), Again, null, null));
        asked.Code.ShouldBe("resembles-existing");
        asked.Errors.ShouldBeEmpty();
        ((IReadOnlyList<object>)asked.More["candidates"]!).ShouldHaveSingleItem().ShouldBeOfType<IndicatorCandidate>()
            .ShouldSatisfyAllConditions(
                one => (one.Id, one.Code, one.Name, one.Concept).ShouldBe((IndicatorId, Defined.Code, Leavers.Name, Leavers.Concept)),
                one => (one.NameSimilarity, one.DefinitionSimilarity).ShouldBe((1, 1)),
                one => one.Reasons.ShouldBe(["same-concept", "same-name", "same-definition"]));
    }

    [Fact]
    public void Defines_another_with_the_motive_beside_it() =>
        Define(There(Defined), Again, Token(There(Defined), Again), "Telt anders.").ShouldBe(Decision.Accept(Again, new IndicatorDefinedDespiteResemblance(
            OtherId, 1, [new(IndicatorId, ["same-concept", "same-name", "same-definition"])], "Telt anders.", IndicatorResemblance.Rules)));

    [Fact]
    public void Wants_a_motive() => Define(There(Defined), Again, Token(There(Defined), Again), " ")
        .ShouldBeOfType<Decision.Rejected>().Problem.ShouldSatisfyAllConditions(
            problem => problem.Code.ShouldBe("motive-missing"),
            problem => problem.Errors.Single().Pointer.ShouldBe("/confirmation/motive"));

    [Fact]
    public void Asks_again_of_another_body_or_with_another_candidate()
    {
        var token = Token(There(Defined), Again);
        Fault(Define(There(Defined), Again with { Code = "changed" }, token, "Telt anders.")).ShouldBe(("/confirmation/token", "confirmation-not-valid"));
        var third = Defined with { IndicatorId = GrantId, Code = "third" };
        Fault(Define(There(Defined, third), Again, token, "Telt anders.")).ShouldBe(("/confirmation/token", "new-candidate"));

        static (string, string) Fault(Decision decision)
        {
            Asked(decision).Code.ShouldBe("resembles-existing");
            return (Asked(decision).Errors.Single().Pointer, Asked(decision).Errors.Single().Code);
        }
    }

    [Fact]
    public void Asks_nothing_of_what_is_refused_anyway_or_changes_nothing()
    {
        var refused = Decision.Reject("never-added-up", "no");
        Weigh(There(Defined), new(OtherId, 1, Leavers), refused, null, null).ShouldBe(refused);
        Weigh(There(Defined), new(OtherId, 1, Leavers), Decision.Nothing, null, null).ShouldBe(Decision.Nothing);
    }

    [Fact]
    public void Asks_of_a_revision_what_its_edition_before_did_not_resemble()
    {
        var revised = new IndicatorRevised(OtherId, First.AddYears(1), Dropouts with { Name = Leavers.Name });
        var edition = new NextEdition(OtherId, 2, revised.Details);
        var near = There(Defined, Other);
        Asked(Weigh(near, edition, Decision.Accept(revised), null, null)).Code.ShouldBe("resembles-existing");
        var token = Token(Weigh(near, edition, Decision.Accept(revised), null, null));
        Weigh(near, edition, Decision.Accept(revised), token, "Telt anders.").ShouldBe(Decision.Accept(
            revised, new IndicatorDefinedDespiteResemblance(OtherId, 2, [new(IndicatorId, ["same-name"])], "Telt anders.", "1")));
    }

    [Fact]
    public void Asks_nothing_of_a_revision_that_resembles_no_more_than_before_unless_it_was_not_in_use()
    {
        var edition = new NextEdition(OtherId, 2, Dropouts with { Name = Leavers.Name, Definition = "Wie van school gaat." });
        var like = Other with { Details = Dropouts with { Name = Leavers.Name } };
        var gone = new IndicatorWithdrawn(OtherId, First, null);
        IndicatorQuestions.Candidates(There(Defined, like), edition, Today).ShouldBeEmpty();
        IndicatorQuestions.Candidates(There(Defined, like, gone), edition, Today).Select(one => one.Indicator.Id).ShouldBe([IndicatorId]);
        IndicatorQuestions.Candidates(There(Defined, like), edition with { Details = Leavers }, Today).Select(one => one.Indicator.Id)
            .ShouldBe([IndicatorId], "It has its concept and definition too now.");
    }

    [Fact]
    public void Wants_the_token_and_the_decision() => Shape.FaultyFields(new ConfirmationBody { Decision = "join" }).ShouldBe(["Token", "Decision"]);

    private static IndicatorDefined Again => Defined with { IndicatorId = OtherId, Code = "again" };

    private static List<string> Reasons(IndicatorDetails details) =>
        IndicatorResemblance.Of(There(Defined), OtherId, Published.Told(details), Today).SelectMany(one => one.Reasons).ToList();

    private static Register There(params IReadOnlyList<object> facts) => Register.Empty.With(facts
        .Select(fact => Published.ContractOf(fact)!)
        .GroupBy(contract => (Guid)contract.GetType().GetProperty("IndicatorId")!.GetValue(contract)!)
        .Select(stream => stream.Aggregate((IndicatorFacts?)null, IndicatorFacts.After)!));

    private static Hosting.Problems.Problem Asked(Decision decision) => decision.ShouldBeOfType<Decision.Rejected>().Problem;

    private string Token(Register register, IndicatorDefined defined) => Token(Define(register, defined, null, null));

    private static string Token(Decision asked)
    {
        var confirmation = Asked(asked).More["confirmation"]!;
        return (string)confirmation.GetType().GetProperty("token")!.GetValue(confirmation)!;
    }

    private Decision Define(Register register, IndicatorDefined defined, string? token, string? motive) =>
        Weigh(register, new(defined.IndicatorId, 1, defined.Details), DefineIndicator.Decide(defined), token, motive);

    private Decision Weigh(Register register, NextEdition edition, Decision defining, string? token, string? motive)
    {
        var http = new DefaultHttpContext
        {
            User = new(new ClaimsIdentity([new("role", "ministry"), new("org", Owner), new("sub", "someone")], "test")),
        };
        var body = new ProposedIndicator { Confirmation = token is null ? null : new() { Token = token, Decision = "new", Motive = motive } };
        var code = (defining as Decision.Accepted)?.Facts.OfType<IndicatorDefined>().FirstOrDefault()?.Code ?? "";
        return _questions.Weigh(body.Proposed(new(http, null, null), code), register, edition, defining);
    }
}
