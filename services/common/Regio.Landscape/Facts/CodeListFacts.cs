using System.Globalization;
using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What stewards made of a code list that came with the product (gewijzigde codelijst).</summary>
/// <param name="Id">Its stream.</param>
/// <param name="List">Id of the list.</param>
/// <param name="Version">The list's version: that which came is the first, and each amendment makes the next.</param>
/// <param name="Codes">The codes that were added, revised or retired, as they read now, in the order in which each was first.</param>
public sealed record CodeListFacts(Guid Id, string List, string Version, IReadOnlyList<Concept> Codes) : IFacts
{
    /// <summary>Id of the list by which domains are alike.</summary>
    public const string Domains = "domains";

    /// <summary>Id of the list by which target groups are.</summary>
    public const string TargetGroups = "target-groups";

    /// <summary>The list, as amended.</summary>
    public CodeList Amended() => Codes.Aggregate(CodeLists.FirstOf(List)!, (list, code) => list.With(code)) with { Version = Version };

    /// <summary>The state after one more contract of this stream; null: the list is not known here.</summary>
    public static CodeListFacts? After(CodeListFacts? state, Guid stream, object contract)
    {
        var (list, code) = contract switch
        {
            CodeAdded f => (f.List, f.Code.Id),
            CodeRevised f => (f.List, f.Code.Id),
            CodeRetired f => (f.List, f.Id),
            _ => ("", ""),
        };
        if (CodeLists.FirstOf(list) is not { } first)
        {
            return state;
        }

        var known = state ?? new(stream, list, first.Version, []);
        var now = After(known.Amended(), contract);
        return known with
        {
            Version = now.Version,
            Codes = now.Code(code) is { } reads ? (first with { Concepts = known.Codes }).With(reads).Concepts : known.Codes,
        };
    }

    /// <summary>A list after one more contract of its stream, at the next version; what is not known of it changes nothing else.</summary>
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
