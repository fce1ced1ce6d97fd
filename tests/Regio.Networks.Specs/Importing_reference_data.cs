using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Landscape;
using Regio.Networks.Imports;
using Regio.Networks.ReferenceData;
using Regio.Networks.ReferenceDivisions;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Code lists and reference divisions leave and come back, so that what uses them can be imported elsewhere.</summary>
public sealed class Importing_reference_data
{
    private const string Header = "id,nl,en,definition,broader,related,age_from,age_until,life_situation,retired_from\n";
    private static readonly KeptList First = KeptList.First("domains")!;

    [Fact]
    public void A_list_as_it_was_exported_is_known()
    {
        var list = After(First, Codes("sport,Sport,Sport,,,housing,,,,2030-01-01\n"));
        list.Codes.Code("sport").ShouldNotBeNull().RetiredFrom.ShouldBe(Day(2030));
        var file = RoundTrips.Exported(ReadCodeLists.Csv(list.Codes), [.. list.Codes.Concepts]);
        var rows = CodeListRows.ReadAll(file);
        rows.SelectMany(row => row.Faults).ShouldBeEmpty();
        CodeListRows.Outcomes(list, rows).ShouldAllBe(outcome => outcome.Decision == Decision.Nothing);
        var elsewhere = After(First, rows);
        elsewhere.Codes.Concepts.Select(CodeDetails.Of).ShouldBe(list.Codes.Concepts.Select(CodeDetails.Of));
        CodeListRows.Outcomes(elsewhere, rows).ShouldAllBe(outcome => outcome.Decision == Decision.Nothing);
    }

    [Fact]
    public void Every_list_as_it_comes_with_the_product_is_known() => Shapes.Lists.ShouldAllBe(shape => IsKnown(shape.Name));

    [Fact]
    public void A_code_may_name_one_further_on() => After(First, Codes("swimming,Zwemmen,Swimming,,sport,,,,,\nsport,Sport,Sport,,,,,,,\n"))
        .Codes.Code("swimming").ShouldNotBeNull().Broader.ShouldBe(["sport"]);

    [Fact]
    public void A_new_code_is_added_once() => CodeListRows.Outcomes(First, Codes("chess,Schaken,Chess,,,,,,,\n")).ShouldHaveSingleItem()
        .Decision.ShouldBeOfType<Decision.Accepted>().Facts.ShouldHaveSingleItem().ShouldBeOfType<CodeAdded>().Code.Id.ShouldBe("chess");

    [Fact]
    public void A_code_that_names_none_is_refused_and_so_is_who_names_it() =>
        CodeListRows.Outcomes(First, Codes("sport,Sport,Sport,,games,,,,,\nswimming,Zwemmen,Swimming,,sport,,,,,\nchess,Schaken,Chess,,,,,,,\n"))
            .Select(outcome => (outcome.Row.Says.Code.Id, (outcome.Decision as Decision.Rejected)?.Problem.Errors[0].Code))
            .ShouldBe([("sport", "unknown-code"), ("swimming", "unknown-code"), ("chess", null)]);

    [Fact]
    public void A_row_is_held_against_the_list_as_the_rows_before_it_leave_it() =>
        CodeListRows.Outcomes(
            After(First, Codes("sport,Sport,Sport,,,,,,,\nswimming,Zwemmen,Swimming,,sport,,,,,\n")),
            Codes("swimming,Zwemmen,Swimming,,,,,,,\nsport,Sport,Sport,,swimming,,,,,\n"))
            .ShouldAllBe(outcome => outcome.Decision is Decision.Accepted);

    [Fact]
    public void A_row_is_held_to_what_adding_a_code_asks() => Codes("Sport!,,Sport,,,,,,,soon\n")[0].Faults.Select(fault => fault.Field)
        .ShouldBe(["nl", "id", "retired_from"], ignoreOrder: true);

    [Fact]
    public void Codes_are_appended_together_the_new_ones_first_each_with_its_sources()
    {
        var rows = CodeListRows.ReadAll(File("domains.csv", Header.TrimEnd() + ",source_kind,source_title\n"
            + "swimming,Zwemmen,Swimming,,sport,,,,,,law,Wgr\nsport,Sport,Sport,,,,,,,,,\nchess,Schaken,Chess,,games,,,,,,,\n"));
        var step = ImportsHere.Of(session => CodeListRows.Settle(session, rows, new(First, 0)));
        step.Facts.Select(one => (one.Fact.GetType().Name, one.Sources is not null))
            .ShouldBe([("CodeAdded", true), ("CodeAdded", false), ("CodeRevised", true)]);
        step.Counts.ShouldBe(new(2, 0, 1));
        var known = step.Facts.Aggregate(First, (kept, one) => KeptList.After(kept, one.Fact)!);
        ImportsHere.Of(session => CodeListRows.Settle(session, [.. rows.Take(2)], new(known, 3))).ShouldSatisfyAllConditions(
            again => again.Facts.ShouldBeEmpty(), again => again.Counts.ShouldBe(new(0, 2, 0)));
        ImportsHere.Of(session => CodeListRows.Settle(session, Codes("chess,Schaken,Chess,,,,,,,\n"), new(known, 3))).Facts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("ggd,GGD,1800", "")]
    [InlineData("ggd,GGD,2200", "")]
    [InlineData("ggd,GGD,1799", "reference_year invalid")]
    [InlineData("ggd,GGD,2201", "reference_year invalid")]
    [InlineData("ggd,GGD,5", "reference_year invalid")]
    [InlineData("ggd,GGD,", "reference_year required")]
    [InlineData(",,2016", "kind required,name_nl required")]
    public void An_edition_of_a_division_is_of_a_kind_a_name_and_a_year(string row, string faults)
    {
        var reader = new RowReader(File("divisions.csv", $"kind,name_nl,reference_year\n{row}\n").Rows[0]);
        var details = DivisionRows.Details(reader);
        string.Join(',', reader.Faults.Select(fault => $"{fault.Field} {fault.Code}")).ShouldBe(faults);
        $"{details.ReferenceYear}".ShouldBe(faults.Contains("year", StringComparison.Ordinal) ? "0" : row.Split(',')[2]);
    }

    [Fact]
    public void A_parent_that_is_not_in_the_file_may_be_registered_already()
    {
        var rows = IdentifiedRows.ReadAll(
            File("organisations.csv", "id,kind,name,parent\na,municipality,A,b\nb,municipality,B,c\nd,municipality,D,c\n"), "organisation", OrganisationRows.Details);
        OrganisationRows.Elsewhere(rows, rows.Select(row => row.Id).ToHashSet()).ShouldBe([KnownThings.OrganisationId("c")]);
    }

    [Fact]
    public void Only_lists_that_are_open_are_taken() =>
        Shapes.Lists.ShouldAllBe(shape => KeptList.First(Path.GetFileNameWithoutExtension(shape.Name))!.Codes.Open);

    [Fact]
    public void Periods_come_back_and_are_known()
    {
        var id = ReferenceDivision.IdOf("care");
        object[] facts = [new ReferenceDivisionSet(id, "care", "ggd", Day(2020)), new ReferenceDivisionSet(id, "care", null, Day(2024))];
        var known = facts.Aggregate(default(ReferenceDivision), ReferenceDivision.After)!;
        var file = RoundTrips.Exported(
            ReadReferenceDivisions.Csv, [.. known.Periods.Select(one => new ReferenceDivisionPeriod("care", one.From, one.Until, one.Division))]);
        var rows = file.Rows.Select(ReferenceDivisionRows.Read).ToList();
        rows.ShouldAllBe(row => row.Id == id && row.Faults.Count == 0);
        Outcomes(ReferenceDivision.Unset("care")).ShouldBe([Decision.Accept(facts[0]), Decision.Accept(facts[1])]);
        Outcomes(known).ShouldAllBe(decision => decision == Decision.Nothing);

        List<Decision> Outcomes(ReferenceDivision reference) =>
            [.. ReferenceDivisionRows.Outcomes(reference, rows, WithGgd).Select(outcome => outcome.Decision)];
    }

    [Theory]
    [InlineData("care,2020-01-01,,sterrenbeeld", "unknown-division")]
    [InlineData("care,2020-01-01,2021-01-01,ggd", "next-period-missing")]
    public void A_row_is_refused(string row, string code)
    {
        var read = File("reference-divisions.csv", $"domain,from,until,division\n{row}\n").Rows.Select(ReferenceDivisionRows.Read).ToList();
        ReferenceDivisionRows.Outcomes(ReferenceDivision.Unset("care"), read, WithGgd).ShouldHaveSingleItem()
            .Decision.ShouldBeOfType<Decision.Rejected>().Problem.Errors[0].Code.ShouldBe(code);
    }

    private static Register WithGgd => Register.Empty.With(
        [DivisionFacts.After(null, new Contracts.Networks.DivisionRegistered(NoordIn, "ggd-2016", "ggd", "GGD", null, 2016, null))!]);

    private static bool IsKnown(string name)
    {
        var list = KeptList.First(Path.GetFileNameWithoutExtension(name))!;
        var rows = CodeListRows.ReadAll(RoundTrips.Exported(ReadCodeLists.Csv(list.Codes), [.. list.Codes.Concepts]));
        return rows.All(row => row.Faults.Count == 0) && CodeListRows.Outcomes(list, rows).All(outcome => outcome.Decision == Decision.Nothing);
    }

    private static KeptList After(KeptList list, IReadOnlyList<Read<CodeLine>> rows) => CodeListRows.Outcomes(list, rows)
        .SelectMany(outcome => outcome.Decision.ShouldBeOfType<Decision.Accepted>().Facts).OrderBy(fact => fact is not CodeAdded)
        .Aggregate(list, (kept, fact) => KeptList.After(kept, fact)!);

    private static IReadOnlyList<Read<CodeLine>> Codes(string rows) =>
        CodeListRows.ReadAll(File("domains.csv", Header + rows));

    private static CsvFile File(string name, string text) => CsvFile.Read(name, Encoding.UTF8.GetBytes(text));
}
