using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten.Events.Aggregation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;

namespace Regio.Benchmarks;

/// <summary>The least that a snapshot of a stream can be: how many facts it has.</summary>
internal sealed record Counted(Guid Id, int Facts);

/// <summary>Keeps that, as Marten does.</summary>
internal sealed class Counting : SingleStreamProjection<Counted, Guid>
{
    public override Counted Evolve(Counted? snapshot, Guid id, IEvent e) => new(id, (snapshot?.Facts ?? 0) + 1);

    /// <summary>A store of received facts that has it.</summary>
    public static IHost Open(string connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:Store", connection)]);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new ServiceName("projections"));
        builder.Services.AddEventStore(builder.Configuration, (options, facts) =>
        {
            facts.ReceivedFacts();
            options.Projections.Add(new Counting(), ProjectionLifecycle.Async);
        });
        return builder.Build();
    }
}
