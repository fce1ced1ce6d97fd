using System.Collections.Concurrent;

namespace Regio.Landscape;

/// <summary>Answers about the whole of a picture, each kept until what it rests on is another.</summary>
internal sealed class Answered
{
    // More would be those of somebody who turns a knob.
    private const int Most = 32;

    private readonly ConcurrentDictionary<object, Answer> known = new();

    private sealed record Answer(IReadOnlyList<object> From, Lazy<object> Is);

    /// <summary>The answer that is known, or a new one.</summary>
    public T Once<T>(object question, IReadOnlyList<object> from, Func<T> answer) where T : class
    {
        if (known.Count >= Most && !known.ContainsKey(question))
        {
            known.Clear();
        }

        return (T)known.AddOrUpdate(question, _ => Anew(), (_, before) => before.From.SequenceEqual(from, ReferenceEqualityComparer.Instance) ? before : Anew()).Is.Value;
        Answer Anew() => new(from, new(answer));
    }
}
