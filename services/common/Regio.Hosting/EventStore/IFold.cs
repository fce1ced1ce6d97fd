using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Regio.Hosting.EventStore;

/// <summary>Asks of a stream's state only what a decision needs; readers use a view.</summary>
public interface IFold<T>
    where T : class, IFold<T>
{
    /// <summary>The state after a fact; null while the stream has not begun.</summary>
    static abstract T? After(T? state, object fact);
}

/// <summary>Lets Marten fold any <see cref="IFold{T}"/>; registered Live.</summary>
public sealed class Fold<T> : SingleStreamProjection<T, Guid>
    where T : class, IFold<T>
{
    /// <summary>Named for its state.</summary>
    public Fold() => Name = typeof(T).Name;

    /// <inheritdoc/>
    public override T? Evolve(T? snapshot, Guid id, IEvent e) => T.After(snapshot, e.Data);
}
