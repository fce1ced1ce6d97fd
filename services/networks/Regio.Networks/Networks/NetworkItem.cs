using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>A network with everyone who ever was a member, as it is kept for readers.</summary>
public sealed record NetworkItem(
    Guid Id, long Version, string? ExternalId, string? RegisteredBy, NetworkDetails Details, Guid? PreviousId, Guid? NextId,
    Values<Guid> Territory, string? EndReason, Values<Membership> Memberships, Governance? Governance, Terms? Terms, Grounds? Grounds,
    Course? Course)
    : IView<NetworkItem>, INamesParts
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.NetworkRegistered;

    /// <inheritdoc/>
    public NetworkItem At(long version) => this with { Version = version };

    /// <summary>What it is on a day.</summary>
    public NetworkDetails DetailsOn(DateOnly on) => (Course ?? Course.Straight).On(on, Details);

    /// <summary>Who is a member on a day, as registered, each once.</summary>
    public IEnumerable<Guid> MembersOn(DateOnly on) =>
        Memberships.Where(m => m.Holds(on, Details.InForceFrom)).Select(m => m.OrganisationId).Distinct();

    /// <inheritdoc/>
    public static NetworkItem? After(NetworkItem? view, object fact)
    {
        // The state holds what readers see, too; the view adds how the world knows it.
        var before = view is null ? null : new Network(
            view.Id, view.Details, view.RegisteredBy, view.PreviousId, view.NextId, view.Territory, view.EndReason,
            view.Memberships, view.Governance ?? Governance.Unknown, view.Terms ?? Terms.Unknown, view.Grounds ?? Grounds.Unknown,
            view.Course ?? Course.Straight);
        var after = Network.After(before, fact);
        return after is null || ReferenceEquals(after, before) ? view : new(
            after.Id, view?.Version ?? 0, view is null ? ((NetworkRegistered)fact).ExternalId : view.ExternalId,
            after.RegisteredBy, after.Details, after.PreviousId, after.NextId, after.Territory, after.EndReason,
            after.Memberships, after.Governance, after.Terms, after.Grounds, after.Course);
    }

    /// <inheritdoc/>
    public IEnumerable<KeyValuePair<Guid, Guid>> PartsNamedFor() =>
        Memberships.Select(membership => KeyValuePair.Create(membership.Id, membership.OrganisationId))
            .Concat((Grounds?.Joins ?? []).Select(join => KeyValuePair.Create(join.Id, join.Asked.OrganisationIds[0])));
}
