using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Regio.Hosting.Decisions;

namespace Regio.Architecture;

public sealed class Deciders
{
    private static readonly string[] Impure =
    [
        "Marten", "Npgsql", "MassTransit", "JasperFx", "Microsoft.", "System.Threading.", "System.IO.", "System.Net.",
        "System.TimeProvider", "System.Random", "System.Diagnostics.", "System.Environment", "System.Console",
    ];

    // Banned of a type that is pure otherwise.
    private static readonly string[] ImpureCalls = ["System.Guid::CreateVersion7", "System.Guid::NewGuid"];

    private static readonly IReadOnlyList<MethodInfo> All = [.. Services.Owning.SelectMany(service => service.Assembly.GetTypes())
        .SelectMany(type => type.GetMethods(
            BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.Name == "Decide")];

    [Fact]
    public void Are_there() => All.Count.ShouldBeGreaterThan(2);

    [Fact]
    public void Are_public_static_functions_that_decide() =>
        All.ShouldAllBe(method => method.IsPublic && method.IsStatic && method.ReturnType == typeof(Decision));

    [Fact]
    public void Take_values_alone() => All
        .SelectMany(method => method.GetParameters().Select(parameter => (method, parameter)))
        .Where(pair => Impure.Any(name => Inner(pair.parameter.ParameterType).StartsWith(name, StringComparison.Ordinal)))
        .Select(pair => $"{pair.method.DeclaringType}: {pair.parameter}")
        .ShouldBeEmpty();

    [Fact]
    public void Ask_nothing_of_clock_store_network_or_chance()
    {
        var architecture = new ArchLoader().LoadAssemblies([.. Services.Owning.Select(service => service.Assembly)]).Build();
        var deciders = architecture.MethodMembers.Where(method => method.Name.StartsWith("Decide(", StringComparison.Ordinal)).ToList();

        deciders.Count.ShouldBe(All.Count);
        deciders.SelectMany(method => method.Dependencies.Select(dependency => (method, dependency)))
            .Where(pair => IsImpure(pair.dependency))
            .Select(pair => $"{pair.method.FullName} → {pair.dependency.Target.FullName}")
            .ShouldBeEmpty();
    }

    private static bool IsImpure(ITypeDependency dependency) =>
        Impure.Any(name => dependency.Target.FullName.StartsWith(name, StringComparison.Ordinal))
        || (dependency is MethodCallDependency call
            && ImpureCalls.Any(name => call.TargetMember.FullName.Contains(name, StringComparison.Ordinal)));

    private static string Inner(System.Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() != typeof(Nullable<>)
            ? type.FullName?.StartsWith("System.Threading.", StringComparison.Ordinal) is true
                ? type.FullName
                : Inner(type.GetGenericArguments()[0])
            : type.FullName ?? type.Name;
}
