using Microsoft.Extensions.Configuration;
using System.Net;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Specs;

public sealed class Delivering_to_webhooks
{
    private static readonly WebhookAddresses Public = new(new([], TakesLoopback: false));
    private static readonly WebhookAddresses Local = new(new([], TakesLoopback: true));

    [Fact]
    public void Is_signed_as_the_example_of_the_specification_is() => Signing
        .Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}""")
        .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Has_a_secret_of_its_own_each_time()
    {
        var (one, other) = (Signing.NewSecret(), Signing.NewSecret());
        one.ShouldNotBe(other);
        one.ShouldStartWith("whsec_");
        Convert.FromBase64String(one["whsec_".Length..]).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("https://ontvanger.example/hook?a=b")]
    [InlineData("https://8.8.8.8/hook")]
    [InlineData("https://[2a00:1450::1]:8443/hook")]
    public void Goes_to_the_public_internet(string webhook) => Public.Refusal(webhook).ShouldBeNull();

    [Theory]
    [InlineData("http://ontvanger.example/")]
    [InlineData("ftp://ontvanger.example/")]
    [InlineData("/hook")]
    [InlineData("https://name:word@ontvanger.example/")]
    [InlineData("https://ontvanger.example/#part")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.31.0.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("https://[2002:a00:1::]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[fe80::1]/")]
    public void Goes_nowhere_else(string webhook) => Public.Refusal(webhook).ShouldNotBeNull();

    [Fact]
    public async Task Goes_to_no_name_that_cannot_be()
    {
        var label = new string('a', 63);
        (await Refusal($"https://{label}.{label}.{label}.{label[2..]}/")).ShouldBeNull();
        (await Refusal($"https://{label}.{label}.{label}.{label[1..]}/")).ShouldBe("It is no address.");
        (await Refusal($"https://{label}a.example/")).ShouldBe("It is no address.");
        (await Refusal($"https://{string.Join('.', Enumerable.Repeat("ab", 100))}/")).ShouldBe("It is no address.");
        (await Refusal($"https://{new string('\u00e9', 70)}.example/")).ShouldBe("It is no address.");

        static Task<string?> Refusal(string webhook) => Public.Refusal(webhook, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Goes_to_no_name_that_stands_for_this_machine()
    {
        (await Public.Refusal("https://localhost/", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await Local.Refusal("http://localhost:8080/", TestContext.Current.CancellationToken)).ShouldBeNull();
        await Should.ThrowAsync<System.Net.Sockets.SocketException>(async () => await Public.Connect(new DnsEndPoint("localhost", 80), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://ontvanger.example/")]
    [InlineData("https://10.1.2.3/")]
    public void In_a_local_run_goes_to_this_machine_besides_and_no_further(string webhook) => Local.Refusal(webhook).ShouldNotBeNull();

    [Fact]
    public void Waits_as_configured()
    {
        var settings = new Dictionary<string, string?> { ["Regio:Webhooks:Waits"] = "00:00:01,00:01:00", ["Regio:Webhooks:Loopback"] = "true" };
        var options = WebhookOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        options.Waits.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)]);
        options.TakesLoopback.ShouldBeTrue();
        WebhookOptions.From(new ConfigurationBuilder().Build()).TakesLoopback.ShouldBeFalse();
    }
}
