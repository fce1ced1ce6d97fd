using JasperFx.Events;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;

namespace Regio.Funding.Specs;

/// <summary>Histories as readers get them.</summary>
internal static class Histories
{
    private static readonly History History = new(FactWording.Telling, new NoNames());

    public static async Task<IReadOnlyList<HistoryEntry>> Of<T>(Withheld? withheld, params object[] facts)
        where T : class, IView<T> =>
        await History.Tell(History.Of<T>([.. facts.Select(Stored)], withheld).Happenings, [], null, default);

    private static IEvent Stored(object fact, int place)
    {
        var stored = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(fact.GetType()), fact)!;
        (stored.Version, stored.EventTypeName) = (place + 1, fact.GetType().Name);
        return stored;
    }
}
