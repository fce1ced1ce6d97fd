using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Regio.Hosting.Defaults;

/// <summary>Regio's own instruments, beside those of its libraries.</summary>
public static class RegioTelemetry
{
    /// <summary>Name of the source and the meter.</summary>
    public const string Name = "Regio";

    /// <summary>Where the instruments of all services are made.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Spans of the event path: publish a page, apply a batch.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Events put on the broker and confirmed by it.</summary>
    public static Counter<long> Published { get; } = Meter.CreateCounter<long>("regio.events.published", "{event}");

    /// <summary>Events applied by the inbox.</summary>
    public static Counter<long> Applied { get; } = Meter.CreateCounter<long>("regio.events.applied", "{event}");

    /// <summary>Milliseconds from the recorded moment to being applied.</summary>
    public static Histogram<double> Lag { get; } = Meter.CreateHistogram<double>("regio.inbox.lag", "ms");
}
