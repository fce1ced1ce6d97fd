using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Successions;

/// <summary>A succession as it is kept for readers.</summary>
public sealed record SuccessionItem(
    Guid Id, long Version, string? ExternalId, SuccessionDetails Details, bool IsWithdrawn) : IView<SuccessionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.SuccessionRecorded;

    /// <inheritdoc/>
    public SuccessionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static SuccessionItem? After(SuccessionItem? view, object fact) => (view, fact) switch
    {
        (null, SuccessionRecorded f) => new(f.SuccessionId, 0, f.ExternalId, f.Details, IsWithdrawn: false),
        ({ } known, SuccessionCorrected f) => known with { Details = f.Details },
        ({ } known, SuccessionWithdrawn) => known with { IsWithdrawn = true },
        _ => view,
    };
}

/// <summary>Who becomes whom (overgang).</summary>
/// <param name="From">Predecessor (voorganger).</param>
/// <param name="To">Successor (opvolger).</param>
public sealed record SuccessionRowLink(Reference From, Reference To);

/// <summary>What readers see of a succession (herindeling, opvolging).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; absent when recorded here.</param>
/// <param name="EffectiveOn">First day on which the successors stand in.</param>
/// <param name="Kind">Code of the list <c>succession-kinds</c>.</param>
/// <param name="Links">Who becomes whom.</param>
/// <param name="IsWithdrawn">Whether it never took place.</param>
public sealed record SuccessionRow(
    Guid Id, long Version, string? ExternalId, DateOnly EffectiveOn, string Kind, IReadOnlyList<SuccessionRowLink> Links,
    bool IsWithdrawn)
{
    internal static SuccessionRow Of(SuccessionItem item, ReferenceSet organisations) => new(
        item.Id, item.Version, item.ExternalId, item.Details.EffectiveOn, item.Details.Kind,
        [.. item.Details.Links.Select(link => new SuccessionRowLink(organisations[link.FromId], organisations[link.ToId]))],
        item.IsWithdrawn);
}
