using System.Reflection;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Regio.EndToEnd.TestServers))]
[assembly: TestClassOrderer(typeof(Regio.EndToEnd.ByTurn))]

namespace Regio.EndToEnd;

/// <summary>When a class has its turn on the site that it shares: those that only read go before those that write.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TurnAttribute(int number) : Attribute
{
    /// <summary>The lower, the earlier.</summary>
    public int Number => number;
}

/// <summary>Runs the classes of a collection by their turn.</summary>
public sealed class ByTurn : ITestClassOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
        where TTestClass : notnull, Xunit.Sdk.ITestClass =>
        [.. testClasses.OrderBy(TurnOf)];

    private static int TurnOf<TTestClass>(TTestClass? testClass) =>
        (testClass as IXunitTestClass)?.Class.GetCustomAttribute<TurnAttribute>()?.Number ?? 0;
}
