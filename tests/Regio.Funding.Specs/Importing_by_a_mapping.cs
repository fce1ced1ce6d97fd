using System.Text;
using Regio.Funding.Imports;
using Regio.Hosting.Imports;

namespace Regio.Funding.Specs;

public sealed class Importing_by_a_mapping
{
    private const string File = "gifts.csv";
    private const string Header = "Nr,Regeling,Wie,Bedrag,Jaar,Einde\n";

    [Fact]
    public void Takes_a_row_in_the_columns_of_the_import_and_tells_faults_in_its_own()
    {
        var row = Row("7,s-1,Almere,1.250,2015,31-12-2015", """
            "id": { "columns": ["Regeling", "Nr"], "between": "/" }, "scheme": "regeling", "recipient": "wie",
            "awarded": { "column": "bedrag", "decimal": ",", "thousands": "." },
            "until": { "column": "einde", "date": "dd-MM-yyyy", "lastDay": true }, "region_name": { "value": "Flevoland" }
            """);
        (row.Text("id"), row.Text("awarded"), row.Text("until"), row.Text("region_name")).ShouldBe(("s-1/7", "1250", "2016-01-01", "Flevoland"));
        row.Faults.ShouldBeEmpty();
        (row.File, row.Line, row.Fault("awarded", "invalid", "No.").Field, row.Fault("region_name", "invalid", "No.").Field).ShouldBe((File, 2, "bedrag", "region_name"));
        row.Has("costs").ShouldBeFalse("What it does not map stays as it is known.");
    }

    [Theory]
    [InlineData("12.50", "bedrag")]
    [InlineData("1,5,0", "bedrag")]
    [InlineData("een", "bedrag")]
    public void A_number_that_is_written_otherwise_is_a_fault_and_not_guessed(string amount, string column) =>
        Row($"7,s-1,Almere,\"{amount}\",2015,", Needed("""{ "column": "bedrag", "decimal": ",", "thousands": "." }"""))
            .Faults.Select(fault => (fault.Field, fault.Line, fault.Code)).ShouldBe([(column, 2, "invalid")]);

    [Fact]
    public void Empty_stays_empty_also_where_it_is_a_part()
    {
        var row = Row("7,s-1,,,2015,", $$"""{{Needed("\"bedrag\"")}}, "awarded_per_year": { "columns": ["jaar", "bedrag"], "between": ":" }, "lead": { "column": "wie", "before": "gm" }""");
        (row.Text("awarded"), row.Text("awarded_per_year"), row.Text("lead")).ShouldBe((null, null, null));
        row.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_is_made_by_its_pattern_or_by_what_its_codes_mean()
    {
        var row = Row("7,s-1,OB,1,2015,2016-2017", $$"""
            {{Needed("\"bedrag\"")}}, "from": { "column": "einde", "pattern": "([0-9]{4})-[0-9]{4}", "as": "$1-08-01" },
            "status": { "column": "wie", "codes": { "OB": "recorded" } }, "decision": { "column": "wie", "codes": { "PO": "1" } }
            """);
        (row.Text("from"), row.Text("status"), row.Text("decision")).ShouldBe(("2016-08-01", "recorded", null));
        row.Faults.ShouldHaveSingleItem().Field.ShouldBe("wie");
    }

    [Fact]
    public void The_same_identifier_again_has_a_number_behind_it()
    {
        var rows = Rows("1,s-1,A B,1,2015,\n2,s-1,A B,2,2015,\n3,s-1,C,3,2015,", """
            "id": { "columns": ["regeling", "wie"], "between": "/", "spaces": "-", "numbered": true }, "scheme": "regeling", "awarded": "bedrag"
            """);
        rows.Select(row => row.Text("id")).ShouldBe(["s-1/A-B", "s-1/A-B/2", "s-1/C"]);
    }

    [Theory]
    [InlineData("""{ "kind": "grants", "fields": { "id": "nr", "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/file")]
    [InlineData("""{ "file": "gifts.csv", "kind": "gifts", "fields": {} }""", "/m.json/kind")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": "nr", "scheme": "regeling" } }""", "/m.json/fields")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": "nr", "scheme": "regeling", "awarded": "bedrag", "colour": "wie" } }""", "/m.json/fields/colour")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": {}, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "value": "1" }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "colour": "1" }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "pattern": "(" }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "pattern": "(a)\\1" }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "date": "yyyy", "pattern": "a" }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "lastDay": true }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "column": "nr", "as": "$1" }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": { "columns": [] }, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": "nr", "scheme": "regeling", "awarded": { "column": "bedrag", "decimal": ",", "thousands": "," } } }""", "/m.json/fields/awarded")]
    [InlineData("""{ "file": "gifts.csv", "kind": "grants", "fields": { "id": 7, "scheme": "regeling", "awarded": "bedrag" } }""", "/m.json/fields/id")]
    [InlineData("""[]""", "/m.json")]
    [InlineData("""{ "file": """, "/m.json")]
    [InlineData("""null""", "/m.json")]
    public void A_mapping_that_does_not_say_what_its_file_is_is_refused_with_the_place(string mapping, string pointer) =>
        MappingReader.Read(new("m.json", Encoding.UTF8.GetBytes(mapping)), Shapes.All).Faults
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe("malformed-mapping"), fault => fault.Pointer.ShouldBe(pointer));

    [Fact]
    public void An_upload_is_held_against_its_mappings()
    {
        var mapping = Sent("m.json", Mapped(Needed("\"bedrag\"")));
        Check(Sent(File, Header), mapping).ShouldBeEmpty();
        Check(Sent(File, "nr,regeling\n"), mapping).ShouldBe([("/gifts.csv", "missing-column")]);
        Check(Sent("grants.csv", "id,scheme,awarded\n"), mapping).ShouldBe([("/m.json/file", "unknown-file")]);
        Check(Sent(File, Header), mapping, Sent("n.json", Mapped(Needed("\"bedrag\"")))).ShouldBe([("/n.json/file", "malformed-mapping")]);
        Check(mapping).ShouldBe([("", "unknown-file")]);
        Check(Sent(File, Header)).ShouldBe([("/gifts.csv", "unknown-file")]);
    }

    private static string Needed(string awarded) => $$"""
        "id": "nr", "scheme": "regeling", "awarded": {{awarded}}
        """;

    private static string Mapped(string fields) => $$"""{ "file": "{{File}}", "kind": "grants", "fields": { {{fields}} } }""";

    private static CsvRow Row(string line, string fields) => Rows(line, fields).ShouldHaveSingleItem();

    private static IReadOnlyList<CsvRow> Rows(string lines, string fields)
    {
        var (mapping, faults) = MappingReader.Read(Sent("m.json", Mapped(fields)), Shapes.All);
        faults.ShouldBeEmpty();
        return mapping!.Rows(CsvFile.Read(File, Encoding.UTF8.GetBytes(Header + lines)));
    }

    private static UploadedFile Sent(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<(string, string)> Check(params IReadOnlyList<UploadedFile> files) =>
        UploadFaults.Of(files, Shapes.All).Select(fault => (fault.Pointer, fault.Code));
}
