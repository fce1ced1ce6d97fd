using System.Text.Json.Serialization;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.JointDecisions;

/// <summary>A joint decision as it is kept for readers.</summary>
public sealed record DecisionItem(Guid Id, long Version, string? ExternalId, JointDecision Details) : IView<DecisionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.DecisionTaken;

    /// <inheritdoc/>
    public DecisionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static DecisionItem? After(DecisionItem? view, object fact) => JointDecision.After(view?.Details, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, ((DecisionTaken)fact).ExternalId, state),
        var state => view with { Details = state },
    };
}

/// <summary>How a member stood to a decision (instemming).</summary>
/// <param name="Organisation">The member.</param>
/// <param name="Consent">Code of the list <c>consents</c>.</param>
public sealed record ConsentRow(Reference Organisation, string Consent);

/// <summary>What readers see of a decision of a network (besluit).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; absent when recorded here.</param>
/// <param name="Network">The network (netwerk) that took it.</param>
/// <param name="Subject">What it is about (onderwerp).</param>
/// <param name="Text">The text (tekst) itself; unknown when absent.</param>
/// <param name="TakenOn">Day on which it was taken.</param>
/// <param name="TakenBy">The body that took it; unknown when absent.</param>
/// <param name="Consents">How members stood to it.</param>
/// <param name="RepealedFrom">First day on which it no longer holds; absent when it was not repealed.</param>
/// <param name="RepealReason">Why it was repealed, when that is known.</param>
public sealed record DecisionRow(
    Guid Id, long Version, string? ExternalId, Reference Network, string Subject, string? Text, DateOnly TakenOn, string? TakenBy,
    IReadOnlyList<ConsentRow> Consents, DateOnly? RepealedFrom, string? RepealReason)
{
    /// <summary>When one decision is read: members on that day of whom it is unknown how they stood to it (onbekend).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? Unknown { get; init; }

    internal static DecisionRow Of(DecisionItem item, ReferenceSet networks, ReferenceSet organisations)
    {
        var (details, repeal) = (item.Details.Details, item.Details.Repeal);
        return new(
            item.Id, item.Version, item.ExternalId, networks[item.Details.NetworkId], details.Subject, details.Text, details.TakenOn,
            details.TakenBy, [.. details.Consents.Select(c => new ConsentRow(organisations[c.OrganisationId], c.Consent))],
            repeal?.From, repeal?.Reason);
    }
}
