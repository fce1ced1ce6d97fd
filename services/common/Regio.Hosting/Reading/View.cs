using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Regio.Hosting.Reading;

/// <summary>What readers see of one stream: folded live for one thing, kept beside the facts for lists.</summary>
public interface IView<T>
    where T : class, IView<T>
{
    /// <summary>Stored name of the fact that begins such a stream.</summary>
    static abstract string BeginsWith { get; }

    /// <summary>Stored name of another fact that may begin one; null: there is none.</summary>
    static virtual string? MayBeginWith => null;

    /// <summary>The same view, at a version of its stream.</summary>
    T At(long version);

    /// <summary>The view after a fact; what is no fact of this kind of stream leaves it as it is.</summary>
    static abstract T? After(T? view, object fact);
}

/// <summary>Keeps a view of each stream as a document; named for it.</summary>
public sealed class View<T> : SingleStreamProjection<T, Guid>
    where T : class, IView<T>
{
    /// <summary>Named for what it keeps.</summary>
    /// <param name="facts">The facts of its kind of stream.</param>
    public View(IEnumerable<Type> facts)
    {
        Name = typeof(T).Name;
        foreach (var fact in facts)
        {
            IncludeType(fact);
        }
    }

    /// <inheritdoc/>
    public override T? Evolve(T? snapshot, Guid id, IEvent e) => Views.After(snapshot, e);
}
