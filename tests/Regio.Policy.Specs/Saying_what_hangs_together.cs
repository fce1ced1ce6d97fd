using Regio.Hosting.Access;
using Regio.Landscape;
using Regio.Policy.Edges;
using Regio.Testing;
using static Regio.Policy.Specs.Scene;
using Edge = Regio.Policy.Edges.Edge;

namespace Regio.Policy.Specs;

public sealed class Saying_what_hangs_together : Spec<Edge>
{
    private static readonly Guid OtherId = new("0198b000-0000-7000-8000-000000000003");
    private static readonly Ends Ends = new(PolicyId, "requires", OtherId);
    private static readonly Guid Id = Edge.IdOf(Ends);
    private static readonly EdgeSuggested Suggested = new(Id, Ends, ["domains-meet", "target-groups-meet", "same-text"], "1");
    private static readonly EdgeDeclared Declared = new(Id, Ends, Education, "No school without work", Relied);

    [Fact]
    public void Is_said_by_an_owner() => Given().When(() => DeclareEdge.Decide(Declared, true, true)).Then(Declared);

    [Fact]
    public void Is_of_two_that_are_known() =>
        Given().When(() => DeclareEdge.Decide(Declared, false, false)).ThenRejected("unknown-policy-or-scheme", "/from", "/to");

    [Fact]
    public void Is_of_two_that_differ() =>
        Given().When(() => DeclareEdge.Decide(Declared with { Edge = Ends with { ToId = PolicyId } }, true, true)).ThenRejected("edge-to-itself", "/to");

    [Fact]
    public void Is_confirmed_by_the_other() => Given(Declared).When(Confirm(Work)).Then(new EdgeConfirmed(Id, Work));

    [Fact]
    public void Is_confirmed_when_it_was_suggested() => Given(Suggested).When(Confirm(Work)).Then(new EdgeConfirmed(Id, Work));

    [Fact]
    public void Who_said_it_already_changes_nothing_by_confirming()
    {
        Given(Declared).When(Confirm(Education)).ThenNothing();
        Given(Declared, new EdgeConfirmed(Id, Work)).When(Confirm(Work)).ThenNothing();
    }

    [Fact]
    public void Is_rejected() => Given(Declared).When(Reject(Work)).Then(new EdgeRejected(Id, Work, "It is not so"));

    [Fact]
    public void Rejecting_it_twice_changes_nothing() => Given(Suggested, new EdgeRejected(Id, Work, "No")).When(Reject(Work)).ThenNothing();

    [Fact]
    public void What_the_other_rejected_is_not_confirmed() =>
        Given(Declared, new EdgeRejected(Id, Work, "No")).When(Confirm(Education)).ThenRejected("edge-rejected");

    [Fact]
    public void Who_rejected_it_may_confirm_it_after_all() =>
        Given(Declared, new EdgeRejected(Id, Work, "No")).When(Confirm(Work)).Then(new EdgeConfirmed(Id, Work));

    [Fact]
    public void Tells_how_far_it_is()
    {
        Status(Suggested).ShouldBe("suggested");
        Status(Declared).ShouldBe("declared");
        Status(Declared, new EdgeConfirmed(Id, Work)).ShouldBe("confirmed");
        Status(Declared, new EdgeConfirmed(Id, Work), new EdgeRejected(Id, Education, "No")).ShouldBe("rejected");
    }

    [Fact]
    public void What_is_only_suggested_is_for_the_owners_of_the_two_alone()
    {
        var register = Around.With(Around.Policy(PolicyId, Education), Around.Policy(OtherId, Work));
        var (suggested, declared) = (Edge.After(null, Suggested)!, Edge.After(null, Declared)!);
        foreach (var (organisation, sees) in new[] { (Education, true), (Work, true), ("another", false) })
        {
            EdgeEnds.IsVisible(register, suggested, new(Roles.Ministry, organisation, "x"), Today).ShouldBe(sees);
        }

        EdgeEnds.IsVisible(register, suggested, null, Today).ShouldBeFalse();
        EdgeEnds.IsVisible(register, declared, null, Today).ShouldBeTrue();
    }

    [Fact]
    public void What_is_of_a_draft_is_for_its_owner_alone()
    {
        var register = Around.With(Around.Policy(PolicyId, Education), Around.Draft(OtherId, Work));
        var declared = Edge.After(null, Declared)!;
        EdgeEnds.IsVisible(register, declared, new(Roles.Ministry, Work, "x"), Today).ShouldBeTrue();
        EdgeEnds.IsVisible(register, declared, new(Roles.Ministry, Education, "x"), Today).ShouldBeFalse();
        EdgeEnds.Find(register, OtherId.ToString(), new(Roles.Ministry, Education, "x"), Today).ShouldBeNull();
        EdgeEnds.Find(register, OtherId.ToString(), new(Roles.Ministry, Work, "x"), Today)!.OwnerId.ShouldBe(Work);
    }

    private static string Status(params object[] facts) => facts.Aggregate(default(Edge), Edge.After)!.Status;

    private static Func<Edge, Hosting.Decisions.Decision> Confirm(string by) => edge => ConfirmEdge.Decide(edge, new(Id, by));

    private static Func<Edge, Hosting.Decisions.Decision> Reject(string by) => edge => RejectEdge.Decide(edge, new(Id, by, "It is not so"));
}
