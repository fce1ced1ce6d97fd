using Marten;
using Marten.Events;

namespace Regio.Hosting.EventStore;

/// <summary>What a service's store can hold: its facts under their stored names, and the states folded from them.</summary>
public sealed class Facts(StoreOptions options)
{
    private readonly Dictionary<Type, string> names = [];

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
        return this;
    }

    /// <summary>A state that decisions ask for, folded when asked.</summary>
    public Facts State<T>()
        where T : class, IFold<T>
    {
        options.Projections.Add(new Fold<T>(), JasperFx.Events.Projections.ProjectionLifecycle.Live);
        return this;
    }
}
