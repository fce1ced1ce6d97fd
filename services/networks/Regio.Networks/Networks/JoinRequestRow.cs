using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What readers see of a request to join (verzoek tot toetreding).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Organisations">Who would join.</param>
/// <param name="Role">Role (rol).</param>
/// <param name="Motive">Why; unknown when absent.</param>
/// <param name="Status"><c>requested</c>, <c>accepted</c>, <c>declined</c> or <c>taken-back</c>.</param>
/// <param name="Reason">Why it was declined or taken back; unknown when absent.</param>
public sealed record JoinRequestRow(
    Guid Id, IReadOnlyList<Reference> Organisations, string Role, string? Motive, string Status, string? Reason)
{
    /// <summary>What a request can have come to.</summary>
    internal static readonly IReadOnlyList<string> Statuses = ["requested", "accepted", "declined", "taken-back"];

    internal static JoinRequestRow Of(JoinRequest join, ReferenceSet organisations) => new(
        join.Asked.RequestId, [.. join.Asked.OrganisationIds.Select(id => organisations[id])], join.Asked.Role, join.Asked.Motive,
        StatusOf(join), join.Reason);

    private static string StatusOf(JoinRequest join) => join switch
    {
        { IsOpen: true } => "requested",
        { IsWithdrawn: true } => "taken-back",
        { Accepted: true } => "accepted",
        _ => "declined",
    };
}
