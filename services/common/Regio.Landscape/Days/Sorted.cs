using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>Questions about two sorted lists of ids, each id once, answered in one walk.</summary>
internal static class Sorted
{
    /// <summary>Whether they have an id in common.</summary>
    public static bool Meet(ImmutableArray<Guid> one, ImmutableArray<Guid> other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0)
            {
                return true;
            }

            (i, j) = order < 0 ? (i + 1, j) : (i, j + 1);
        }

        return false;
    }
}
