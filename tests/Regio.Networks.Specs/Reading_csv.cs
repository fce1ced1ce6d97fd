using System.Text;
using Regio.Hosting.Imports;

namespace Regio.Networks.Specs;

public sealed class Reading_csv
{
    [Fact]
    public void Reads_rows_with_the_lines_they_start_on()
    {
        var file = Read("\uFEFFId, Name \r\n1,Eén\r\n\r\n2,\"Twee,\r\nof meer\"\r\n3,\"Zei \"\"drie\"\"\"\r\n");
        file.Columns.ShouldBe(["id", "name"]);
        file.Rows.Select(row => (row.Line, row.Text("id"), row.Text("name"))).ShouldBe(
            [(2, "1", "Eén"), (4, "2", "Twee,\r\nof meer"), (6, "3", "Zei \"drie\"")]);
        file.Malformed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2,two,too many")]
    [InlineData("2")]
    [InlineData("2,tw\"o")]
    [InlineData("2,\"two\"s")]
    [InlineData("2,\"never closed")]
    [InlineData("\"2,never closed")]
    public void A_broken_line_is_named_and_never_stops_the_rest(string broken)
    {
        var file = Read($"id,name\n1,one\n{broken}\n3,three\n4,\"fo\"\"ur\"\n5,five");
        file.Malformed.Select(fault => (fault.Line, fault.Code)).ShouldBe([(3, "malformed-line")]);
        file.Rows.Select(row => (row.Line, row.Text("id"))).ShouldBe([(2, "1"), (4, "3"), (5, "4"), (6, "5")]);
    }

    [Theory]
    [InlineData("2,tw\"o", "A quote stands inside a field that is not quoted.")]
    [InlineData("2,\"two\"s", "Text follows the closing quote of a field.")]
    [InlineData("2", "The line has 1 fields, the header 2.")]
    public void What_is_broken_in_it_is_told(string broken, string told) =>
        Read($"id,name\n{broken}\n3,three\n").Malformed.ShouldHaveSingleItem().Detail.ShouldBe(told);

    [Fact]
    public void A_quote_that_is_never_closed_is_told() =>
        Read("id,name\n2,\"two").Malformed.ShouldHaveSingleItem().Detail.ShouldBe("A quote is never closed.");

    [Fact]
    public void A_header_alone_has_no_rows()
    {
        Read("id,name").ShouldSatisfyAllConditions(file => file.Columns.ShouldBe(["id", "name"]), file => file.Rows.ShouldBeEmpty());
        Read("id,name\n").Rows.ShouldBeEmpty();
    }

    [Fact]
    public void Every_line_may_be_broken()
    {
        var file = Read("id,name\n" + string.Concat(Enumerable.Repeat("\"x\n", 2_000)));
        file.Malformed.Select(fault => fault.Line).ShouldBe(Enumerable.Range(2, 2_000));
        file.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(49, null)]
    [InlineData(50, "A line ends inside a quoted field.")]
    public void After_fifty_broken_lines_a_quote_ends_on_its_own_line(int broken, string? told)
    {
        var file = Read("id,name\n" + string.Concat(Enumerable.Repeat("x\n", broken)) + "1,\"One\nor more\"\n");
        file.Malformed.Skip(broken).Select(fault => fault.Detail).FirstOrDefault().ShouldBe(told);
        file.Rows.Count.ShouldBe(told is null ? 1 : 0);
    }

    [Fact]
    public void An_empty_file_has_no_columns() => Read("").Columns.ShouldBeEmpty();

    [Theory]
    [InlineData("8,0", "8.0")]
    [InlineData("35,53", "35.53")]
    [InlineData("12.5", "12.5")]
    [InlineData("7 %", "7")]
    public void A_share_has_a_decimal_comma(string text, string share)
    {
        var row = Row($"\"{text}\"");
        row.Percent("x").ShouldBe(decimal.Parse(share));
        row.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("a third")]
    [InlineData("1,5,0")]
    public void What_is_no_share_is_named(string text)
    {
        var row = Row($"\"{text}\"");
        row.Percent("x").ShouldBeNull();
        row.Faults.ShouldHaveSingleItem().ShouldBe(new ImportFault("file.csv", 2, "x", "invalid", row.Faults[0].Detail));
    }

    [Theory]
    [InlineData("0,5", 0.5)]
    [InlineData("2", 2.0)]
    [InlineData("0,49", null)]
    [InlineData("2,01", null)]
    [InlineData("-1", null)]
    [InlineData("one", null)]
    public void A_number_is_from_the_least_to_the_most(string text, double? number)
    {
        var row = Row($"\"{text}\"");
        row.Number("x", 0.5m, 2m).ShouldBe((decimal?)number);
        row.Faults.Select(fault => fault.Code).ShouldBe(number is null ? ["invalid"] : []);
    }

    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("2", 2.0)]
    [InlineData("2,01", null)]
    [InlineData("-0,01", null)]
    public void A_number_without_a_least_is_from_nought(string text, double? number)
    {
        var row = Row($"\"{text}\"");
        row.Number("x", 2m).ShouldBe((decimal?)number);
        row.Faults.Select(fault => fault.Code).ShouldBe(number is null ? ["invalid"] : []);
    }

    [Theory]
    [InlineData(10_000, null)]
    [InlineData(10_001, "invalid")]
    public void A_text_has_at_most_ten_thousand_characters(int length, string? fault)
    {
        var row = Row(new string('x', length));
        (row.Text("x") is null).ShouldBe(fault is not null);
        row.Faults.Select(one => one.Code).ShouldBe(fault is null ? [] : [fault]);
    }

    [Theory]
    [InlineData("true", true, 0)]
    [InlineData("false", false, 0)]
    [InlineData("yes", false, 1)]
    public void A_flag_is_true_or_false(string text, bool says, int faults)
    {
        var row = Row(text);
        (row.Flag("x"), row.Faults.Count).ShouldBe((says, faults));
    }

    [Fact]
    public void A_list_has_bars_and_stray_spaces() =>
        Row(" zorg |  | werk en inkomen|").List("x").ShouldBe(["zorg", "werk en inkomen"]);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("1-2-2026")]
    [InlineData("2026")]
    public void What_is_no_date_is_named(string text)
    {
        var row = Row(text);
        row.Date("x").ShouldBeNull();
        row.Faults.ShouldHaveSingleItem().Code.ShouldBe("invalid");
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var row = Row(" ");
        row.Needed("x").ShouldBeEmpty();
        row.NeededDate("x");
        row.Faults.Select(fault => fault.Code).ShouldBe(["required", "required"]);
    }

    private static CsvFile Read(string text) => CsvFile.Read("file.csv", Encoding.UTF8.GetBytes(text));

    private static RowReader Row(string text) => new(Read($"x,y\n{text},\n").Rows[0]);
}
