using Regio.Local;

namespace Regio.Local.Specs;

public sealed class Asking_the_launcher
{
    [Fact]
    public async Task Help_lists_every_command()
    {
        var (code, told) = await Ask("help");
        code.ShouldBe(0);
        foreach (var command in new[] { "up", "import", "rebuild", "token", "status", "logs", "down", "test", "bench", "generate", "help" })
        {
            told.ShouldContain($"  {command} ");
        }
    }

    [Theory]
    [InlineData("help", "up")]
    [InlineData("up", "--help")]
    public async Task Help_tells_what_one_command_takes(params string[] words)
    {
        var (code, told) = await Ask(words);
        code.ShouldBe(0);
        told.ShouldContain("--port");
    }

    [Fact]
    public async Task Help_of_what_there_is_not_is_refused() => (await Ask("help", "fly")).Code.ShouldBe(1);

    [Theory]
    [InlineData("up", "--port", "abc")]
    [InlineData("generate", "--scale", "many", "--seed", "1", "x")]
    public async Task What_is_no_number_is_told_in_words(params string[] words)
    {
        var (code, told) = await Ask(words);
        code.ShouldBe(1);
        told.ShouldContain("is no whole number");
        told.ShouldNotContain("System.");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_in_is_told_without_a_trace()
    {
        using var scratch = new Scratch();
        var file = scratch.In("a file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        (await Ask("generate", "--scale", "1", "--seed", "1", Path.Combine(file, "x"))).Code.ShouldBe(1);
        (await Ask("generate", "--scale", "1", "--seed", "1", "")).Code.ShouldBe(1);
        (await Ask("import", "")).Code.ShouldBe(1);
    }

    private static async Task<(int Code, string Told)> Ask(params string[] words)
    {
        await using var told = new StringWriter();
        return (await Launcher.RunAsync(words, told), told.ToString());
    }
}
