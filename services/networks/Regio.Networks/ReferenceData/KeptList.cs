using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.ReferenceData;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Networks.ReferenceData;

/// <summary>What a code of a list is (code).</summary>
/// <param name="Id">The code.</param>
/// <param name="Nl">Dutch label.</param>
/// <param name="En">English label.</param>
/// <param name="Definition">What it means, in Dutch; null where the label says enough.</param>
/// <param name="Broader">Codes that it is a narrower case of.</param>
/// <param name="Related">Codes close to it.</param>
/// <param name="AgeFrom">First age in years of a target group.</param>
/// <param name="AgeUntil">First age in years that it no longer has.</param>
/// <param name="LifeSituation">What its people have in common beside age.</param>
public sealed record CodeDetails(
    string Id, string Nl, string En, string? Definition, Values<string> Broader, Values<string> Related, int? AgeFrom,
    int? AgeUntil, string? LifeSituation)
{
    /// <summary>What a list says of a code.</summary>
    public static CodeDetails Of(Concept code) => new(
        code.Id, code.Nl, code.En, code.Definition, [.. code.Broader], [.. code.Related], code.AgeFrom, code.AgeUntil,
        code.LifeSituation);
}

/// <summary>A code list (codelijst) has one code more.</summary>
public sealed record CodeAdded(string List, CodeDetails Code);

/// <summary>A code of a list reads otherwise; what was recorded with it means the same.</summary>
public sealed record CodeRevised(string List, CodeDetails Code);

/// <summary>A code of a list is no longer given from a day on (vervallen); what was recorded with it stays.</summary>
public sealed record CodeRetired(string List, string Id, DateOnly From);

/// <summary>A list as a steward keeps it: as it comes with the product, and what amended it since.</summary>
/// <param name="Id">The stream that amends it.</param>
/// <param name="Codes">The list.</param>
public sealed record KeptList(Guid Id, CodeList Codes) : IFold<KeptList>
{
    /// <summary>A list that nobody amended yet; null when there is none of this id.</summary>
    public static KeptList? First(string id) => CodeLists.FirstOf(id) is { } first
        ? new(Amendments.StreamOf(id), first)
        : null;

    /// <inheritdoc/>
    public static KeptList? After(KeptList? state, object fact)
    {
        var known = state ?? (fact switch
        {
            CodeAdded f => First(f.List),
            CodeRevised f => First(f.List),
            CodeRetired f => First(f.List),
            _ => null,
        });
        return known is not null && Published.ContractOf(fact) is { } contract
            ? known with { Codes = CodeListFacts.After(known.Codes, contract) }
            : known;
    }
}
