using System.Numerics;

namespace Regio.Landscape;

/// <summary>A set of small numbers: filled while it is made, after that only asked.</summary>
internal sealed class Bits(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    public int Count => _words.Sum(BitOperations.PopCount);

    public void Add(int number) => _words[number >> 6] |= 1UL << number;

    public void Add(Bits other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] |= other._words[word];
        }
    }

    public bool Contains(int number) => ((_words[number >> 6] >> number) & 1) == 1;

    public bool IsSame(Bits other) => _words.AsSpan().SequenceEqual(other._words);

    /// <summary>Whether every number of this one is in the other.</summary>
    public bool IsWithin(Bits other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            if ((_words[word] & ~other._words[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An empty set for numbers of the same range.</summary>
    public Bits None() => new(_words.Length * 64);

    /// <summary>The numbers that are in both.</summary>
    public Bits And(Bits other)
    {
        var both = None();
        for (var word = 0; word < _words.Length; word++)
        {
            both._words[word] = _words[word] & other._words[word];
        }

        return both;
    }

    /// <summary>How many numbers are in both this and the other.</summary>
    public int CountBoth(Bits other)
    {
        var both = 0;
        for (var word = 0; word < _words.Length; word++)
        {
            both += BitOperations.PopCount(_words[word] & other._words[word]);
        }

        return both;
    }

    public IEnumerable<int> Numbers()
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var left = _words[word]; left != 0; left &= left - 1)
            {
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
