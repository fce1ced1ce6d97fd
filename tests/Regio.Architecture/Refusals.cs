using System.Text.RegularExpressions;
using Regio.Hosting.Problems;

namespace Regio.Architecture;

public sealed partial class Refusals
{
    [Fact]
    public void Have_a_page_each()
    {
        var known = ProblemTypes.All.Select(type => type.Code).ToHashSet();
        Tree.Production
            .SelectMany(file => Refused().Matches(file.Text).Select(match => (file.Path, Code: match.Groups[1].Value)))
            .Where(refusal => !known.Contains(refusal.Code))
            .ShouldBeEmpty("ProblemTypes explains every code.");
    }

    [Fact]
    public void That_have_a_page_are_given_somewhere()
    {
        var said = string.Concat(Tree.Production.Select(file => Defined().Replace(file.Text, "")));
        ProblemTypes.All.Select(type => type.Code).Where(code => !said.Contains($"\"{code}\"")).ShouldBeEmpty();
    }

    [Fact]
    public void Of_funding_are_each_told_by_a_spec_or_end_to_end()
    {
        var given = string.Concat(Tree.Production.Where(file => file.IsIn("services/funding")).Select(file => file.Text));
        var told = string.Concat(Tree.Code.Where(file => file.IsIn("tests/Regio.Funding.Specs") || file.IsIn("tests/Regio.EndToEnd")).Select(file => file.Text));
        ProblemTypes.All.Select(type => type.Code).Where(code => given.Contains($"\"{code}\""))
            .Where(code => !told.Contains($"\"{code}\"") && !told.Contains($"/{code}\"")).ShouldBeEmpty();
    }

    [Fact]
    public void Have_an_error_status() => ProblemTypes.All.ShouldAllBe(type => type.Status >= 400 && type.Status < 600);

    [Fact]
    public void Say_what_to_do() => ProblemTypes.All.ShouldAllBe(type => type.Title.Length > 5 && type.Remedy.EndsWith('.'));

    // A code is the first of a problem and the second of a fault, whose first is a pointer.
    [GeneratedRegex("""(?:Reject|new Problem|new)\(\s*"([a-z][a-z0-9-]+)",\s*\$?"[A-Z]""")]
    private static partial Regex Refused();

    [GeneratedRegex("""new\("[a-z0-9-]+", \d{3},""")]
    private static partial Regex Defined();
}
