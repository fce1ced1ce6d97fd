namespace Regio.Local.Specs;

public sealed class Sending_registers_of_money : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Goes_with_the_mapping_and_with_what_that_needs_beside_it()
    {
        var (folder, mappings) = (Folder("data", "gifts.csv", "other.csv"), Folder("mappings", "schemes.csv"));
        File.WriteAllText(Path.Combine(mappings, "gifts.json"), """{ "file": "gifts.csv" }""");
        File.WriteAllText(Path.Combine(mappings, "loans.json"), """{ "file": "loans.csv" }""");
        Names(folder, mappings).ShouldBe(["schemes.csv", "gifts.csv", "gifts.json"]);
    }

    [Fact]
    public void Sends_an_export_by_itself_in_the_order_in_which_rows_refer_to_each_other()
    {
        var (folder, mappings) = (Folder("data", "grants.csv", "schemes.csv"), Folder("mappings", "indicators.csv"));
        Names(folder, mappings).ShouldBe(["schemes.csv", "grants.csv"]);
    }

    [Fact]
    public void Finds_nothing_in_a_register_of_networks() => Names(Folder("data", "networks.csv"), Folder("mappings", "schemes.csv")).ShouldBeEmpty();

    private static IEnumerable<string?> Names(string folder, string mappings) => MoneyFiles.Found(folder, mappings).Select(Path.GetFileName);

    private string Folder(string name, params string[] files)
    {
        var folder = Directory.CreateDirectory(_scratch.In(name)).FullName;
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(folder, file), "id\n");
        }

        return folder;
    }
}
