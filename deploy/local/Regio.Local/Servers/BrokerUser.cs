namespace Regio.Local;

/// <summary>A service as the broker knows it, with no more rights than its part of the event path asks for.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="Queue">The queue that it may have, and what its messages that cannot be read are set aside in.</param>
/// <param name="Publishes">Whether it puts events on the exchange.</param>
public sealed record BrokerUser(string Name, string Queue, bool Publishes)
{
    private const string Events = "regio[.]events";

    /// <summary>What it may declare, write to and read from, as RabbitMQ has it. Binding a queue reads the exchange.</summary>
    public object Permission => new
    {
        user = Name,
        vhost = "/",
        configure = Only(Events, Own),
        write = Publishes ? Only(Events, Own) : Only(Own),
        read = Only(Events, Own),
    };

    private string Own => $"{Queue.Replace(".", "[.]", StringComparison.Ordinal)}(_error|_skipped)?";

    private static string Only(params string[] names) => $"^({string.Join('|', names)})$";
}
