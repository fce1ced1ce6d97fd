namespace Regio.EndToEnd;

/// <summary>What callers sent, however odd, is found known when the register's own export is imported.</summary>
[Collection<WithDemonstration>, Turn(4)]
public sealed class What_was_sent_imported_again(SmallSite small) : EndToEndTest
{
    private const string Odd = "https://regio.example/id/odd";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Changes_nothing()
    {
        (await Gateway.Post("/networks/v1/organisations", new
        {
            externalId = Odd,
            kind = "municipality",
            name = " =1+1, \"Odd\" ",
            abbreviation = " O ",
            parent = "https://regio.example/id/nobody ",
        }, Who.Steward)).Demand(201);
        var last = (await Gateway.Post("/networks/v1/networks", new
        {
            name = "@Odd\u00A0",
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            purpose = "One line,\r\nanother \"one\" ",
            policyAreas = new[] { " -work ", "care; youth" },
            contactDesk = "  ",
            territory = new[] { Odd },
            members = new[] { new { organisation = Odd, costKeyShare = 100m / 7, governingBodies = new[] { "College " } } },
        }, Who.Steward)).Demand(201);
        var networks = await Gateway.Get($"/networks/v1/networks?atLeast={last.Position}", accept: "text/csv");
        networks.Demand(200).Text.ShouldContain("@Odd");

        var before = await Road.Stored(Site!);
        var again = await Gateway.Whole(await Export.Of(Gateway));
        (again.Taken, again.Refused).ShouldBe((0, 0), again + (await Faults(again)));
        (await Road.Stored(Site!)).ShouldBe(before);
    }

    private async Task<string> Faults(ImportReport report) =>
        (await Gateway.Get($"{Import.Path}/{report.Id}/faults", Who.Steward)).Text;
}
