using JasperFx.Events.Projections;
using Marten;
using Marten.Events;
using Regio.Hosting.Reading;

namespace Regio.Hosting.EventStore;

/// <summary>
/// What a service's store can hold, kind of stream by kind of stream: the facts under their stored names, the state
/// folded from them, and the view of it that is kept for readers.
/// </summary>
public sealed class Facts(StoreOptions options)
{
    private readonly Dictionary<Type, string> names = [];
    private List<Type> ofStream = [];
    private bool folded;

    /// <summary>Every fact's type and stored name.</summary>
    public IReadOnlyDictionary<Type, string> Names => names;

    /// <summary>A fact under its stored name, which ends in its version: <c>networks.member-admitted.v1</c>.</summary>
    public Facts Fact<T>(string storedName)
        where T : class => Fact(typeof(T), storedName);

    /// <summary>The same, for a type known at run time.</summary>
    public Facts Fact(Type type, string storedName)
    {
        options.Events.MapEventType(type, storedName);
        names.Add(type, storedName);
        ofStream = folded ? [type] : [.. ofStream, type];
        folded = false;
        return this;
    }

    /// <summary>The state of the facts before it, which decisions ask for; folded when asked.</summary>
    public Facts State<T>()
        where T : class, IFold<T>
    {
        options.Projections.Add(new Fold<T>(), ProjectionLifecycle.Live);
        folded = true;
        return this;
    }

    /// <summary>The view of the facts before it, kept beside them; other facts it is not shown, and need not be read for it.</summary>
    public Facts View<T>()
        where T : class, IView<T>
    {
        options.Projections.Add(new View<T>(ofStream), ProjectionLifecycle.Async);
        return this;
    }
}
