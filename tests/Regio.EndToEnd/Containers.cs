using System.Text.RegularExpressions;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>No container engine runs here, so the compose file is checked for sense, not run.</summary>
public sealed partial class Containers
{
    private static string Compose => Path.Combine(TestServers.Root, "docker-compose.yml");

    [Fact]
    public async Task Are_described_validly()
    {
        Assert.SkipUnless(
            IsInstalled("docker-compose"), "docker-compose is not installed, so docker-compose.yml was not checked.");
        var ran = await Shell.RunAsync(
            ["docker-compose", "-f", Compose, "--env-file", Path.Combine(TestServers.Root, "deploy/compose/.env.example"), "config", "--quiet"],
            folder: TestServers.Root, ct: TestServers.Cancelled);
        ran.Succeeded.ShouldBeTrue(ran.Output);
    }

    [Fact]
    public async Task Are_of_pinned_versions()
    {
        var images = Image().Matches(await File.ReadAllTextAsync(Compose, TestServers.Cancelled)).Select(match => match.Groups["image"].Value).ToList();
        images.ShouldNotBeEmpty();
        images.Where(image => !Pinned().IsMatch(image)).ShouldBeEmpty();
    }

    private static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(':', StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex(@"^\s*image:\s*(?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Image();

    [GeneratedRegex(@":[^:]*\d+\.\d+|@sha256:", RegexOptions.None, 1_000)]
    private static partial Regex Pinned();
}
