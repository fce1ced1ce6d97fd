using CsCheck;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Specs;

public sealed class Taking_in_what_arrives
{
    private enum Step
    {
        Deliver,
        Checkpoint,
        Pull,
        Restart,
        Fail,
    }

    [Fact]
    public void Any_order_with_duplicates_is_whole_without_the_feed() =>
        Gen.Select(SourceOfEvents.Any, Gen.Int[1, 7], Gen.Int).Sample((source, size, seed) =>
        {
            var inbox = new InboxOfOne(source);
            var twice = source.Events.Concat(source.Events).ToArray();
            new Random(seed).Shuffle(twice);
            foreach (var batch in twice.Chunk(size))
            {
                inbox.Deliver(batch);
            }

            AllHandledOnce(source, inbox);
            inbox.Chain.Position.ShouldBe(source.Last);
            inbox.Chain.Broken.ShouldBeFalse();
        }, iter: 200);

    [Fact]
    public void Whatever_is_lost_repeated_or_late_is_handled_once_and_in_order() =>
        Gen.Select(SourceOfEvents.Any, Steps, (source, steps) => (source, steps)).Sample(run =>
        {
            var inbox = new InboxOfOne(run.source);
            foreach (var (step, numbers) in run.steps)
            {
                Take(inbox, run.source, step, numbers);
            }

            inbox.PullAll();
            AllHandledOnce(run.source, inbox);
            inbox.Chain.Position.ShouldBe(run.source.Mark);
            inbox.Chain.Broken.ShouldBeFalse();
        }, iter: 600);

    [Fact]
    public void A_checkpoint_tells_of_a_last_event_that_was_lost() =>
        SourceOfEvents.Any.Sample(source =>
        {
            var inbox = new InboxOfOne(source);
            inbox.Deliver(source.Events.SkipLast(1));
            inbox.Chain.Broken.ShouldBeFalse();

            inbox.Deliver([], source.CheckpointAt(source.Mark));
            inbox.Chain.Broken.ShouldBeTrue();
            inbox.Chain.KnownTime.ShouldBeNull();

            inbox.PullAll();
            inbox.Chain.KnownTime.ShouldBe(SourceOfEvents.TimeOf(source.Mark));
            inbox.Chain.Broken.ShouldBeFalse();
        }, iter: 200);

    [Fact]
    public void An_older_checkpoint_that_comes_late_takes_nothing_back()
    {
        var newer = new Checkpoint(30, 30, SourceOfEvents.TimeOf(30));
        var chain = Chain.At(10).Heard(newer).Heard(new Checkpoint(20, 20, SourceOfEvents.TimeOf(20)));
        chain.Announced.ShouldBe(newer);
        chain.Reached(30).KnownTime.ShouldBe(SourceOfEvents.TimeOf(30));
    }

    [Fact]
    public void A_gap_that_lasts_is_remembered_by_its_ends() =>
        SourceOfEvents.Any.Where(source => source.Events.Count > 2).Sample(source =>
        {
            var first = source.Events[0];
            var others = source.Events.Skip(1).Where(e => e.Stream != first.Stream).ToList();
            var inbox = new InboxOfOne(source);
            foreach (var e in others)
            {
                inbox.Deliver([e]);
            }

            var runs = others.Count(e => !others.Exists(before => before.Position == e.Previous));
            inbox.Chain.Beyond.Count.ShouldBe(runs);
        }, iter: 200);

    private static Gen<(Step Step, int[] Numbers)[]> Steps { get; } =
        Gen.Select(
            Gen.Frequency(
                (6, Gen.Const(Step.Deliver)), (2, Gen.Const(Step.Checkpoint)), (1, Gen.Const(Step.Pull)),
                (1, Gen.Const(Step.Restart)), (1, Gen.Const(Step.Fail))),
            Gen.Int[0, 1_000].Array[1, 8]).Array[0, 30];

    // Numbers pick events, so that some come twice, most in no order, and many never.
    private static void Take(InboxOfOne inbox, SourceOfEvents source, Step step, int[] numbers)
    {
        var events = numbers.Select(n => source.Events[n % source.Events.Count]).ToList();
        switch (step)
        {
            case Step.Deliver:
                inbox.Deliver(events);
                break;
            case Step.Checkpoint:
                inbox.Deliver(events.Take(1), numbers.Select(n => source.CheckpointAt(n % (source.Mark + 1))));
                break;
            case Step.Pull:
                inbox.Pull(numbers[0] % 7);
                break;
            case Step.Restart:
                inbox.Restart();
                break;
            case Step.Fail:
                inbox.Fail(events);
                break;
        }
    }

    private static void AllHandledOnce(SourceOfEvents source, InboxOfOne inbox) =>
        inbox.Handled.Select(e => e.Position).Order().ShouldBe(source.Events.Select(e => e.Position));
}
