using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Regio.Contracts.Networks;
using Regio.Hosting.Lists;
using Regio.Hosting.ReferenceData;
using Regio.Rules;

namespace Regio.Hosting.Specs;

public sealed class Amending_lists
{
    private static readonly CodeDetails Siblings = new("siblings", "Zussen", "Siblings", null, [], [], null, null, null);

    [Fact]
    public void What_is_taken_into_force_is_what_everything_is_valid_by()
    {
        var first = CodeLists.Find("agreement-kinds")!;
        var rule = new CodesOfAttribute("agreement-kinds");
        var filter = new QueryParameter("kind", QueryKind.Code, "Kind.") { List = "agreement-kinds" };
        Validate(rule, "siblings").ShouldNotBeNull();

        CodeLists.Take([Amendments.After(first, new CodeAdded("agreement-kinds", Siblings)), first with { Id = "colours" }]);
        Validate(rule, "siblings").ShouldBeNull();
        filter.Codes.ShouldContain("siblings");
        CodeLists.Find("agreement-kinds")!.Version.ShouldBe("2");
        CodeLists.Find("colours").ShouldBeNull();

        CodeLists.Take([Amendments.After(CodeLists.Find("agreement-kinds")!, new CodeRetired("agreement-kinds", "siblings", new(2020, 1, 1)))]);
        Validate(rule, "siblings").ShouldBeNull("It may be what is said already.");
        filter.Codes.ShouldContain("siblings", "What was recorded with it can still be found.");
    }

    [Fact]
    public async Task A_retired_code_is_said_again_only_of_what_has_it()
    {
        var first = CodeLists.Find("facility-kinds")!;
        CodeLists.Take([
            Amendments.After(first.With(new("yard", "Werf", "Yard")).With(new("quay", "Kade", "Quay")), new CodeRetired("facility-kinds", "yard", new(2020, 1, 1))),
        ]);
        CodeLists.Take([Amendments.After(CodeLists.Find("facility-kinds")!, new CodeRetired("facility-kinds", "quay", new(2999, 1, 1)))]);
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider() };
        RetiredCodes.Refusal(http).ShouldBeNull();

        RetiredCodes.Keep(http, new Offer("quay", ["yard", "desk"], [new("yard", null, [])]));
        RetiredCodes.Refusal(http).ShouldNotBeNull().Errors.ShouldBe([
            new("/others/0", "retired-code", "No longer in use: yard."), new("/parts/0/kind", "retired-code", "No longer in use: yard.")]);
        (await RetiredCodes.Refusal(http, () => Recorded(new Offer("desk", ["desk"], [])))).ShouldNotBeNull();
        (await RetiredCodes.Refusal(http, () => Recorded(new Offer("desk", null, [new("yard", null, [])])))).ShouldBeNull();
    }

    [Fact]
    public void What_is_not_known_of_a_list_changes_nothing()
    {
        var first = CodeLists.Find("roles")!;
        Amendments.After(first, "something").ShouldBe(first);
        Amendments.After(first, new CodeRetired("roles", "mascot", default)).Concepts.ShouldBe(first.Concepts);
    }

    private sealed record Offer(
        [property: CodesOf("facility-kinds")] string Kind, [property: CodesOf("facility-kinds")] IReadOnlyList<string>? Others,
        IReadOnlyList<Offer> Parts);

    private static Task<IEnumerable<object>> Recorded(params object[] facts) => Task.FromResult<IEnumerable<object>>(facts);

    private static string? Validate(CodesOfAttribute rule, string code) =>
        rule.GetValidationResult(code, new ValidationContext(code))?.ErrorMessage;
}
