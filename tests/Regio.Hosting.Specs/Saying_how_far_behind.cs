using Regio.Hosting.Inbox;

namespace Regio.Hosting.Specs;

public sealed class Saying_how_far_behind
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_knows_before_the_source_was_heard() => new SourcePosition("networks", 0, 0, null).LagMs(Now).ShouldBeNull();

    [Fact]
    public void There_is_no_lag_while_the_newest_checkpoint_is_fresh() =>
        new SourcePosition("networks", 7, 7, Now.AddSeconds(-2)).LagMs(Now).ShouldBe(0);

    [Fact]
    public void What_waits_in_a_queue_shows_by_the_age_of_the_last_checkpoint_that_came_through() =>
        new SourcePosition("networks", 7, 7, Now.AddSeconds(-13)).LagMs(Now).ShouldBe(13_000);

    [Fact]
    public void What_is_known_to_be_missing_is_lag_however_fresh_the_checkpoint() =>
        new SourcePosition("networks", 7, 9, Now.AddMilliseconds(-40)).LagMs(Now).ShouldBe(40);
}
