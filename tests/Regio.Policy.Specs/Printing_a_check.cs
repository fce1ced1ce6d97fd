using Regio.Landscape;
using Regio.Policy.Checks;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

/// <summary>On paper a check tells what is unknown of the draft, and of the networks that might carry it.</summary>
public sealed class Printing_a_check
{
    [Fact]
    public void Tells_what_the_draft_does_not_say() => Page([new("domains", "owner", "networks")], null).ShouldSatisfyAllConditions(
        page => page.ShouldContain("Het concept zegt niet wat de beleidsterreinen is of zijn"), page => page.ShouldNotContain("niet te zeggen"),
        page => page.ShouldNotContain("bestaan al langer"));

    [Fact]
    public void Tells_of_how_many_networks_something_is_missing_and_who_can_tell() =>
        Page([new("networkDomains", "who leads", "carrying", 2), new("networkTargetGroups", "who leads", "carrying", 1)], 2).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Van 2 netwerken in deze gebieden is niet te zeggen of dit daar gedragen kan worden: bij 2 ontbreken de beleidsterreinen, bij 1 ontbreken de doelgroepen."),
            page => page.ShouldNotContain("Het concept zegt niet"));

    private static string Page(IReadOnlyList<CheckLack> lacks, int? networks) => CheckPage.Of(new(
        new(Guid.Empty, 1, Education, null, "Regeling", Today, Today, null, 0, 0, 0, new(1, 2, 3), "1"),
        new([], [], [], [], new(null, [], null, []), new(null, null, [], null), lacks, networks)));
}
