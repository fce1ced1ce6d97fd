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
    [InlineData("members", "ministry", false)]
    [InlineData("members", "steward", false)]
    [InlineData("members", "analyst", false)]
    [InlineData("members", null, false)]
    [InlineData("funders", "ministry", true)]
    [InlineData("funders", "steward", false)]
    [InlineData("funders", null, false)]
    [InlineData("public", "analyst", true)]
    [InlineData("public", null, true)]
    public void Besides_its_circle_whom_the_network_lets(string visibility, string? role, bool may) =>
        PulseCircle.IsOpenTo(role is null ? null : Of(role, "gm0009"), visibility).ShouldBe(may);

    [Theory]
    [InlineData("region", "gm0008", null)]
    [InlineData("region", "gm0001", null)]
    [InlineData("region", "gm0002", "not-your-organisation")]
    [InlineData("steward", "gm0009", "not-your-organisation")]
    [InlineData("ministry", "gm0008", "not-your-organisation")]
    public void Further_readers_are_let_in_by_the_network_itself(string role, string code, string? refusal) =>
        PulseCircle.AgainstDeciding(Known, Of(role, code), Day(2025)).CodeShouldBe(refusal);

    private static Caller Of(string role, string code) => new(role, Gemeente + code, "someone");
}
