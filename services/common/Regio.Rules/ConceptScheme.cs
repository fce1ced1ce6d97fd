using System.Collections.Frozen;

namespace Regio.Rules;

/// <summary>A code of one set and a code of another (overeenkomst), and how alike they are (0–1).</summary>
public sealed record MeetingConcepts(string Left, string Right, double Similarity);

/// <summary>
/// How alike the concepts of a SKOS list are: the same 1, one the other's ancestor 0.7, related 0.5, else 0. The
/// numbers are assumptions, the relations are the list's.
/// </summary>
public sealed class ConceptScheme
{
    /// <summary>From here on two concepts, and so two sets that hold them, meet.</summary>
    public const double Meeting = 0.5;

    private readonly FrozenDictionary<string, FrozenSet<string>> _ancestors;
    private readonly FrozenSet<(string, string)> _related;

    public ConceptScheme(CodeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var byId = list.Concepts.ToDictionary(c => c.Id);
        _ancestors = list.Concepts.ToFrozenDictionary(c => c.Id, c => Ancestors(c, byId));
        _related = list.Concepts
            .SelectMany(c => c.Related.SelectMany(r => new[] { (c.Id, r), (r, c.Id) }))
            .ToFrozenSet();
    }

    /// <summary>
    /// The concepts at the top of the list that some are, or are narrower cases of, each once; a code that is not in the
    /// list is its own top.
    /// </summary>
    public IReadOnlySet<string> Tops(IEnumerable<string> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        return concepts.SelectMany(concept => _ancestors.TryGetValue(concept, out var above) && above.Count > 0
                ? above.Where(one => !_ancestors.TryGetValue(one, out var higher) || higher.Count == 0)
                : [concept])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Similarity of two concepts; a code that is not in the list is like itself alone.</summary>
    public double Similarity(string one, string other) =>
        one == other ? 1
        : IsAncestor(one, other) || IsAncestor(other, one) ? 0.7
        : _related.Contains((one, other)) ? 0.5
        : 0;

    /// <summary>
    /// Similarity of two sets: the mean, over the concepts of both, of each one's best match in the other set; null,
    /// unknown, when either set is empty.
    /// </summary>
    public double? Similarity(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Count == 0 || right.Count == 0
            ? null
            : (BestMatches(left, right) + BestMatches(right, left)) / (left.Count + right.Count);
    }

    /// <summary>
    /// The pair by which two sets meet: the most alike, the first by code where several are, if at least
    /// <see cref="Meeting"/>; null when they do not meet, or when a set is empty and so unknown.
    /// </summary>
    public MeetingConcepts? Meets(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        MeetingConcepts? likest = null;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                var similarity = Similarity(one, other);
                if (similarity >= Meeting && (likest is null || Precedes(one, other, similarity, likest)))
                {
                    likest = new(one, other, similarity);
                }
            }
        }

        return likest;
    }

    private static bool Precedes(string left, string right, double similarity, MeetingConcepts other) =>
        similarity.CompareTo(other.Similarity) is not 0 and var bySimilarity ? bySimilarity > 0
        : string.CompareOrdinal(left, other.Left) is not 0 and var byLeft ? byLeft < 0
        : string.CompareOrdinal(right, other.Right) < 0;

    private double BestMatches(IReadOnlyCollection<string> of, IReadOnlyCollection<string> among)
    {
        var sum = 0.0;
        foreach (var one in of)
        {
            var best = 0.0;
            foreach (var other in among)
            {
                best = Math.Max(best, Similarity(one, other));
            }

            sum += best;
        }

        return sum;
    }

    private bool IsAncestor(string one, string of) =>
        _ancestors.TryGetValue(of, out var ancestors) && ancestors.Contains(one);

    private static FrozenSet<string> Ancestors(Concept of, Dictionary<string, Concept> byId)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(of.Broader);
        while (open.TryPop(out var id))
        {
            if (found.Add(id) && byId.TryGetValue(id, out var concept))
            {
                foreach (var broader in concept.Broader)
                {
                    open.Push(broader);
                }
            }
        }

        return found.ToFrozenSet();
    }
}
