using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Agreements;

/// <summary>An agreement as it is kept for readers.</summary>
public sealed record AgreementItem(Guid Id, long Version, string? ExternalId, Agreement Details) : IView<AgreementItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => FactNames.AgreementMade;

    /// <inheritdoc/>
    public AgreementItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static AgreementItem? After(AgreementItem? view, object fact) => Agreement.After(view?.Details, fact) switch
    {
        null => view,
        var state when view is null => new(state.Id, 0, ((AgreementMade)fact).ExternalId, state),
        var state => view with { Details = state },
    };
}

/// <summary>A review that took place (evaluatie).</summary>
/// <param name="On">Its day.</param>
/// <param name="Outcome">What came of it (uitkomst).</param>
public sealed record ReviewRow(DateOnly On, string Outcome);

/// <summary>What readers see of an agreement (afspraak), as it holds on the day asked for, today when none was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; absent when made here.</param>
/// <param name="Network">The network (netwerk).</param>
/// <param name="Kinds">Kinds (soorten), codes of the list <c>agreement-kinds</c>.</param>
/// <param name="Subject">What it is about (onderwerp).</param>
/// <param name="Text">The text (tekst) itself; unknown when absent.</param>
/// <param name="Parties">Parties (partijen); empty is unknown.</param>
/// <param name="ValidFrom">First day on which it holds.</param>
/// <param name="ValidUntil">First day on which it no longer holds; absent while open.</param>
/// <param name="WordedFrom">First day of this wording.</param>
/// <param name="ReviewOn">Day on which it is to be reviewed; none is known when absent.</param>
/// <param name="Reviews">Reviews that took place (evaluaties).</param>
/// <param name="EndReason">Why it was ended; absent when it was not.</param>
/// <param name="InForce">Whether it holds on the day asked for, today when none was.</param>
public sealed record AgreementRow(
    Guid Id, long Version, string? ExternalId, Reference Network, IReadOnlyList<string> Kinds, string Subject, string? Text,
    IReadOnlyList<Reference> Parties, DateOnly ValidFrom, DateOnly? ValidUntil, DateOnly WordedFrom, DateOnly? ReviewOn,
    IReadOnlyList<ReviewRow> Reviews, string? EndReason, bool InForce)
{
    internal static AgreementRow Of(AgreementItem item, ReferenceSet networks, ReferenceSet organisations, DateOnly on)
    {
        var state = item.Details;
        var (worded, says) = state.WordingOn(on);
        return new(
            item.Id, item.Version, item.ExternalId, networks[state.NetworkId], says.Kinds, says.Subject, says.Text,
            [.. says.PartyIds.Select(id => organisations[id])], state.ValidFrom, says.ValidUntil, worded,
            state.ReviewPlannedOn(on), [.. state.Reviews.Where(r => r.On <= on).Select(r => new ReviewRow(r.On, r.Outcome))],
            state.EndReason, Validity.Holds(state.ValidFrom, says.ValidUntil, on));
    }
}
