namespace Regio.Hosting;

/// <summary>The name of this service in addresses, positions and event sources: <c>networks</c>, <c>funding</c> …</summary>
public sealed record ServiceName(string Value)
{
    /// <summary>The services that publish what they record, and so have positions.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["networks", "funding", "policy"];

    /// <summary>What its events are from (CloudEvents NL GOV: organisation by OIN, then the system).</summary>
    public string Source => $"urn:nld:oin:00000099000000000000:systeem:regio-{Value}";
}
