using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regio.EndToEnd;

/// <summary>Reads a page that gathers views, and each of those views where the page says that it is read.</summary>
internal static partial class Gathered
{
    private const int Most = 5;

    /// <summary>
    /// The page, when each of its parts is what the view answers the same reader: the first rows, their number and their basis, of the
    /// same moment.
    /// </summary>
    public static async Task<JsonElement> Page(this Gateway gateway, string path, Who? who = null)
    {
        var page = (await gateway.Get(path, who)).Demand(200).Json;
        foreach (var (name, part) in page.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Object).Select(one => (one.Name, one.Value)))
        {
            if (part.TryGetProperty("href", out var href))
            {
                var view = (await gateway.Get(href.GetString()!, who)).Demand(200);
                ShouldBeOf(page, view.Json, $"{name} of {path}");
                ShouldTell(part, view, $"{name} of {path} to {who?.Role ?? "everybody"}");
            }
        }

        await ShouldTellWhatItRestsOn(gateway, page, path, who);
        return page;
    }

    // What no view lists tells where its events are: the figure there is what stands on the page, or its view tells it of all its rows.
    private static async Task ShouldTellWhatItRestsOn(Gateway gateway, JsonElement page, string path, Who? who)
    {
        var links = page.GetProperty("evidence").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
        foreach (var (field, link) in links)
        {
            var told = (await gateway.Get(link, who)).Demand(200).Json;
            var (figure, isWhole) = (told.GetProperty("figure"), told.TryGetProperty("whole", out var whole) && whole.ValueKind == JsonValueKind.Object);
            ShouldBeOf(page, told, $"{field} of {path}");
            if (field != "council")
            {
                ShouldBeSame(page.GetProperty(field), isWhole ? whole.GetProperty(field) : figure.GetProperty("value"), $"{field} of {path}");
            }
        }

        page.EnumerateObject().Where(one => one.Value.ValueKind == JsonValueKind.Number || (one.Value.ValueKind == JsonValueKind.Array && one.Value.GetArrayLength() > 0)).Select(one => one.Name).Except(links.Keys)
            .ShouldBeEmpty($"{path} has lists and numbers that tell no events.");
    }

    /// <summary>How many rows the view of a part has.</summary>
    public static int Total(this JsonElement page, string part) => page.GetProperty(part).GetProperty("total").GetInt32();

    private static void ShouldBeOf(JsonElement page, JsonElement view, string what)
    {
        foreach (var field in new[] { "validOn", "knownOn", "snapshot" })
        {
            ShouldBeSame(page.GetProperty("asOf").GetProperty(field), view.GetProperty("asOf").GetProperty(field), $"{field} of {what}");
        }
    }

    private static void ShouldTell(JsonElement part, Answer view, string what)
    {
        if (part.TryGetProperty("value", out var value))
        {
            foreach (var field in value.EnumerateObject())
            {
                ShouldBeSame(field.Value, view.Json.GetProperty(field.Name), $"{field.Name} of {what}");
            }
        }
        else if (part.TryGetProperty("items", out var items))
        {
            var rows = view.Json.TryGetProperty("items", out var listed) ? listed : view.Json.GetProperty("networks");
            part.GetProperty("total").GetInt32().ShouldBe(view.TotalCount, what);
            items.GetArrayLength().ShouldBe(Math.Min(Most, view.TotalCount), what);
            foreach (var (row, other) in items.EnumerateArray().Zip(rows.EnumerateArray()))
            {
                ShouldBeSame(row, other, what);
            }

            ShouldBeSame(part.GetProperty("basis"), view.Json.GetProperty("basis"), $"basis of {what}");
        }
    }

    private static void ShouldBeSame(JsonElement one, JsonElement other, string what) =>
        JsonElement.DeepEquals(Timeless(one), Timeless(other)).ShouldBeTrue($"{what}:\n{one}\n{other}");

    // Where nothing was taken in, a source may still have been heard from in between.
    private static JsonElement Timeless(JsonElement told) =>
        JsonSerializer.Deserialize<JsonElement>(Positions().Replace(told.GetRawText(), "@"));

    [GeneratedRegex(@"@[a-z]+(?::|%3A)[0-9][^@]*@", RegexOptions.None, 1_000)]
    private static partial Regex Positions();
}
