using System.Collections.Immutable;

namespace Regio.Projections;

/// <summary>
/// An index from a key to the ids it is linked with, sorted, each once. Immutable: a change gives another index that
/// shares all else, so that readers keep a whole picture while a batch is taken in.
/// </summary>
internal sealed class Links<TKey> where TKey : notnull
{
    private readonly ImmutableDictionary<TKey, ImmutableArray<Guid>> _byKey;

    private Links(ImmutableDictionary<TKey, ImmutableArray<Guid>> byKey) => _byKey = byKey;

    public static Links<TKey> Empty { get; } = new(ImmutableDictionary<TKey, ImmutableArray<Guid>>.Empty);

    /// <summary>All that a key is linked with; empty for an unknown key.</summary>
    public ImmutableArray<Guid> this[TKey key] => _byKey.TryGetValue(key, out var ids) ? ids : [];

    public IEnumerable<TKey> Keys => _byKey.Keys;

    public Batch Change() => new(_byKey.ToBuilder());

    /// <summary>Changes taken together, by one writer.</summary>
    internal sealed class Batch(ImmutableDictionary<TKey, ImmutableArray<Guid>>.Builder byKey)
    {
        /// <summary>Moves an id from the keys it was under to those it is under now.</summary>
        public void Move(Guid id, IEnumerable<TKey> before, IEnumerable<TKey> now)
        {
            var gone = before.ToHashSet();
            foreach (var key in now.Distinct())
            {
                if (!gone.Remove(key))
                {
                    Add(key, id);
                }
            }

            foreach (var key in gone)
            {
                Remove(key, id);
            }
        }

        public Links<TKey> Done() => new(byKey.ToImmutable());

        private void Add(TKey key, Guid id)
        {
            var ids = byKey.TryGetValue(key, out var known) ? known : [];
            var at = ids.BinarySearch(id);
            byKey[key] = at < 0 ? ids.Insert(~at, id) : ids;
        }

        private void Remove(TKey key, Guid id)
        {
            var ids = byKey[key].Remove(id);
            if (ids.IsEmpty)
            {
                byKey.Remove(key);
            }
            else
            {
                byKey[key] = ids;
            }
        }
    }
}
