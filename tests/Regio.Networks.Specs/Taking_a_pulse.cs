using Regio.Networks.JointStatements;
using Regio.Networks.Networks;
using Regio.Networks.Pulses;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Taking_a_pulse : Spec<Pulse>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000061");
    private static readonly PulseOpened Opened = new(Id, NetworkId, Day(2026), Day(2026, 2), "members");
    private static readonly PulseResults Results = PulseResults.Of(Set(Noord, Zuid, Oost), [], PulseMemory.None);
    private static readonly PulseClosed Closed = new(Id, Day(2026, 1, 20), Results.Response, Results.Results, "members");
    private static readonly Network Known = Network.After(null, Registered)!;

    [Theory]
    [InlineData(null, true)]
    [InlineData(" bea@regio.example ", true)]
    [InlineData("Bea", false)]
    [InlineData("bea@", false)]
    [InlineData("@regio.example", false)]
    [InlineData("bea @regio.example", false)]
    public void A_link_is_sent_to_an_address_if_anywhere(string? email, bool taken) =>
        RoundTrips.IsAccepted(new DrawLinks.RespondentBody { Email = email }).ShouldBe(taken);

    [Fact]
    public void Opens_in_a_network_of_three() =>
        Given().When(() => OpenPulse.Decide(Known, Opened, 3, isAsked: false)).Then(Opened);

    [Fact]
    public void Refuses_where_it_would_tell_of_each() =>
        Given().When(() => OpenPulse.Decide(Known, Opened, 2, isAsked: false)).ThenRejected("too-few-members", "/network");

    [Fact]
    public void Refuses_a_second_beside_it() =>
        Given().When(() => OpenPulse.Decide(Known, Opened, 3, isAsked: true)).ThenRejected("pulse-open-already", "/network");

    [Fact]
    public void Refuses_in_a_network_that_has_ended_or_not_begun()
    {
        Given().When(() => OpenPulse.Decide(
            Network.After(Known, new NetworkEnded(NetworkId, Opened.OpenedOn, null))!, Opened, 3, isAsked: false))
            .ThenRejected("not-in-force", "/network");
        Given().When(() => OpenPulse.Decide(Known, Opened with { OpenedOn = Day(2019), ClosesOn = Day(2019, 2) }, 3, isAsked: false))
            .ThenRejected("not-in-force", "/network");
    }

    [Fact]
    public void Leaves_a_day_to_answer_and_closes_within_a_year()
    {
        Given().When(() => OpenPulse.Decide(Known, Opened with { ClosesOn = Opened.OpenedOn }, 3, isAsked: false))
            .ThenRejected("no-days-to-answer", "/closesOn");
        Given().When(() => OpenPulse.Decide(Known, Opened with { ClosesOn = Day(2027, 1, 2) }, 3, isAsked: false))
            .ThenRejected("no-days-to-answer", "/closesOn");
        Given().When(() => OpenPulse.Decide(Known, Opened with { ClosesOn = Day(2027) }, 3, isAsked: false))
            .Then(Opened with { ClosesOn = Day(2027) });
    }

    [Fact]
    public void Names_every_fault_at_once() =>
        Given().When(() => OpenPulse.Decide(Known, Opened with { ClosesOn = Day(2025) }, 2, isAsked: true))
            .ThenRejected("too-few-members", "/network", "/network", "/closesOn");

    [Fact]
    public void Closes_with_what_came_of_it() =>
        Given(Opened).When(p => ClosePulse.Decide(p, Results, Day(2026, 1, 20))).Then(Closed);

    [Fact]
    public void Closes_for_whom_the_network_lets_read() =>
        Given(Opened, new PulseVisibilitySet(Id, "public")).When(p => ClosePulse.Decide(p, Results, Day(2026, 1, 20)))
            .Then(Closed with { Visibility = "public" });

    [Fact]
    public void Closing_twice_changes_nothing() =>
        Given(Opened, Closed).When(p => ClosePulse.Decide(p, Results, Day(2026, 1, 21))).ThenNothing();

    [Fact]
    public void Lets_others_read_open_or_closed()
    {
        Given(Opened).When(p => SetPulseVisibility.Decide(p, "funders")).Then(new PulseVisibilitySet(Id, "funders"));
        Given(Opened, Closed).When(p => SetPulseVisibility.Decide(p, "public")).Then(new PulseVisibilitySet(Id, "public"));
    }

    [Fact]
    public void The_same_readers_again_change_nothing() =>
        Given(Opened, new PulseVisibilitySet(Id, "public")).When(p => SetPulseVisibility.Decide(p, "public")).ThenNothing();

    private static readonly JointStatementRecorded Stated = new(Id, NetworkId, "Het gaat goed.", Day(2025), "members");

    [Fact]
    public void Two_members_state_together_instead() =>
        Given().When(() => RecordJointStatement.Decide(Begun, Stated, 2, Day(2026), decides: false)).Then(Stated);

    [Fact]
    public void Refuses_a_statement_where_a_pulse_can_be_asked() =>
        Given().When(() => RecordJointStatement.Decide(Begun, Stated, 3, Day(2026), decides: true)).ThenRejected("enough-members", "/agreedOn");

    [Fact]
    public void Refuses_a_statement_of_one_with_itself() =>
        Given().When(() => RecordJointStatement.Decide(Begun, Stated, 1, Day(2026), decides: true))
            .ThenRejected("no-two-members", "/agreedOn");

    [Fact]
    public void Refuses_a_statement_of_tomorrow() =>
        Given().When(() => RecordJointStatement.Decide(Begun, Stated with { AgreedOn = Day(2026, 1, 2) }, 2, Day(2026), decides: true))
            .ThenRejected("in-the-future", "/agreedOn");

    [Fact]
    public void Only_the_network_lets_others_read_a_statement()
    {
        Given().When(() => RecordJointStatement.Decide(Begun, Stated with { Visibility = "public" }, 2, Day(2026), decides: false))
            .ThenRejected("not-the-networks-own", "/visibility");
        Given().When(() => RecordJointStatement.Decide(Begun, Stated with { Visibility = "public" }, 2, Day(2026), decides: true))
            .Then(Stated with { Visibility = "public" });
    }
}
