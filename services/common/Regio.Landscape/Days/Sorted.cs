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

    /// <summary>The ids of either, sorted.</summary>
    public static ImmutableArray<Guid> Either(ImmutableArray<Guid> one, ImmutableArray<Guid> other)
    {
        var (i, j, either) = (0, 0, ImmutableArray.CreateBuilder<Guid>(one.Length + other.Length));
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            either.Add(order <= 0 ? one[i] : other[j]);
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        either.AddRange(one.AsSpan()[i..]);
        either.AddRange(other.AsSpan()[j..]);
        return either.DrainToImmutable();
    }

    /// <summary>The ids that they have in common, sorted.</summary>
    public static ImmutableArray<Guid> Both(ImmutableArray<Guid> one, ImmutableArray<Guid> other)
    {
        var (i, j, both) = (0, 0, ImmutableArray.CreateBuilder<Guid>());
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0)
            {
                both.Add(one[i]);
            }

            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return both.DrainToImmutable();
    }
}
