using Regio.Hosting.Histories;
using Regio.Policy.Policies;
using static Regio.Hosting.Histories.Say;

namespace Regio.Policy;

/// <summary>What each fact of this service says to a reader, and since when it holds.</summary>
public static class FactWording
{
    /// <summary>How this service tells what happened.</summary>
    internal static Telling Telling { get; } = new(ValidFrom, Of, new Dictionary<string, Bilingual>
    {
        ["ownerId"] = new("Eigenaar", "Owner"),
        ["title"] = new("Titel", "Title"),
        ["goal"] = new("Doel", "Goal"),
        ["domains"] = new("Beleidsterreinen", "Policy domains"),
        ["targetGroups"] = new("Doelgroepen", "Target groups"),
        ["legalGrounds"] = new("Grondslagen", "Legal grounds"),
        ["from"] = new("Vanaf", "From"),
        ["until"] = new("Tot", "Until"),
    });

    /// <summary>The sentence; null for what is no fact of this service.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        PolicyRegistered f => new(
            $"{Name(f.OwnerId)} registreerde het beleid {f.Title}{From(f.From)}{Until(f.Until)}",
            $"{Name(f.OwnerId)} registered the policy {f.Title}{From(f.From)}{Until(f.Until)}"),
        _ => null,
    };

    private static DateOnly? ValidFrom(object fact) => (fact as PolicyRegistered)?.From;
}
