using Regio.Hosting.Lists;

namespace Regio.Projections.Specs;

/// <summary>Rows come in the order that is asked: numbers by how much they are, words by their letters, and what is unknown last.</summary>
public sealed class Sorting_rows
{
    private static readonly Csv<Row> File = new("rows.csv", ("key", row => row.Key), ("median_pace", row => row.Pace), ("kind", row => row.Kind));

    private static readonly IReadOnlyList<Row> Rows = [new("a", "10", "x"), new("b", "9.5", "Y"), new("c", null, "x"), new("d", "-1E-3", ""), new("e", "10", "x")];

    [Theory]
    [InlineData("medianPace", false, "dbaec")]
    [InlineData("medianPace", true, "aebdc")]
    [InlineData("kind", false, "baced")]
    [InlineData("kind", true, "acebd")]
    [InlineData("key", true, "edcba")]
    public void By_a_column_with_what_is_unknown_last_and_what_is_alike_as_it_was(string name, bool descending, string keys) =>
        string.Concat(Rows.Sorted(File, (name, descending)).Select(row => row.Key)).ShouldBe(keys);

    [Fact]
    public void By_how_much_small_counts_can_be() => string.Concat(
        new Row[] { new("a", "100", null), new("b", "<10", null), new("c", "20", null), new("d", "9", null) }.Sorted(File, ("medianPace", false)).Select(row => row.Key)).ShouldBe("dbca");

    [Fact]
    public void As_they_are_when_no_order_is_asked() => Rows.Sorted(File, null).ShouldBeSameAs(Rows);

    [Fact]
    public void By_each_column_under_the_name_of_its_field() =>
        Sorting.Of(File).Codes.ShouldBe(["key", "medianPace", "kind", "-key", "-medianPace", "-kind"]);

    private sealed record Row(string Key, string? Pace, string? Kind);
}
