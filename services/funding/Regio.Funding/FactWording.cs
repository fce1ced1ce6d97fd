using Regio.Funding.Schemes;
using Regio.Hosting.Histories;
using static Regio.Hosting.Histories.Say;

namespace Regio.Funding;

/// <summary>What each fact of this service says to a reader, and since when it holds.</summary>
public static class FactWording
{
    /// <summary>How this service tells what happened.</summary>
    internal static Telling Telling { get; } = new(ValidFrom, Of, new Dictionary<string, Bilingual>
    {
        ["ownerId"] = new("Eigenaar", "Owner"),
        ["title"] = new("Titel", "Title"),
        ["objective"] = new("Doelstelling", "Objective"),
        ["domains"] = new("Beleidsterreinen", "Policy domains"),
        ["targetGroups"] = new("Doelgroepen", "Target groups"),
        ["division"] = new("Gebiedsindeling", "Division"),
        ["from"] = new("Vanaf", "From"),
        ["until"] = new("Tot", "Until"),
        ["status"] = new("Status", "Status"),
        ["status.drafted"] = new("concept", "draft"),
        ["status.published"] = new("bekendgemaakt", "published"),
        ["publishedOn"] = new("Bekendgemaakt op", "Published on"),
        ["gazette"] = new("Nummer in de Staatscourant", "Number in the official gazette"),
    });

    /// <summary>The sentence; null for what is no fact of this service.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        SchemeDrafted f => new(
            $"{Name(f.OwnerId)} legde een concept vast van de regeling {f.Title}{From(f.From)}{Until(f.Until)}",
            $"{Name(f.OwnerId)} drafted the scheme {f.Title}{From(f.From)}{Until(f.Until)}"),
        SchemePublished f => new(
            $"De regeling werd bekendgemaakt op {f.PublishedOn}{Source(f.Gazette)}",
            $"The scheme was published on {f.PublishedOn}{Source(f.Gazette)}"),
        _ => null,
    };

    private static DateOnly? ValidFrom(object fact) => fact switch
    {
        SchemeDrafted f => f.From,
        SchemePublished f => f.PublishedOn,
        _ => null,
    };
}
