using System.ComponentModel.DataAnnotations;
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

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        CodeLists.Take([Amendments.After(CodeLists.Find("agreement-kinds")!, new CodeRetired("agreement-kinds", "siblings", today.AddDays(-2)))]);
        Validate(rule, "siblings").ShouldBe("No longer in use: siblings.");
        filter.Codes.ShouldContain("siblings", "What was recorded with it can still be found.");
        CodeLists.Take([Amendments.After(CodeLists.Find("agreement-kinds")!, new CodeRetired("agreement-kinds", "siblings", today.AddDays(2)))]);
        Validate(rule, "siblings").ShouldBeNull();
    }

    [Fact]
    public void What_is_not_known_of_a_list_changes_nothing()
    {
        var first = CodeLists.Find("roles")!;
        Amendments.After(first, "something").ShouldBe(first);
        Amendments.After(first, new CodeRetired("roles", "mascot", default)).Concepts.ShouldBe(first.Concepts);
    }

    private static string? Validate(CodesOfAttribute rule, string code) =>
        rule.GetValidationResult(code, new ValidationContext(code))?.ErrorMessage;
}
