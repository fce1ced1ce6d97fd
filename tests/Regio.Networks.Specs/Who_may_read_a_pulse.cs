using Regio.Hosting.Access;
using Regio.Networks.Networks;
using Regio.Networks.Pulses;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Who_may_read_a_pulse
{
    private static readonly Network Known =
        new object[] { Registered with { RegisteredBy = Gemeente + "gm0008" }, NoordAdmitted, ZuidAdmitted }
            .Aggregate(default(Network), Network.After)!;

    [Theory]
    [InlineData("members", "member", "gm0002", true)]
    [InlineData("members", "ministry", "gm0002", true)]
    [InlineData("members", "region", "gm0008", true)]
    [InlineData("members", "ministry", "gm0008", false)]
    [InlineData("members", "steward", "gm0009", false)]
    [InlineData("members", "analyst", "gm0009", false)]
    [InlineData("members", "member", "gm0003", false)]
    [InlineData("funders", "ministry", "gm0009", true)]
    [InlineData("funders", "steward", "gm0009", false)]
    [InlineData("public", "analyst", "gm0009", true)]
    public void Its_circle(string visibility, string role, string code, bool may) =>
        PulseRights.MayRead(Known, visibility, Of(role, code), Day(2025)).ShouldBe(may);

    [Fact]
    public void Anyone_what_is_public_and_nobody_else_the_rest()
    {
        PulseRights.MayRead(Known, "public", null, Day(2025)).ShouldBeTrue();
        PulseRights.MayRead(Known, "members", null, Day(2025)).ShouldBeFalse();
        PulseRights.MayRead(Known, "funders", null, Day(2025)).ShouldBeFalse();
    }

    [Fact]
    public void Not_who_left() => PulseRights.MayRead(
        Network.After(Known, new MemberWithdrawn(NetworkId, ZuidIn, Day(2024)))!, "members", Of("member", "gm0002"), Day(2025)).ShouldBeFalse();

    [Theory]
    [InlineData("region", "gm0008", null)]
    [InlineData("region", "gm0001", null)]
    [InlineData("region", "gm0002", "not-your-organisation")]
    [InlineData("steward", "gm0009", "not-your-organisation")]
    [InlineData("ministry", "gm0008", "not-your-organisation")]
    public void Further_readers_are_let_in_by_the_network_itself(string role, string code, string? refusal) =>
        PulseRights.AgainstDeciding(Known, Of(role, code), Day(2025)).CodeShouldBe(refusal);

    [Theory]
    [InlineData("gm0002", null)]
    [InlineData("gm0008", "not-your-organisation")]
    public void A_member_answers_for_itself_and_who_coordinates_for_nobody(string code, string? refusal) =>
        PulseRights.AgainstAnswering(Known, Of("region", code), Day(2025)).CodeShouldBe(refusal);

    private static Caller Of(string role, string code) => new(role, Gemeente + code, "someone");
}
