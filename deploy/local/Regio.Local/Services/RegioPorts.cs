namespace Regio.Local;

/// <summary>The ports of everything, counted from the gateway's, so that two clones differ by one number.</summary>
/// <param name="Gateway">The gateway's port, 8080 by default; the others follow it.</param>
public sealed record RegioPorts(int Gateway)
{
    public const int Default = 8080;

    /// <summary>PostgreSQL at +10, RabbitMQ at +11 and its tools at +12 and +13.</summary>
    public ServerPorts Servers => new(Gateway + 10, Gateway + 11, Gateway + 12, Gateway + 13);

    /// <summary>The services at +1 to +4.</summary>
    public int Of(string service) => service == "gateway" ? Gateway : Gateway + 1 + Index(service);

    public Uri Address(string service) => new($"http://127.0.0.1:{Of(service)}/");

    private static int Index(string service) =>
        PrivateServers.Services.ToList().IndexOf(service) is var index and >= 0
            ? index
            : throw new ArgumentOutOfRangeException(nameof(service), service, "No such service.");
}
