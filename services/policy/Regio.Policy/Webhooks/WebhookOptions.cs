namespace Regio.Policy.Webhooks;

/// <summary>How webhooks are tried, from <c>Regio:Webhooks</c>.</summary>
/// <param name="Waits">How long it waits after each failure in a row; after one more it parks.</param>
/// <param name="TakesLoopback">Whether this machine itself may be an address, over http: for local runs alone.</param>
internal sealed record WebhookOptions(IReadOnlyList<TimeSpan> Waits, bool TakesLoopback)
{
    private const string Usual = "00:00:05,00:00:30,00:02:00,00:10:00,01:00:00,06:00:00";

    /// <summary>As configured, else the usual.</summary>
    public static WebhookOptions From(IConfiguration configuration) => new(
        [.. (configuration["Regio:Webhooks:Waits"] ?? Usual).Split(',').Select(wait => TimeSpan.Parse(wait, null))],
        configuration.GetValue<bool>("Regio:Webhooks:Loopback"));
}
