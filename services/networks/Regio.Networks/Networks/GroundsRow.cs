using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What readers see of why there is a network, and why there (gronden); what is absent is unknown.</summary>
/// <param name="Need">Whether it is needed (nut en noodzaak).</param>
/// <param name="Despite">Networks that it resembles, when it was registered although it does.</param>
/// <param name="Deviation">Why its territory deviates (afwijking).</param>
/// <param name="JoinRequests">Requests to join (verzoeken tot toetreding).</param>
/// <param name="NamedDespite">Networks with nearly its name, when it took that name although there are.</param>
public sealed record GroundsRow(
    NeedRow? Need, DespiteRow? Despite, DeviationRow? Deviation, IReadOnlyList<JoinRequestRow> JoinRequests,
    DespiteRow? NamedDespite)
{
    internal static IEnumerable<Guid> Organisations(Grounds? grounds) =>
        grounds?.Joins.SelectMany(join => join.Asked.OrganisationIds) ?? [];

    internal static IEnumerable<Guid> Networks(Grounds? grounds) =>
    [
        .. grounds?.Need?.Considered ?? [],
        .. (grounds?.Despite?.Candidates ?? []).Concat(grounds?.NamedDespite?.Candidates ?? []).Select(candidate => candidate.NetworkId),
    ];

    internal static GroundsRow? Of(Grounds? grounds, ReferenceSet organisations, ReferenceSet networks) =>
        grounds is null || grounds == Grounds.Unknown ? null : new(
            grounds.Need is { } need
                ? new(need.Alone, need.Explanation, [.. need.Considered.Select(id => networks[id])], need.WhyNotThose)
                : null,
            grounds.Despite is { } despite ? DespiteRow.Of(despite.Candidates, despite.Motive, networks) : null,
            grounds.Deviation is { } deviation ? new(deviation.DivisionId, deviation.Motive, deviation.ReviewOn) : null,
            [.. grounds.Joins.Select(join => JoinRequestRow.Of(join, organisations))],
            grounds.NamedDespite is { } named ? DespiteRow.Of(named.Candidates, named.Motive, networks) : null);
}

/// <summary>Whether a network is needed (nut en noodzaak): can one party do it alone, and which others were considered.</summary>
public sealed record NeedRow(string Alone, string? Explanation, IReadOnlyList<Reference> Considered, string? WhyNotThose);

/// <summary>The networks that it resembles (gelijkende netwerken), and why it is another.</summary>
public sealed record DespiteRow(IReadOnlyList<ResembledRow> Candidates, string Motive)
{
    internal static DespiteRow Of(IEnumerable<ResembledNetwork> candidates, string motive, ReferenceSet networks) =>
        new([.. candidates.Select(c => new ResembledRow(networks[c.NetworkId], c.Reasons))], motive);
}

/// <summary>A network that it resembles (gelijkend netwerk), and why.</summary>
public sealed record ResembledRow(Reference Network, IReadOnlyList<string> Reasons);

/// <summary>Why a territory deviates (motivering van afwijking), and when that is looked at again.</summary>
public sealed record DeviationRow(Guid DivisionId, string Motive, DateOnly ReviewOn);
