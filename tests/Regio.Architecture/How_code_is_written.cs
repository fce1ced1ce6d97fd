using System.Text.RegularExpressions;

namespace Regio.Architecture;

public sealed partial class How_code_is_written
{
    // The base that a path begins with is the API rules' own word.
    private static readonly string[] OwnWords = ["ApiBase"];

    [Fact]
    public void No_file_is_over_250_lines() => Tree.Code
        .Where(file => file.Lines > 250).Select(file => $"{file.Path}: {file.Lines}").ShouldBeEmpty();

    [Fact]
    public void An_act_fits_in_200_lines() => Tree.Production
        .Where(file => Act().IsMatch(file.Text) && file.Lines > 200).Select(file => $"{file.Path}: {file.Lines}").ShouldBeEmpty();

    [Fact]
    public void A_service_starts_in_25_lines() => Tree.Production
        .Where(file => Path.GetFileName(file.Path) == "Program.cs" && file.Lines > 25).Select(file => $"{file.Path}: {file.Lines}").ShouldBeEmpty();

    [Fact]
    public void An_act_stands_in_a_file_of_its_name() => Tree.Production
        .Where(file => Act().IsMatch(file.Text))
        .Where(file => Act().Count(file.Text) != 1
            || !file.Text.Contains($"class {Path.GetFileNameWithoutExtension(file.Path)}\n"))
        .Select(file => file.Path).ShouldBeEmpty();

    [Fact]
    public void Names_say_what_a_thing_is() => Tree.Code
        .SelectMany(file => file.Places(EmptyName()))
        .Where(place => !OwnWords.Any(word => place.EndsWith(" " + word, StringComparison.Ordinal)))
        .ShouldBeEmpty();

    [Fact]
    public void The_clock_and_chance_are_banned()
    {
        var banned = File.ReadAllText(Path.Combine(Tree.Root, "BannedSymbols.txt"));
        var build = File.ReadAllText(Path.Combine(Tree.Root, "Directory.Build.props"));

        string[] symbols = ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Guid.NewGuid"];
        symbols.ShouldAllBe(symbol => banned.Contains($":System.{symbol};"));
        build.ShouldContain("BannedSymbols.txt");
        build.ShouldContain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        build.ShouldContain("<TreatWarningsAsErrors>true");
    }

    [Fact]
    public void No_one_gets_around_the_ban() => Tree.Code
        .Where(file => !file.IsIn("tests/Regio.Architecture"))
        .SelectMany(file => file.Places(Banned()))
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_as_a_note_to_oneself() =>
        Tree.Files(Tree.Root, ".cs", ".md", ".csproj", ".props", ".yml", ".yaml", ".sh", ".sql", ".html", ".css", ".js", "Dockerfile", "regio", "run")
            .SelectMany(file => file.Places(Note())).ShouldBeEmpty();

    [Fact]
    public void Every_service_is_explained() => Directory.EnumerateFiles(Tree.Root, "Program.cs", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(Tree.Root, path).Split('/')[0] is "services" or "gateway")
        .Select(path => Path.Combine(Path.GetDirectoryName(path)!, "README.md"))
        .Where(readme => !File.Exists(readme))
        .Select(readme => Path.GetRelativePath(Tree.Root, readme))
        .ShouldBeEmpty();

    [GeneratedRegex(@"public static Decision Decide\(")]
    private static partial Regex Act();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) \w*(?:Manager|Helper|Helpers|Util|Utils|Base|Processor)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(?:DateTime|DateTimeOffset)\.(?:Now|UtcNow|Today)\b|\bGuid\.NewGuid\b|RS0030")]
    private static partial Regex Banned();

    // In two halves, so that this file is not found itself.
    [GeneratedRegex("\\b(?:TO" + "DO|FIX" + "ME|HA" + "CK|X" + "XX)\\b")]
    private static partial Regex Note();
}
