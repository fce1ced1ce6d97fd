using System.Text.Json;
using System.Text.RegularExpressions;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>No container engine runs here, so what the containers are made of is checked for sense, not run.</summary>
public sealed partial class Containers
{
    private const string Password = """letters "quoted" \ 1""";

    private const UnixFileMode Secret = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] Passwords =
    [
        "BROKER", "NETWORKS_BROKER", "FUNDING_BROKER", "POLICY_BROKER", "PROJECTIONS_BROKER",
        "POSTGRES", "NETWORKS_STORE", "FUNDING_STORE", "POLICY_STORE", "PROJECTIONS_STORE",
    ];

    private static string Compose => Path.Combine(TestServers.Root, "docker-compose.yml");

    [Fact]
    public async Task Are_described_validly()
    {
        var ran = await Described(Given());
        ran.Succeeded.ShouldBeTrue(ran.Output);
    }

    [Fact]
    public async Task Are_described_to_who_has_given_no_password_yet()
    {
        var ran = await Described([]);
        ran.Succeeded.ShouldBeTrue(ran.Output);
    }

    [Fact]
    public async Task Are_of_pinned_versions()
    {
        var images = Image().Matches(await File.ReadAllTextAsync(Compose, TestServers.Cancelled)).Select(match => match.Groups["image"].Value).ToList();
        images.ShouldNotBeEmpty();
        images.Where(image => !Pinned().IsMatch(image)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Give_the_broker_files_that_its_own_user_reads()
    {
        using var broker = new BrokerStandIn();
        var ran = await broker.Start(Given());
        ran.Succeeded.ShouldBeTrue(ran.Output);

        ran.Output.ShouldBe($"chown rabbitmq:rabbitmq {broker.Definitions}\ndocker-entrypoint.sh rabbitmq-server");
        File.GetUnixFileMode(broker.Definitions).ShouldBe(Secret);
        File.GetUnixFileMode(broker.Settings).ShouldBe(Secret | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        (await File.ReadAllTextAsync(broker.Settings, TestServers.Cancelled)).ShouldBe($"load_definitions = {broker.Definitions}\n");
    }

    [Fact]
    public async Task Give_each_service_at_the_broker_the_rights_that_it_has_on_one_machine()
    {
        using var broker = new BrokerStandIn();
        (await broker.Start(Given())).Succeeded.ShouldBeTrue();
        var written = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(broker.Definitions, TestServers.Cancelled));

        var services = PrivateServers.Services.Select(PrivateServers.UserOf).ToList();
        Texts(written.GetProperty("permissions")).ShouldBe(Texts(JsonSerializer.SerializeToElement(
            services.Select(user => user.Permission)
                .Prepend(new { user = "regio", vhost = "/", configure = ".*", write = ".*", read = ".*" }))));
        Texts(written.GetProperty("users")).ShouldBe(Texts(JsonSerializer.SerializeToElement(
            services.Select(user => new { name = user.Name, password = Password, tags = "" })
                .Prepend(new { name = "regio", password = Password, tags = "administrator" }))));
    }

    [Fact]
    public async Task Make_no_database_without_every_password()
    {
        var given = Given();
        given["REGIO_POLICY_STORE_PASSWORD"] = "";
        var ran = await Shell.RunAsync(
            ["bash", Path.Combine(TestServers.Root, "deploy/compose/postgres/databases.sh")], given, ct: TestServers.Cancelled);

        (ran.Succeeded, ran.Output).ShouldBe((false, "REGIO_POLICY_STORE_PASSWORD: set it in .env"));
    }

    [Fact]
    public async Task Start_no_broker_without_a_password()
    {
        using var broker = new BrokerStandIn();
        var given = Given();
        given["REGIO_POLICY_BROKER_PASSWORD"] = "";
        var ran = await broker.Start(given);

        ran.Succeeded.ShouldBeFalse();
        ran.Output.ShouldContain("REGIO_POLICY_BROKER_PASSWORD: set it in .env");
        ran.Output.ShouldNotContain("rabbitmq-server");
    }

    private static Dictionary<string, string> Given() =>
        Passwords.ToDictionary(name => $"REGIO_{name}_PASSWORD", _ => Password, StringComparer.Ordinal);

    private static async Task<Ran> Described(Dictionary<string, string> given)
    {
        Assert.SkipUnless(
            IsInstalled("docker-compose"), "docker-compose is not installed, so docker-compose.yml was not checked.");
        return await Shell.RunAsync(
            ["docker-compose", "-f", Compose, "--env-file", Path.Combine(TestServers.Root, "deploy/compose/.env.example"), "config", "--quiet"],
            given, TestServers.Root, ct: TestServers.Cancelled);
    }

    private static string Texts(JsonElement list) => string.Join('\n', list.EnumerateArray().Select(one =>
        string.Join(' ', one.EnumerateObject().Select(field => $"{field.Name}={field.Value.GetString()}").Order(StringComparer.Ordinal))));

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"^\s*image:\s*(?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Image();

    [GeneratedRegex(@":[^:]*\d+\.\d+|@sha256:", RegexOptions.None, 1_000)]
    private static partial Regex Pinned();
}
