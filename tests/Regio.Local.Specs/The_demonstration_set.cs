using Regio.Rules;

namespace Regio.Local.Specs;

public sealed class The_demonstration_set
{
    private static readonly string Folder = Path.Combine(ProjectRoot.Find(), "deploy/local/demo");
    private static readonly HashSet<string> Organisations = [.. Rows("organisations").Select(row => row["id"])];

    [Fact]
    public void Refers_only_to_rows_that_are_there()
    {
        var networks = Rows("networks").Select(row => row["id"]).ToHashSet();
        var regions = Rows("regions").Select(row => row["id"]).ToHashSet();
        Rows("memberships").ShouldAllBe(row =>
            networks.Contains(row["network_id"]) && Organisations.Contains(row["organisation_id"]));
        Rows("region-municipalities").ShouldAllBe(row =>
            regions.Contains(row["region_id"]) && Organisations.Contains(row["organisation_id"]));
        Rows("networks").SelectMany(row => Parts(row["territory"])).ShouldAllBe(id => Organisations.Contains(id));
        Rows("facilities").ShouldAllBe(row => networks.Contains(row["network_id"]));
        Rows("facilities").SelectMany(row => Parts(row["municipalities"])).ShouldAllBe(id => Organisations.Contains(id));
        Rows("steering-instruments").ShouldAllBe(row => Organisations.Contains(row["owner_id"])
            && (row["network_id"].Length == 0 || networks.Contains(row["network_id"])));
        Rows("regional-agendas").ShouldAllBe(row => regions.Contains(row["region_id"]));
    }

    [Theory]
    [InlineData("organisations", "kind", "organisation-kinds")]
    [InlineData("successions", "kind", "succession-kinds")]
    [InlineData("networks", "legal_form", "legal-forms")]
    [InlineData("networks", "obligation", "obligations")]
    [InlineData("networks", "domains", "domains")]
    [InlineData("networks", "target_groups", "target-groups")]
    [InlineData("memberships", "role", "roles")]
    [InlineData("facilities", "kind", "facility-kinds")]
    [InlineData("facilities", "target_groups", "target-groups")]
    [InlineData("steering-instruments", "kind", "instrument-kinds")]
    [InlineData("regional-agendas", "domain", "domains")]
    [InlineData("regional-agendas", "target_group", "target-groups")]
    public void Speaks_in_codes_of_the_lists(string file, string column, string list) =>
        Rows(file).SelectMany(row => Parts(row[column])).ShouldAllBe(code => CodeLists.Find(list)!.Contains(code));

    [Fact]
    public void Is_an_invented_region()
    {
        Organisations.ShouldAllBe(id => id.StartsWith("https://regio.example/id/", StringComparison.Ordinal));
        Rows("memberships").ShouldContain(row => row["left_on"].Length > 0);
        Rows("networks").ShouldContain(row => row["previous_version"].Length > 0);
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name) =>
        Csv.Read(Path.Combine(Folder, name + ".csv"));

    private static string[] Parts(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
