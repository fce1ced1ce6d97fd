using System.Collections.Immutable;

namespace Regio.Landscape;

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

    public Batch Change() => new(_byKey);

    /// <summary>Changes taken together, by one writer: each key that is touched is written once.</summary>
    internal sealed class Batch(ImmutableDictionary<TKey, ImmutableArray<Guid>> byKey)
    {
        private readonly Dictionary<TKey, List<Guid>> _touched = [];

        /// <summary>Moves an id from the keys it was under to those it is under now.</summary>
        public void Move(Guid id, IEnumerable<TKey> before, IEnumerable<TKey> now)
        {
            var gone = before.ToHashSet();
            foreach (var key in now)
            {
                gone.Remove(key);
                Add(Touch(key), id);
            }

            foreach (var key in gone)
            {
                Touch(key).Remove(id);
            }
        }

        public Links<TKey> Done()
        {
            var changed = byKey.ToBuilder();
            foreach (var (key, ids) in _touched)
            {
                if (ids.Count > 0)
                {
                    changed[key] = [.. ids];
                }
                else
                {
                    changed.Remove(key);
                }
            }

            return new(changed.ToImmutable());
        }

        private static void Add(List<Guid> ids, Guid id)
        {
            var at = ids.BinarySearch(id);
            if (at < 0)
            {
                ids.Insert(~at, id);
            }
        }

        private List<Guid> Touch(TKey key)
        {
            if (!_touched.TryGetValue(key, out var ids))
            {
                _touched[key] = ids = byKey.TryGetValue(key, out var known) ? [.. known] : [];
            }

            return ids;
        }
    }
}
