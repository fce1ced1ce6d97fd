namespace Regio.EndToEnd;

/// <summary>What of policy and alignment can be against the rules, all of it at once.</summary>
internal static partial class BadRequests
{
    private static IEnumerable<(string Name, BadRequest Request)> RulesOfPolicy() =>
    [
        ("a policy against every rule at once", new(409, "ends-before-start", gateway => gateway.Post(
            Policies,
            new
            {
                ownerId = OneMinistry, title = "x", from = "2026-01-01", until = "2025-01-01", publishedOn = "2400-01-01", division = "nowhere",
                regions = new[] { "werkregio-2024-1", "nowhere", "nowhere" }, rules = new { indicators = new[] { new { indicator = "unheard-of" } } },
            },
            Ministry), "/until", "/publishedOn", "/division", "/regions/1", "/regions/2", "/rules/indicators/0/indicator")),
        ("a subscription to what is not known, at an address within", new(409, "unknown-region", gateway => gateway.Post(
            "/policy/v1/subscriptions", new { name = "x", regions = new[] { "gm9901", "nowhere" }, ministries = new[] { "nobody" }, webhook = "http://10.0.0.1/" }, Ministry),
            "/regions/1", "/ministries/0", "/webhook")),
        ("an edge between what is not known", new(409, "unknown-policy-or-scheme", gateway => gateway.Post(
            "/policy/v1/edges", new { from = "nowhere", kind = "implements", to = "elsewhere" }, Ministry), "/from", "/to")),
        ("a case of what is not known", new(409, "unknown-policy-or-scheme", gateway => gateway.Post(
            "/policy/v1/cases", new { own = "nowhere", other = "elsewhere", reason = "x" }, Ministry), "/own", "/other")),
        ("a subscription by who acts for nobody", new(403, "not-allowed", gateway => gateway.Post("/policy/v1/subscriptions", new { name = "x" }, Who.Steward))),
    ];
}
