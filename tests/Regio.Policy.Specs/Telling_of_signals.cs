using Regio.Hosting.Decisions;
using Regio.Policy.Notices;
using Regio.Rules;

namespace Regio.Policy.Specs;

/// <summary>A rule that fires for a network is told once, and once that it fires no more, whatever is looked at twice.</summary>
public sealed class Telling_of_signals
{
    private static readonly Guid Network = new("0198d000-0000-7000-8000-000000000002");
    private static readonly FiredRule Jobs = new("off-track", "jobs", []);
    private static readonly FiredRule Money = new("short-money", null, ["szw"]);

    [Fact]
    public void Tells_what_is_new_and_what_is_gone_once()
    {
        var first = Told(null, Jobs);
        first.Facts.ShouldBe([new SignalDetected(Firing().Id, Network, Jobs)]);
        Told(first.Known, Jobs).Facts.ShouldBeEmpty();
        var second = Told(first.Known, Money);
        second.Facts.ShouldBe([new SignalEnded(Firing().Id, Network, Jobs), new SignalDetected(Firing().Id, Network, Money)]);
        var none = Told(second.Known);
        none.Facts.ShouldBe([new SignalEnded(Firing().Id, Network, Money)]);
        Told(none.Known, Money).Facts.ShouldHaveSingleItem("It fires again.").ShouldBeOfType<SignalDetected>();
    }

    [Fact]
    public void Tells_it_anew_when_it_concerns_someone_else() =>
        Told(Told(null, Money).Known, Money with { To = ["ocw"] }).Facts.Select(fact => fact.GetType()).ShouldBe([typeof(SignalEnded), typeof(SignalDetected)]);

    [Fact]
    public void Reads_from_the_store_only_what_is_due()
    {
        var known = Told(null, Jobs).Known!;
        var told = new Dictionary<Guid, KnownSignals> { [known.Id] = known };
        FollowSignals.Due([Firing(Jobs)], told).ShouldBeEmpty();
        FollowSignals.Due([Firing(Jobs)], new Dictionary<Guid, KnownSignals>()).ShouldBe([Firing(Jobs)]);
        FollowSignals.Due([], told).ShouldBe([Firing()], "What the feed leaves out fires no more.");
        FollowSignals.Due([], new Dictionary<Guid, KnownSignals> { [known.Id] = known with { Rules = [] } }).ShouldBeEmpty();
    }

    [Fact]
    public void Has_a_kind_of_notice_for_every_kind_of_signal_but_clashes_which_have_their_own()
    {
        var notices = CodeLists.Find("notice-kinds")!.Concepts.Select(code => code.Id).Where(id => id.StartsWith("signal-", StringComparison.Ordinal));
        var signals = CodeLists.Find("signal-kinds")!.Concepts.Select(code => code.Id).Where(id => id != "clash");
        notices.ShouldBe([.. signals.Select(id => $"signal-{id}"), "signal-gone"], ignoreOrder: true);
    }

    private static KnownSignals Firing(params FiredRule[] rules) => new(KnownSignals.IdOf(Network), Network, [.. rules]);

    private static (IReadOnlyList<object> Facts, KnownSignals? Known) Told(KnownSignals? known, params FiredRule[] rules)
    {
        var facts = FollowSignals.Decide(known, Firing(rules)).ShouldBeOfType<Decision.Accepted>().Facts;
        return (facts, facts.Aggregate(known, KnownSignals.After));
    }
}
