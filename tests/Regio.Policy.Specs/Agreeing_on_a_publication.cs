using CsCheck;
using Regio.Funding.Schemes;

namespace Regio.Policy.Specs;

/// <summary>
/// Whatever stops between any two steps, and whatever arrives late, twice or before what came first: both services come to the
/// same, and nothing is ever shown as checked that was not.
/// </summary>
public sealed class Agreeing_on_a_publication
{
    private const int Mishaps = 7;
    private const int All = 13;

    private static Gen<(int Step, int Which)[]> Steps(int most) => Gen.Select(Gen.Int[0, most - 1], Gen.Int[0, 20]).Array[0, 80];

    [Fact]
    public void Nothing_is_shown_as_checked_that_was_not() => Steps(All).Sample(
        steps =>
        {
            var both = new TwoServices();
            foreach (var (step, which) in steps)
            {
                Take(both, step, which);
                both.Hold();
            }

            both.ComeToRest();
            both.Hold();
            both.Scheme.Waiting.ShouldBeNull("It hangs.");
        },
        iter: 5_000);

    [Fact]
    public void The_end_is_the_same_whatever_happened_on_the_way() => Steps(Mishaps).Sample(
        steps =>
        {
            var both = Asked();
            foreach (var (step, which) in steps)
            {
                Take(both, step, which);
            }

            both.ComeToRest();
            both.Facts[^1].ShouldBe(End);
            both.Facts.OfType<SchemePublished>().ShouldHaveSingleItem();
        },
        iter: 2_000);

    [Fact]
    public void What_lapsed_meanwhile_is_asked_for_again_and_comes_to_the_same() => Gen.Select(Steps(Mishaps), Steps(Mishaps)).Sample(
        (before, after) =>
        {
            var both = Asked();
            foreach (var (step, which) in before)
            {
                Take(both, step, which);
            }

            both.Wait(TwoServices.Patience);
            both.FundingLooks();
            both.FundingAppends();
            both.Scheme.Waiting.ShouldBeNull("Nothing waits longer than that.");
            both.Ask();
            foreach (var (step, which) in after)
            {
                Take(both, step, which);
            }

            both.ComeToRest();
            both.Facts[^1].ShouldBe(End);
        },
        iter: 2_000);

    private static SchemePublished End { get; } = Undisturbed();

    private static SchemePublished Undisturbed()
    {
        var both = Asked();
        both.ComeToRest();
        return both.Facts[^1].ShouldBeOfType<SchemePublished>();
    }

    private static TwoServices Asked()
    {
        var both = new TwoServices();
        both.ReachPolicy(0);
        both.Check();
        both.Ask();
        return both;
    }

    private static void Take(TwoServices both, int step, int which)
    {
        switch (step)
        {
            case 0: both.ReachPolicy(which); break;
            case 1: both.ReachFunding(which); break;
            case 2: both.PolicyLooks(); break;
            case 3: both.PolicyAppends(); break;
            case 4: both.FundingLooks(); break;
            case 5: both.FundingAppends(); break;
            case 6 when which % 2 == 0: both.PolicyStops(); break;
            case 6: both.FundingStops(); break;
            case 7: both.Ask(); break;
            case 8: both.TakeBack(); break;
            case 9: both.Revise(); break;
            case 10: both.Check(); break;
            case 11: both.Wait(which < 15 ? TimeSpan.FromMinutes(which * 5) : TimeSpan.FromDays(which)); break;
            case 12 when which == 0: both.RecordElsewhere(); break;
        }
    }
}
