using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>A network agreed what a term means (begripsomschrijving): the first edition.</summary>
/// <param name="DefinitionId">Its stream; one for a term in a network.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Term">The term.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Text">What it means.</param>
/// <param name="Source">Where that is written; unknown when absent.</param>
public sealed record DefinitionAgreed(
    Guid DefinitionId, Guid NetworkId, string Term, DateOnly From, string Text, string? Source);

/// <summary>The term has another meaning from a day on: the next edition. One that was withdrawn is in use again.</summary>
public sealed record DefinitionRevised(Guid DefinitionId, DateOnly From, string Text, string? Source);

/// <summary>What was recorded of the latest edition was wrong; this holds instead, whole, under the same number.</summary>
public sealed record DefinitionCorrected(Guid DefinitionId, DateOnly From, string Text, string? Source);

/// <summary>Another network may use it.</summary>
public sealed record DefinitionShared(Guid DefinitionId, Guid WithNetworkId);

/// <summary>Another network uses it from a day on, in the edition it then had.</summary>
public sealed record DefinitionAdopted(Guid DefinitionId, Guid NetworkId, int Edition, DateOnly From);

/// <summary>The network no longer uses it; <paramref name="Until"/> is the first day without it.</summary>
public sealed record DefinitionWithdrawn(Guid DefinitionId, DateOnly Until, string? Reason);

/// <summary>What a term means for a time (uitgave); its number is its place, from 1.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it was withdrawn; null: it was not, and holds until the next.</param>
/// <param name="Text">What it means.</param>
/// <param name="Source">Where that is written; null when unknown.</param>
public sealed record Edition(DateOnly From, DateOnly? Until, string Text, string? Source) : IHoldsInTurn
{
    DateOnly? IHoldsInTurn.From => From;
}

/// <summary>What a decision about a definition needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network that agreed it.</param>
/// <param name="Term">The term.</param>
/// <param name="Editions">At least one, in the order of their days.</param>
/// <param name="SharedWith">Networks that may use it, in the order in which it was shared.</param>
/// <param name="Adoptions">The latest of each network that uses it.</param>
/// <param name="Reason">Why it was withdrawn, when it is and that is known.</param>
public sealed record Definition(
    Guid Id, Guid NetworkId, string Term, Values<Edition> Editions, Values<Guid> SharedWith, Values<DefinitionAdopted> Adoptions,
    string? Reason) : IFold<Definition>, IOfNetwork
{
    /// <summary>The latest edition.</summary>
    public Edition Latest => Editions[^1];

    /// <summary>The stream of a term in a network: the same for the same term in any case and spacing, so that the store keeps it one.</summary>
    public static Guid IdOf(Guid networkId, string term) => StreamId.Of(
        "definition",
        $"{networkId}/{string.Join(' ', term.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant()}");

    /// <inheritdoc/>
    public static Definition? After(Definition? state, object fact) => (state, fact) switch
    {
        (null, DefinitionAgreed f) => new(f.DefinitionId, f.NetworkId, f.Term, [new(f.From, null, f.Text, f.Source)], [], [], null),
        ({ } known, DefinitionRevised f) => known with
        {
            Editions = [.. known.Editions, new(f.From, null, f.Text, f.Source)],
            Reason = null,
        },
        ({ } known, DefinitionCorrected f) => known.Last(new(f.From, known.Latest.Until, f.Text, f.Source)),
        ({ } known, DefinitionShared f) => known with { SharedWith = [.. known.SharedWith, f.WithNetworkId] },
        ({ } known, DefinitionAdopted f) => known with
        {
            Adoptions = [.. known.Adoptions.Where(adopted => adopted.NetworkId != f.NetworkId), f],
        },
        ({ } known, DefinitionWithdrawn f) => known.Last(known.Latest with { Until = f.Until }) with { Reason = f.Reason },
        _ => state,
    };

    private Definition Last(Edition edition) => this with { Editions = [.. Editions.SkipLast(1), edition] };
}
