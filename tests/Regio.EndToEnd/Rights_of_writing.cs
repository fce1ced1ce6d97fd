using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regio.EndToEnd;

/// <summary>
/// Who only reads may write nowhere, whatever the body: each act of every interface asks for a right first. What a region may
/// do is asked of what is its own; that it may do none of it to what is another's is tried where one of everything is recorded.
/// </summary>
[Collection<WithDemonstration>, Turn(3)]
public sealed partial class Rights_of_writing(SmallSite small) : EndToEndTest
{
    // Anyone may have oneself forgotten.
    private const string Forgetting = "/persons/erase";

    // A file that is handed in has a media type of its own; who may is told of it in another place.
    private const string Files = "/imports";

    private const string Some = "0198a000-0000-7000-8000-000000000099";

    public static TheoryData<string> Bases => ["networks", "reference", "funding", "policy"];

    // Whose right depends on what is there, or is given, is told of that once the body is whole.
    private static readonly string[] OfOthersThanARegion =
    [
        "/networks/v1/organisations", "/networks/v1/organisations/{id}/correct", "/networks/v1/organisations/{id}/end",
        "/networks/v1/successions", "/networks/v1/successions/{id}/correct", "/networks/v1/successions/{id}/withdraw",
        "/networks/v1/divisions", "/networks/v1/divisions/{id}/correct",
        "/networks/v1/regions", "/networks/v1/regions/{id}/correct", "/networks/v1/regions/{id}/delineate",
        "/reference/v1/domains/codes", "/reference/v1/domains/codes/{id}/revise", "/reference/v1/domains/codes/{id}/retire",
        "/reference/v1/reference-divisions/{id}",
        "/funding/v1/schemes", "/funding/v1/schemes/{id}/revise", "/funding/v1/schemes/{id}/announce",
        "/funding/v1/schemes/{id}/publish", "/funding/v1/schemes/{id}/withdraw-publication", "/funding/v1/schemes/{id}/record-published-elsewhere",
        "/funding/v1/schemes/{id}/amend", "/funding/v1/schemes/{id}/suspend", "/funding/v1/schemes/{id}/resume",
        "/funding/v1/schemes/{id}/extend", "/funding/v1/schemes/{id}/close", "/funding/v1/schemes/{id}/calls",
        "/funding/v1/schemes/{id}/calls/{id}/revise", "/funding/v1/schemes/{id}/calls/{id}/withdraw",
        "/funding/v1/schemes/{id}/budget", "/funding/v1/grants/{id}/assess", "/funding/v1/grants/{id}/award",
        "/funding/v1/grants/{id}/reject", "/funding/v1/grants/{id}/note-appeal",
        "/funding/v1/grants/{id}/decide-appeal", "/funding/v1/grants/{id}/amend",
        "/funding/v1/grants/{id}/plan-instalments", "/funding/v1/grants/{id}/pay-instalment",
        "/funding/v1/grants/{id}/hold-back-instalment", "/funding/v1/grants/{id}/release-instalment",
        "/funding/v1/grants/{id}/settle", "/funding/v1/grants/{id}/correct-settlement", "/funding/v1/grants/{id}/order-recovery",
        "/funding/v1/grants/{id}/record-recovery",
        "/funding/v1/grants/{id}/correct-payment", "/funding/v1/grants/{id}/withdraw-payment",
        "/funding/v1/grants/{id}/correct-recovery", "/funding/v1/grants/{id}/withdraw-recovery",
        "/funding/v1/grants/{id}/correct-repayment", "/funding/v1/grants/{id}/withdraw-repayment", "/funding/v1/reports/{id}/return",
        "/funding/v1/reports/{id}/accept", "/funding/v1/indicators", "/funding/v1/indicators/{id}/revise",
        "/funding/v1/indicators/{id}/correct", "/funding/v1/indicators/{id}/withdraw",
        "/funding/v1/regional-budgets/{id}/contributions/{id}/consent", "/funding/v1/regional-budgets/{id}/contributions/{id}/decline",
        "/funding/v1/regional-budgets/{id}/contributions/{id}/receive-return", "/funding/v1/regional-budgets/{id}/contributions/{id}/correct-return",
        "/funding/v1/regional-budgets/{id}/contributions/{id}/withdraw-return",
        "/policy/v1/policies", "/policy/v1/policies/{id}/revise", "/policy/v1/policies/{id}/correct", "/policy/v1/policies/{id}/end",
        "/policy/v1/policies/{id}/oblige-cooperation", "/policy/v1/policies/{id}/withdraw-obligation",
        "/policy/v1/owners", "/policy/v1/owners/{id}/rename", "/policy/v1/owners/{id}/place", "/policy/v1/owners/{id}/correct",
        "/policy/v1/owners/{id}/end", "/policy/v1/edges", "/policy/v1/edges/{id}/confirm", "/policy/v1/edges/{id}/reject",
        "/policy/v1/cases", "/policy/v1/cases/{id}/parties", "/policy/v1/cases/{id}/consultations", "/policy/v1/cases/{id}/consultations/{id}/answer",
        "/policy/v1/cases/{id}/consultations/{id}/remind", "/policy/v1/cases/{id}/outcomes", "/policy/v1/cases/{id}/escalations",
        "/policy/v1/cases/{id}/decisions", "/policy/v1/cases/{id}/review", "/policy/v1/cases/{id}/close",
        "/policy/v1/blind-matches/{id}/accept", "/policy/v1/blind-matches/{id}/decline", "/policy/v1/checks",
    ];

    private protected override Site? Site => small.Site;

    [Theory, MemberData(nameof(Bases))]
    public async Task A_region_may_keep_neither_what_all_networks_stand_on_nor_what_is_a_ministrys(string name) =>
        (await Statuses(name, new("region", "https://regio.example/id/gemeente/gm9999"))).Where(one => one.Status == 403)
            .Select(one => one.Path.Replace(Some, "{id}", StringComparison.Ordinal)).ShouldBe(
                OfOthersThanARegion.Where(path => path.StartsWith($"/{name}/", StringComparison.Ordinal)), ignoreOrder: true);

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
            .Select(path => $"/{name}/v1" + Named().Replace(path.Name.Replace("{list}", "domains", StringComparison.Ordinal), Some))
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
