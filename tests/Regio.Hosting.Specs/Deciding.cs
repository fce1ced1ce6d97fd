using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Specs;

public sealed class Deciding
{
    private sealed record Happened(string What);

    [Fact]
    public void The_same_facts_in_the_same_order_are_the_same_decision()
    {
        Decision.Accept(new Happened("a"), new Happened("b")).ShouldBe(Decision.Accept(new Happened("a"), new Happened("b")));
        Decision.Accept(new Happened("a"), new Happened("b")).ShouldNotBe(Decision.Accept(new Happened("b"), new Happened("a")));
        Decision.Accept(new Happened("a")).ShouldNotBe(Decision.Accept(new Happened("a"), new Happened("a")));
    }

    [Fact]
    public void Already_so_is_acceptance_without_facts()
    {
        Decision.Nothing.ShouldBe(Decision.Accept());
        Decision.Nothing.ShouldNotBe(Decision.Reject("not-found", "None."));
    }

    [Fact]
    public void Refusals_are_equal_by_code_detail_and_faults()
    {
        Fault Fault(string at) => new(at, "invalid", "Mend it.");
        Decision.Reject("not-found", "None.", Fault("/a")).ShouldBe(Decision.Reject("not-found", "None.", Fault("/a")));
        Decision.Reject("not-found", "None.", Fault("/a")).ShouldNotBe(Decision.Reject("not-found", "None.", Fault("/b")));
        Decision.Reject("not-found", "None.", Fault("/a")).ShouldNotBe(Decision.Reject("not-found", "None."));
        new Problem("not-found", "None.").GetHashCode().ShouldBe(new Problem("not-found", "None.", []).GetHashCode());
    }
}
