using Regio.Hosting.Histories;

namespace Regio.Hosting.Specs;

public sealed class Telling_differences
{
    private static readonly Guid Id = new("0198a000-0000-7000-8000-000000000001");

    private sealed record Inner(string Name, int? Number);

    private sealed record Part(Guid Id, string Colour, Guid ThingId);

    private sealed record Money(int Year, decimal Total);

    private sealed record Thing(
        Guid Id, long Version, Inner Details, Inner? Other, IReadOnlyList<string> Words, IReadOnlyList<Part> Parts, IReadOnlyList<Money> Budgets);

    private static readonly Part Red = new(new("0198a000-0000-7000-8000-000000000011"), "red", Id);
    private static readonly Thing Known = new(Id, 1, new("one", 1), null, ["a", "b"], [Red], []);

    [Fact]
    public void Nothing_where_nothing_changed() => Between(Known, Known with { Version = 2, Words = ["a", "b"] }).ShouldBeEmpty();

    [Fact]
    public void At_first_everything_that_is_known() => Between(null, Known).ShouldBe([
        "name:  → \"one\"", "number:  → 1", "words:  → [\"a\",\"b\"]",
        "parts:  → [{\"id\":\"0198a000-0000-7000-8000-000000000011\",\"colour\":\"red\"}]",
    ]);

    [Fact]
    public void Fields_of_details_are_the_things_own() =>
        Between(Known, Known with { Details = new("two", null) }).ShouldBe(["name: \"one\" → \"two\"", "number: 1 → "]);

    [Fact]
    public void Fields_within_a_field_each_by_their_path() =>
        Between(Known, Known with { Other = new("in", 2) }).ShouldBe(["other.name:  → \"in\"", "other.number:  → 2"]);

    [Fact]
    public void Of_a_list_what_left_and_what_came() =>
        Between(Known, Known with { Words = ["b", "c"] }).ShouldBe(["words: [\"a\"] → [\"c\"]"]);

    [Fact]
    public void Of_a_list_in_another_order_both_orders() =>
        Between(Known, Known with { Words = ["b", "a"] }).ShouldBe(["words: [\"a\",\"b\"] → [\"b\",\"a\"]"]);

    [Fact]
    public void Of_a_list_of_values_whole_ones() => Between(Known with { Budgets = [new(2025, 1)] }, Known with { Budgets = [new(2025, 1), new(2026, 2)] })
        .ShouldBe(["budgets:  → [{\"year\":2026,\"total\":2}]"]);

    [Fact]
    public void Of_a_thing_in_a_list_what_changed_of_it() =>
        Between(Known, Known with { Parts = [Red with { Colour = "blue" }] })
            .ShouldBe([$"parts.colour of {Red.Id}: \"red\" → \"blue\""]);

    private static IEnumerable<string> Between(Thing? before, Thing? after) => Differences.Between(Id, before, after).Select(d =>
        $"{d.Field}{(d.Of is null ? "" : " of ")}{d.Of}: {d.Before?.ToJsonString()} → {d.After?.ToJsonString()}");
}
