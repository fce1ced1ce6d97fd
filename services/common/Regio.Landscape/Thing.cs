using System.Text.Json.Serialization;

namespace Regio.Landscape;

/// <summary>How anything is named in a view (verwijzing).</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when registered here.</param>
/// <param name="Name">Its name; null when what is referred to is not in the register.</param>
internal sealed record Thing(Guid Id, string? ExternalId, string? Name)
{
    /// <summary>The order of things in every list: by <see cref="Key"/>, ordinal.</summary>
    public static IComparer<Thing> Order { get; } = Comparer<Thing>.Create(Compare);

    /// <summary>What lists are ordered by: the external id, else the id as text.</summary>
    [JsonIgnore]
    public string Key => ExternalId ?? Id.ToString();

    private static int Compare(Thing one, Thing other) =>
        string.CompareOrdinal(one.Key, other.Key) is not 0 and var byKey ? byKey : one.Id.CompareTo(other.Id);
}
