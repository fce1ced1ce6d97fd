namespace Regio.Local.Specs;

public sealed class Generating_a_register
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using var scratch = new Scratch();
        new Generator(7, 1).Write(scratch.In("a"), _ => { });
        new Generator(7, 1).Write(scratch.In("b"), _ => { });
        foreach (var name in CsvImport.FilesIn(scratch.In("a")).Concat(MoneyFiles.Names.Select(name => scratch.In($"a/{name}"))).Select(Path.GetFileName))
        {
            File.ReadAllBytes(scratch.In($"a/{name}")).ShouldBe(File.ReadAllBytes(scratch.In($"b/{name}")), name);
        }
    }

    [Fact]
    public void Another_seed_gives_another_register()
    {
        using var scratch = new Scratch();
        new Generator(7, 1).Write(scratch.In("a"), _ => { });
        new Generator(8, 1).Write(scratch.In("b"), _ => { });
        File.ReadAllText(scratch.In("a/memberships.csv")).ShouldNotBe(File.ReadAllText(scratch.In("b/memberships.csv")));
    }

    [Fact]
    public void One_country_is_as_large_as_the_real_one()
    {
        using var scratch = new Scratch();
        new Generator(7, 1).Write(scratch.Path, _ => { });
        Rows(scratch, "organisations").Count.ShouldBe(1_048);
        Rows(scratch, "networks").Count.ShouldBe(1_186);
        Rows(scratch, "memberships").Count.ShouldBe(9_516);
        Rows(scratch, "regions").Count.ShouldBe(1_266);
        Rows(scratch, "networks").Count(network => network["in_force_until"].Length == 0).ShouldBe(451);
    }

    [Fact]
    public void Rows_refer_only_to_rows_that_are_there()
    {
        using var scratch = new Scratch();
        new Generator(7, 2).Write(scratch.Path, _ => { });
        var organisations = Rows(scratch, "organisations").Select(row => row["id"]).ToHashSet();
        var networks = Rows(scratch, "networks").Select(row => row["id"]).ToHashSet();
        Rows(scratch, "memberships").ShouldAllBe(row =>
            networks.Contains(row["network_id"]) && organisations.Contains(row["organisation_id"]));
        Rows(scratch, "region-municipalities").ShouldAllBe(row => organisations.Contains(row["organisation_id"]));
        Rows(scratch, "successions").ShouldAllBe(row =>
            organisations.Contains(row["from_id"]) && organisations.Contains(row["to_id"]));
    }

    [Fact]
    public void Money_refers_only_to_rows_that_are_there()
    {
        using var scratch = new Scratch();
        new Generator(7, 2).Write(scratch.Path, _ => { });
        var (organisations, networks, schemes) = (Ids("organisations"), Ids("networks"), Ids("schemes"));
        var (divisions, indicators) = (Ids("divisions"), Ids("indicators"));
        Rows(scratch, "schemes").ShouldAllBe(row => organisations.Contains(row["owner_id"]) && divisions.Contains(row["division"]));
        Rows(scratch, "grants").ShouldAllBe(row => schemes.Contains(row["scheme"]) && networks.Contains(row["network"]) && organisations.Contains(row["lead"]));
        Rows(scratch, "observations").ShouldAllBe(row => indicators.Contains(row["indicator"]) && networks.Contains(row["network"]));
        Rows(scratch, "grants").Select(row => row["id"]).ShouldBeUnique();
        HashSet<string> Ids(string name) => [.. Rows(scratch, name).Select(row => row["id"])];
    }

    [Fact]
    public void As_many_grants_go_to_a_scheme_as_really_do()
    {
        using var scratch = new Scratch();
        new Generator(7, 3).Write(scratch.Path, _ => { });
        var grants = Rows(scratch, "grants").CountBy(row => row["scheme"]).Select(scheme => scheme.Value).Order().ToList();
        Rows(scratch, "schemes").Count.ShouldBe(300);
        grants[grants.Count / 2].ShouldBeInRange(1, 3);
        grants[^1].ShouldBeInRange(30, 100);
    }

    [Fact]
    public void One_membership_in_a_hundred_crosses_to_a_neighbouring_country()
    {
        using var scratch = new Scratch();
        new Generator(7, 3).Write(scratch.Path, _ => { });
        var memberships = Rows(scratch, "memberships");
        var crossing = memberships.Count(row =>
            row["organisation_id"].Contains("/gm", StringComparison.Ordinal)
            && !row["organisation_id"].Contains("/gm" + row["network_id"][4], StringComparison.Ordinal));
        (crossing / (double)memberships.Count).ShouldBeInRange(0.005, 0.015);
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(Scratch scratch, string name) =>
        Csv.Read(scratch.In(name + ".csv"));
}
