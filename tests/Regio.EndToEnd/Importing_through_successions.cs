using System.Text;
using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>Who went up into another has the same members stand for it, whether its memberships or its succession came first.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Importing_through_successions(SmallSite small) : EndToEndTest
{
    private const string Gone = "https://regio.example/id/gemeente/through1";
    private const string Whole = "https://regio.example/id/gemeente/through2";
    private const string Other = "https://regio.example/id/gemeente/gm9907";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Gives_the_same_members_on_each_day()
    {
        await Taken(
            ("organisations.csv", $"""
                id,kind,name,abbreviation,oin,valid_from,valid_until,parent,population
                {Gone},municipality,Vergaan,,,2000-01-01,2024-01-01,,
                {Whole},municipality,Gebleven,,,2024-01-01,,,
                """),
            ("networks.csv", """
                id,name,legal_form,purpose,powers_acquired_by,policy_areas,legal_grounds,body_id,body_name,in_force_from,in_force_until,previous_version,next_version
                through-before,Voor de herindeling,,,,,,,,2020-01-01,,,
                through-after,Na de herindeling,,,,,,,,2020-01-01,,,
                """),
            ("memberships.csv", Memberships("through-before")));
        await Taken(("successions.csv", $"""
            event_id,effective_on,kind,from_id,to_id
            through,2024-01-01,merger,{Gone},{Whole}
            """));
        var position = await Taken(("memberships.csv", Memberships("through-after")));

        foreach (var (day, holder) in new[] { ("2022-01-01", Gone), ("2023-12-31", Gone), ("2024-01-01", Whole), ("2026-01-01", Whole) })
        {
            var before = await Members("through-before", day, position);
            before.ShouldBe([(Other, Other), (Gone, holder)], ignoreOrder: true);
            (await Members("through-after", day, position)).ShouldBe(before, ignoreOrder: true);
        }

        var again = await Gateway.Whole([("memberships.csv", Encoding.UTF8.GetBytes(Memberships("through-before")))]);
        (again.Taken, again.Refused).ShouldBe((0, 0), again.ToString());
    }

    private static string Memberships(string network) => $"""
        network_id,organisation_id,joined_on,governing_bodies,cost_key
        {network},{Gone},,,
        {network},{Other},2021-01-01,,
        """;

    private async Task<string> Taken(params (string Name, string Text)[] files)
    {
        var report = await Gateway.Whole(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text))));
        report.Taken.ShouldBe(report.Rows, report.ToString());
        return report.Position.ShouldNotBeNull();
    }

    private async Task<IReadOnlyList<(string?, string?)>> Members(string network, string day, string position) =>
    [
        .. (await Gateway.Get($"/networks/v1/networks/{network}/memberships?validOn={day}&atLeast={position}")).Demand(200).Json.EnumerateArray()
            .Select(row => (Called(row.GetProperty("organisation")), Called(row.GetProperty("heldBy").EnumerateArray().ShouldHaveSingleItem()))),
    ];

    private static string? Called(JsonElement reference) => reference.GetProperty("externalId").GetString();
}
