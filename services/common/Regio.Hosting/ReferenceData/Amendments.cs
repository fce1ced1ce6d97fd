using System.Globalization;
using Regio.Contracts.Networks;
using Regio.Hosting.EventStore;
using Regio.Rules;

namespace Regio.Hosting.ReferenceData;

/// <summary>What a code list becomes by what a steward published of it.</summary>
public static class Amendments
{
    private const string StreamKind = "code-list";

    /// <summary>The contracts that amend a list: every one of such a stream.</summary>
    public static IReadOnlySet<Type> Contracts { get; } =
        new HashSet<Type> { typeof(CodeAdded), typeof(CodeRevised), typeof(CodeRetired) };

    /// <summary>The stream that amends a list.</summary>
    public static Guid StreamOf(string list) => StreamId.Of(StreamKind, list);

    /// <summary>The list after one more of its contracts, at the next version; what is not known of it changes nothing else.</summary>
    public static CodeList After(CodeList list, object contract) => contract switch
    {
        CodeAdded f => Next(list.With(Concept(f.Code))),
        CodeRevised f => Next(list.With(Concept(f.Code) with { RetiredFrom = list.Code(f.Code.Id)?.RetiredFrom })),
        CodeRetired f => Next(list.Code(f.Id) is { } known ? list.With(known with { RetiredFrom = f.From }) : list),
        _ => list,
    };

    private static CodeList Next(CodeList list) => list with
    {
        Version = (int.Parse(list.Version, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
    };

    private static Concept Concept(CodeDetails code) => new(code.Id, code.Nl, code.En)
    {
        Definition = code.Definition,
        Broader = code.Broader,
        Related = code.Related,
        AgeFrom = code.AgeFrom,
        AgeUntil = code.AgeUntil,
        LifeSituation = code.LifeSituation,
    };
}
