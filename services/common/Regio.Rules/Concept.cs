namespace Regio.Rules;

/// <summary>One code of a list (begrip).</summary>
/// <param name="Id">The code.</param>
/// <param name="Nl">Dutch label.</param>
/// <param name="En">English label.</param>
public sealed record Concept(string Id, string Nl, string En)
{
    /// <summary>What it means, in Dutch, where the label does not say enough.</summary>
    public string? Definition { get; init; }

    /// <summary>Codes it is a narrower case of (SKOS broader).</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>Codes close to it, none the broader (SKOS related); holds in both directions.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>First age in years of a target group; null: from any age, or not told by age.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>First age in years that a target group no longer has; null: without an end.</summary>
    public int? AgeUntil { get; init; }

    /// <summary>What people of a target group have in common beside age.</summary>
    public string? LifeSituation { get; init; }

    /// <summary>First day on which it is no longer given (vervallen); what was recorded with it stays. Null: it is in use.</summary>
    public DateOnly? RetiredFrom { get; init; }

    /// <summary>Whether it can be given on a day.</summary>
    public bool IsInUse(DateOnly on) => RetiredFrom is not { } retired || on < retired;
}

/// <summary>A code list: data with a version, in an order that may have meaning.</summary>
/// <param name="Id">Its code, also its path under <c>/reference/v1</c>.</param>
/// <param name="Version">Raised with every change of the list.</param>
/// <param name="Nl">Dutch title.</param>
/// <param name="En">English title.</param>
/// <param name="Concepts">The codes in order.</param>
public sealed record CodeList(string Id, string Version, string Nl, string En, IReadOnlyList<Concept> Concepts)
{
    /// <summary>What the list is about, or what its order means.</summary>
    public string? Definition { get; init; }

    /// <summary>Whether a steward may amend it (open lijst); a closed one has codes that rules hang on.</summary>
    public bool Open { get; init; }

    /// <summary>Its code of this id; null when there is none.</summary>
    public Concept? Code(string id) => Concepts.FirstOrDefault(concept => concept.Id == id);

    /// <summary>With a code in the place of the one of its id, or else behind the last.</summary>
    public CodeList With(Concept code) => this with
    {
        Concepts = Code(code.Id) is null ? [.. Concepts, code] : [.. Concepts.Select(known => known.Id == code.Id ? code : known)],
    };

    /// <summary>Whether by these broader codes one would end up at itself.</summary>
    public bool WouldCircle(string id, IEnumerable<string> broader)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(broader);
        while (open.TryPop(out var next))
        {
            if (next == id)
            {
                return true;
            }

            foreach (var further in seen.Add(next) ? Code(next)?.Broader ?? [] : [])
            {
                open.Push(further);
            }
        }

        return false;
    }

    /// <summary>Whether a code is in the list; codes are compared as they are written.</summary>
    public bool Contains(string code) => Concepts.Any(c => c.Id == code);

    /// <summary>Place of a code in the list, from 0; past the last for a code that is not in it.</summary>
    public int Place(string code)
    {
        for (var place = 0; place < Concepts.Count; place++)
        {
            if (Concepts[place].Id == code)
            {
                return place;
            }
        }

        return Concepts.Count;
    }
}
