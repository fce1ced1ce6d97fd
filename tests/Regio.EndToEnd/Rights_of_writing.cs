using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regio.EndToEnd;

/// <summary>Who only reads may write nowhere, whatever the body: each act of every interface asks for a right first.</summary>
[Collection<WithDemonstration>, Turn(3)]
public sealed partial class Rights_of_writing(SmallSite small) : EndToEndTest
{
    // Anyone may have oneself forgotten.
    private const string Forgetting = "/persons/erase";

    // A file that is handed in has a media type of its own; who may is told of it in another place.
    private const string Files = "/imports";

    public static TheoryData<string> Bases => ["networks", "funding", "policy"];

    private protected override Site? Site => small.Site;

    [Theory, MemberData(nameof(Bases))]
    public async Task An_analyst_may_do_no_act(string name) =>
        (await Statuses(name, new("analyst", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034")))
            .Where(one => one.Status != 403 && !one.Path.EndsWith(Forgetting, StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Bases))]
    public async Task Nobody_may_do_an_act_without_signing_in(string name) =>
        (await Statuses(name, null)).Where(one => one.Status != 401).ShouldBeEmpty();

    private async Task<IReadOnlyList<(string Path, int Status)>> Statuses(string name, Who? who)
    {
        var document = (await Gateway.Get($"/{name}/v1/openapi.json")).Demand(200).Json;
        var acts = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("post", out _))
            .Select(path => $"/{name}/v1" + Named().Replace(path.Name, "0198a000-0000-7000-8000-000000000099"))
            .Where(path => !path.EndsWith(Files, StringComparison.Ordinal)).ToList();
        acts.ShouldNotBeEmpty();
        var statuses = new List<(string, int)>();
        foreach (var act in acts)
        {
            statuses.Add((act, (await Gateway.Post(act, new { }, who)).Status));
        }

        return statuses;
    }

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Named();
}
