using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Rules;

namespace Regio.Hosting.ReferenceData;

/// <summary>What a code list becomes by one more fact of its stream in this service's store: its own, or a received contract.</summary>
public delegate CodeList AmendedBy(CodeList list, object fact);

/// <summary>Where it is told what stewards made of code lists.</summary>
public static class Amendments
{
    private const string StreamKind = "code-list";

    /// <summary>The contracts that amend a list: every one of such a stream.</summary>
    public static IReadOnlySet<Type> Contracts { get; } =
        new HashSet<Type> { typeof(CodeAdded), typeof(CodeRevised), typeof(CodeRetired) };

    /// <summary>The stream that amends a list.</summary>
    public static Guid StreamOf(string list) => StreamId.Of(StreamKind, list);
}
