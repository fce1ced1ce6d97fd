using Regio.Hosting.Histories;
using Regio.Rules;

namespace Regio.Hosting.Specs;

public sealed class Telling_differences
{
    private static readonly Guid Id = new("0198a000-0000-7000-8000-000000000001");

    private enum State
    {
        StillOpen,
        Shut,
    }

    private sealed record Inner(string Name, int? Number, [property: CodesOf("roles")] string? Role = null, DateOnly? On = null, bool? Sure = null);

    private sealed record Part(Guid Id, string Colour, Guid ThingId);

    private sealed record Money(int Year, decimal Total);

    private sealed record Period([property: CodesOf("roles")] string Role, DateOnly? From) : IHoldsInTurn;

    private sealed record Sourced(Guid Id, string? ExternalId, string? Owner);

    private sealed record Planned(DateOnly? From, DateOnly? Review) : IHoldsInTurn;

    private sealed record Plans(Guid Id, IReadOnlyList<Planned> On);

    private sealed record Holder(Guid Id, string? First, IReadOnlyList<Period> Later) : IHoldsAtFirst
    {
        public object? AtFirst(string list) => First is null ? null : new Period(First, null);
    }

    private sealed record Thing(
        Guid Id, long Version, Inner Details, Inner? Other, IReadOnlyList<string> Words, IReadOnlyList<Part> Parts, IReadOnlyList<Money> Budgets)
    {
        public string Follows => $"{Words.Count} {Details.Name}";

        public State State { get; init; }
    }

    private static readonly Part Red = new(new("0198a000-0000-7000-8000-000000000011"), "red", Id);
    private static readonly Thing Known = new(Id, 1, new("one", 1), null, ["a", "b"], [Red], []);
    private static readonly Period Lead = new("lead", null);
    private static readonly Period Observer = new("observer", new(2026, 3, 1));
    private static readonly Period Director = new("director", new(2026, 6, 1));

    private static readonly Telling Telling = new(_ => null, _ => null, new Dictionary<string, Bilingual>
    {
        ["year"] = new("Jaar", "Year"),
        ["total"] = new("Totaal", "Total"),
        ["state.still-open"] = new("nog open", "still open"),
    });

    [Fact]
    public void Nothing_where_nothing_changed() => Between(Known, Known with { Version = 2, Words = ["a", "b"] }).ShouldBeEmpty();

    [Fact]
    public void At_first_everything_that_is_known_but_what_follows_from_it() => Between(null, Known).ShouldBe([
        "state:  → nog open", "name:  → one", "number:  → 1", "words:  → a, b", "parts:  → red",
    ], ignoreOrder: true);

    [Fact]
    public void Fields_of_details_are_the_things_own() =>
        Between(Known, Known with { Details = new("two", null) }).ShouldBe(["name: one → two", "number: 1 → "]);

    [Fact]
    public void Fields_within_a_field_each_by_their_path() =>
        Between(Known, Known with { Other = new("in", 2) }).ShouldBe(["other.name:  → in", "other.number:  → 2"]);

    [Fact]
    public void Codes_by_their_labels_days_and_answers_in_words() =>
        Between(Known with { Other = new("in", 2, "lead", null, Sure: false) }, Known with { Other = new("in", 2, "observer", new(2026, 3, 1), Sure: true) })
            .ShouldBe(["other.role: trekker → waarnemer", "other.on:  → 1 maart 2026", "other.sure: nee → ja"]);

    [Fact]
    public void What_is_referred_to_by_its_identifier_by_its_name_but_the_identifier_as_it_is() =>
        Between(new Sourced(Id, null, null), new Sourced(Id, "https://one", "https://one"))
            .ShouldBe(["externalId:  → https://one", "owner:  → Een"]);

    [Fact]
    public void Of_a_list_what_left_and_what_came() => Between(Known, Known with { Words = ["b", "c"] }).ShouldBe(["words: a → c"]);

    [Fact]
    public void Of_a_list_in_another_order_both_orders() =>
        Between(Known, Known with { Words = ["b", "a"] }).ShouldBe(["words: a, b → b, a"]);

    [Fact]
    public void Of_a_list_of_values_whole_ones_with_the_names_of_their_fields() =>
        Between(Known with { Budgets = [new(2025, 1)] }, Known with { Budgets = [new(2025, 1), new(2026, 1_234.5m)] })
            .ShouldBe(["budgets:  → jaar: 2026, totaal: 1.234,5"]);

    [Fact]
    public void Of_a_thing_in_a_list_what_changed_of_it() =>
        Between(Known, Known with { Parts = [Red with { Colour = "blue" }] }).ShouldBe(["parts.colour of rode deel: red → blue"]);

    [Fact]
    public void Of_what_holds_in_turn_what_held_until_then() =>
        Between(new Holder(Id, null, [Lead, Observer]), new Holder(Id, null, [Lead, Observer, Director]))
            .ShouldBe(["later: waarnemer per 1 maart 2026 → regisseur per 1 juni 2026"]);

    [Fact]
    public void Of_what_holds_in_turn_what_it_replaced_of_the_same_day()
    {
        var manager = Observer with { Role = "director" };
        Between(new Holder(Id, null, [Lead, Observer]), new Holder(Id, null, [Lead, manager]))
            .ShouldBe(["later: waarnemer per 1 maart 2026 → regisseur per 1 maart 2026"]);
        Between(new Holder(Id, null, [Lead, Observer]), new Holder(Id, null, [Lead, Observer, manager]))
            .ShouldBe(["later: waarnemer per 1 maart 2026 → regisseur per 1 maart 2026"]);
    }

    [Fact]
    public void Of_the_first_that_follows_what_held_from_the_start() =>
        Between(new Holder(Id, null, []), new Holder(Id, null, [Lead, Observer])).ShouldBe(["later: trekker → waarnemer per 1 maart 2026"]);

    [Fact]
    public void Of_what_is_known_no_longer_from_a_day_on_that_it_is_unknown()
    {
        var none = new Planned(new(2026, 3, 1), null);
        var first = new Planned(new(2026, 1, 1), new(2027, 6, 1));
        Between(new Plans(Id, [first]), new Plans(Id, [first, none]))
            .ShouldBe(["on: 1 juni 2027 per 1 januari 2026 → onbekend per 1 maart 2026"]);
        Between(null, new Plans(Id, [none])).ShouldBeEmpty();
    }

    [Fact]
    public void Of_what_comes_before_another_what_held_until_then() =>
        Between(new Holder(Id, null, [Lead, Director]), new Holder(Id, null, [Lead, Observer, Director]))
            .ShouldBe(["later: trekker → waarnemer per 1 maart 2026"]);

    [Fact]
    public void Of_the_first_of_these_what_held_at_first() =>
        Between(new Holder(Id, "lead", []), new Holder(Id, "lead", [Observer])).ShouldBe(["later: trekker → waarnemer per 1 maart 2026"]);

    [Fact]
    public void Of_the_first_of_these_nothing_where_nothing_is_known() =>
        Between(new Holder(Id, null, []), new Holder(Id, null, [Observer])).ShouldBe(["later:  → waarnemer per 1 maart 2026"]);

    private static IEnumerable<string> Between<T>(T? before, T? after)
        where T : class => new Differences(Telling).Between(Id, before, after).Select(d =>
            $"{d.Field}{(d.Of is null ? "" : " of ")}{Nl(d.Of)}: {Nl(d.Before)} → {Nl(d.After)}");

    private static string? Nl(object? words) =>
        Sentence.InWords(words, new Dictionary<string, string> { [Red.Id.ToString()] = "rode deel", ["https://one"] = "Een" })?.Nl;
}
