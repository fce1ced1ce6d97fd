using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Lists;
using Regio.Hosting.ReferenceData;
using Regio.Rules;

namespace Regio.Hosting.Specs;

public sealed class Amending_lists
{
    private static readonly Concept Siblings = new("siblings", "Zussen", "Siblings");

    [Fact]
    public void What_is_taken_into_force_is_what_everything_is_valid_by()
    {
        var first = CodeLists.Find("agreement-kinds")!;
        var rule = new CodesOfAttribute("agreement-kinds");
        var filter = new QueryParameter("kind", QueryKind.Code, "Kind.") { List = "agreement-kinds" };
        Validate(rule, "siblings").ShouldNotBeNull();

        CodeLists.Take([first.With(Siblings) with { Version = "2" }, first with { Id = "colours" }]);
        Validate(rule, "siblings").ShouldBeNull();
        filter.Codes.ShouldContain("siblings");
        CodeLists.Find("agreement-kinds")!.Version.ShouldBe("2");
        CodeLists.Find("colours").ShouldBeNull();

        CodeLists.Take([first.With(Siblings with { RetiredFrom = new(2020, 1, 1) })]);
        Validate(rule, "siblings").ShouldBeNull("It may be what is said already.");
        filter.Codes.ShouldContain("siblings", "What was recorded with it can still be found.");
    }

    [Fact]
    public async Task A_retired_code_is_said_again_only_of_what_has_it()
    {
        var first = CodeLists.Find("facility-kinds")!;
        CodeLists.Take([first.With(new("yard", "Werf", "Yard") { RetiredFrom = new(2020, 1, 1) }).With(new("quay", "Kade", "Quay") { RetiredFrom = new(2999, 1, 1) })]);
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider() };
        RetiredCodes.Refusal(http).ShouldBeNull();

        RetiredCodes.Keep(http, new Offer("quay", ["yard", "desk"], [new("yard", null, [])]));
        RetiredCodes.Refusal(http).ShouldNotBeNull().Errors.ShouldBe([
            new("/others/0", "retired-code", "No longer in use: yard."), new("/parts/0/kind", "retired-code", "No longer in use: yard.")]);
        (await RetiredCodes.Refusal(http, () => Recorded(new Offer("desk", ["desk"], [])))).ShouldNotBeNull();
        (await RetiredCodes.Refusal(http, () => Recorded(new Offer("desk", null, [new("yard", null, [])])))).ShouldBeNull();
    }

    private sealed record Offer(
        [property: CodesOf("facility-kinds")] string Kind, [property: CodesOf("facility-kinds")] IReadOnlyList<string>? Others,
        IReadOnlyList<Offer> Parts);

    private static Task<IEnumerable<object>> Recorded(params object[] facts) => Task.FromResult<IEnumerable<object>>(facts);

    private static string? Validate(CodesOfAttribute rule, string code) =>
        rule.GetValidationResult(code, new ValidationContext(code))?.ErrorMessage;
}
