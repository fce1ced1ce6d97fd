using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Publishes schemes as their owners do: they have the draft checked, ask for its publication, and wait until it is there. What
/// stood in the gazette before today is recorded.
/// </summary>
internal static class Publications
{
    /// <summary>The scheme as its owner reads it once it is published.</summary>
    /// <param name="gateway">Where.</param>
    /// <param name="scheme">Path of the scheme.</param>
    /// <param name="drafted">Version of the draft.</param>
    /// <param name="publishedOn">Day of publication.</param>
    /// <param name="gazette">Number in the official gazette.</param>
    /// <param name="owner">Its owner.</param>
    public static async Task<Answer> Publish(this Gateway gateway, string scheme, string drafted, string publishedOn, string gazette, Who owner)
    {
        if (string.CompareOrdinal(publishedOn, TimeProvider.System.Today().ToString("yyyy-MM-dd")) < 0)
        {
            (await gateway.Post($"{scheme}/record-published-elsewhere", new { publishedOn, gazette }, owner, drafted)).Demand(204);
            return await gateway.Published(scheme, owner);
        }

        await gateway.Check(scheme, owner);
        (await gateway.Post($"{scheme}/publish", new { publishedOn, gazette }, owner, drafted)).Demand(202);
        return await gateway.Published(scheme, owner);
    }

    /// <summary>Policy checks the draft, once it knows of it.</summary>
    public static Task<Answer> Check(this Gateway gateway, string scheme, Who owner) => Wait.Until(
        $"policy checks {scheme}",
        () => gateway.Post("/policy/v1/checks", new { ownerId = owner.Organisation, scheme = scheme.Split('/')[^1] }, owner), answer => answer.Status == 201);

    /// <summary>The scheme, once it is published.</summary>
    public static Task<Answer> Published(this Gateway gateway, string scheme, Who owner) => Wait.Until(
        $"{scheme} is published", () => gateway.Get(scheme, owner),
        answer => answer.Demand(200).Json.GetProperty("publishedOn").ValueKind == JsonValueKind.String);

    /// <summary>The scheme, once its owner reads that its publication is so.</summary>
    public static Task<Answer> Asked(this Gateway gateway, string scheme, string status, Who owner) => Wait.Until(
        $"the publication of {scheme} is {status}", () => gateway.Get(scheme, owner),
        answer => answer.Demand(200).Json.GetProperty("publication") is { ValueKind: JsonValueKind.Object } asked && asked.GetProperty("status").GetString() == status);
}
