using System.Text.RegularExpressions;

namespace Regio.Architecture;

public sealed partial class Who_knows_whom
{
    private static readonly string[] Programs =
        ["Regio.Networks", "Regio.Funding", "Regio.Policy", "Regio.Projections", "Regio.Gateway"];

    [Fact]
    public void Services_do_not_know_each_other() => Services.Assemblies
        .SelectMany(assembly => assembly.GetReferencedAssemblies().Select(known => (assembly.GetName().Name, Known: known.Name)))
        .Where(pair => Programs.Contains(pair.Known))
        .ShouldBeEmpty("Across services only contracts travel.");

    [Fact]
    public void The_rules_know_nothing() => Services.Assemblies.Single(a => a.GetName().Name == "Regio.Rules")
        .GetReferencedAssemblies().Select(known => known.Name).ShouldAllBe(name => name!.StartsWith("System."));

    [Fact]
    public void Only_the_hosting_names_the_broker_library() =>
        Tree.Files(Tree.Root, ".cs", ".csproj")
            .Where(file => !file.IsIn("services/common/Regio.Hosting") && !file.IsIn("tests"))
            .SelectMany(file => file.Places(BrokerLibrary()))
            .ShouldBeEmpty();

    [Fact]
    public void The_broker_library_stays_at_its_free_line() =>
        new SourceFile("Directory.Packages.props", File.ReadAllText(Path.Combine(Tree.Root, "Directory.Packages.props")))
            .Places(PaidBrokerLibrary()).ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Tree.Root, "Regio.sln")).Replace('\\', '/');
        Tree.Files(Tree.Root, ".csproj").Select(file => file.Path).Where(path => !solution.Contains(path)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_has_its_packages_locked() => Tree.Files(Tree.Root, ".csproj")
        .Select(file => Path.Combine(Path.GetDirectoryName(file.Path)!, "packages.lock.json"))
        .Where(file => !File.Exists(Path.Combine(Tree.Root, file)))
        .ShouldBeEmpty();

    [GeneratedRegex(@"\b(MassTransit|RabbitMQ\.Client)\b")]
    private static partial Regex BrokerLibrary();

    [GeneratedRegex("""Include="MassTransit[^"]*" Version="(?!8\.)[^"]*""")]
    private static partial Regex PaidBrokerLibrary();
}
