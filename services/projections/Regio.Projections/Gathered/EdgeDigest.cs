using Regio.Rules;

namespace Regio.Projections;

/// <summary>What a policy or scheme is to another, as an owner says (verband).</summary>
/// <param name="From">The one.</param>
/// <param name="Kind">What it is to the other.</param>
/// <param name="To">The other.</param>
internal sealed record EdgeDigest(Thing From, [property: CodesOf("edge-kinds")] string Kind, Thing To)
{
    /// <summary>Everything that is said of a policy or scheme and another that is public on the day.</summary>
    public static IReadOnlyList<EdgeDigest> Of(Picture picture, Guid initiative) =>
    [
        .. from edge in picture.Register.EdgesOf[initiative].Select(id => picture.Register.Edges[id])
           where edge.IsSaid
           let ends = (From: Public(picture, edge.Edge.FromId), To: Public(picture, edge.Edge.ToId))
           where ends.From is not null && ends.To is not null
           select new EdgeDigest(ends.From, edge.Edge.Kind, ends.To) into digest
           orderby digest.From.Key, digest.Kind, digest.To.Key
           select digest,
    ];

    private static Thing? Public(Picture picture, Guid id) =>
        picture.Landings.Initiatives.Find(id) is { } known && known.IsPublic(picture.Day) ? known.Thing : null;
}
