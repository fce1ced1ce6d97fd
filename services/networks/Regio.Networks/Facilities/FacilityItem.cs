using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;

namespace Regio.Networks.Facilities;

/// <summary>A facility with every reuse of it, as it is kept for readers.</summary>
public sealed record FacilityItem(
    Guid Id, long Version, string? ExternalId, Guid NetworkId, FacilityDetails Details, Values<Reuse> Reuses)
    : IView<FacilityItem>, INamesParts
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.FacilityOffered;

    /// <inheritdoc/>
    public FacilityItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static FacilityItem? After(FacilityItem? view, object fact)
    {
        // The state holds what readers see, too; the view adds how the world knows it.
        var before = view is null ? null : new Facility(view.Id, view.NetworkId, view.Details, view.Reuses);
        var after = Facility.After(before, fact);
        return after is null || ReferenceEquals(after, before) ? view : new(
            after.Id, view?.Version ?? 0, view is null ? ((FacilityOffered)fact).ExternalId : view.ExternalId,
            after.NetworkId, after.Details, after.Reuses);
    }

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<Guid, Guid>> PartsNamedFor() =>
        Reuses.Select(reuse => KeyValuePair.Create(reuse.Id, reuse.NetworkId));
}
