using System.Text.Json.Serialization;
using Regio.Networks.Reading;

namespace Regio.Networks.Successions;

/// <summary>A municipality (gemeente) of a territory or region, as it is on a day.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when it has none, or is not listed yet.</param>
/// <param name="Name">Its name; absent when it is not listed yet.</param>
public sealed record MunicipalityRow(Guid Id, string? ExternalId, string? Name)
{
    /// <summary>The predecessors (voorgangers) that it stands for; absent when it is registered there itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Reference>? Through { get; init; }
}

/// <summary>Who stands for whom on a day, and how they are named; who is not known to have ended stands for itself.</summary>
internal sealed class HolderSet(IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> holders, ReferenceSet organisations)
{
    /// <summary>Where nobody stands for another.</summary>
    public static HolderSet AsRegistered(ReferenceSet organisations) => new(new Dictionary<Guid, IReadOnlyList<Guid>>(), organisations);

    /// <summary>How they are named, themselves.</summary>
    public ReferenceSet Organisations => organisations;

    /// <summary>Who stands for one; null where none is named.</summary>
    public IReadOnlyList<Reference>? Of(Guid? organisation) =>
        organisation is { } id ? [.. Standing(id).Select(holder => organisations[holder])] : null;

    /// <summary>How many stand for several, each counted once.</summary>
    public int Count(IEnumerable<Guid> registered) => registered.SelectMany(Standing).Distinct().Count();

    /// <summary>The municipalities that stand for those registered, each once.</summary>
    public IReadOnlyList<MunicipalityRow> Municipalities(IReadOnlyCollection<Guid> registered) =>
    [
        .. registered.SelectMany(of => Standing(of).Select(holder => (Of: of, Holder: holder))).GroupBy(one => one.Holder, one => one.Of)
            .Select(of => (Now: organisations[of.Key], Through: of.Contains(of.Key) ? null : of.Select(id => organisations[id])))
            .Select(one => new MunicipalityRow(one.Now.Id, one.Now.ExternalId, one.Now.Name) { Through = one.Through?.ToList() }),
    ];

    private IReadOnlyList<Guid> Standing(Guid organisation) => holders.GetValueOrDefault(organisation) ?? [organisation];
}
