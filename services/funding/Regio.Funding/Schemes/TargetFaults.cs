using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.Schemes;

/// <summary>What holds for the way to every target, of a scheme or of a network.</summary>
internal static class TargetFaults
{
    /// <summary>A fault for each point that does not follow the one before, or does not come before the target.</summary>
    public static IEnumerable<Fault> OfPath(Values<PathPoint> path, DateOnly by, string at) => path.Index()
        .Where(point => point.Item.On >= by || (point.Index > 0 && path[point.Index - 1].On >= point.Item.On))
        .Select(point => new Fault(
            $"{at}/path/{point.Index}/on", "path-not-in-order", "The points of a path follow each other, and come before the target."));
}
