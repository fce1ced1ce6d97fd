using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>Finds what the parameters of a query name, and gathers every one that names nothing.</summary>
internal sealed class Called(QueryValues query)
{
    private readonly List<Fault> faults = [];

    /// <summary>The refusal when a parameter named nothing; null when all were found or absent.</summary>
    public IResult? Unknown => faults.Count == 0
        ? null
        : new Problem("invalid-query", "Some query parameters are not valid.", faults).AsResult();

    /// <summary>What a parameter names; null when it is absent or names nothing.</summary>
    public T? Find<T>(string parameter, Func<string, T?> find) where T : class
    {
        var called = query.Text(parameter);
        var found = called is null ? null : find(called);
        if (called is not null && found is null)
        {
            faults.Add(new($"?{parameter}", "unknown", $"Nothing is registered as {called}."));
        }

        return found;
    }

    /// <summary>The owner of policies and schemes that a parameter names, which need not be registered as an organisation.</summary>
    public Thing? FindOwner(string parameter, Picture picture) =>
        Find(parameter, name => picture.Register.OwnerAndAbove(name, picture.Day) is [var owner, ..] ? owner.Thing : null);
}
