using System.Text;
using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Subjects;
using Regio.Rules;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Which numbers the columns of files take: those that the acts take.</summary>
public sealed class Numbers_in_files
{
    private static readonly Dictionary<string, Func<CsvRow, IReadOnlyList<ImportFault>>> Readers = new()
    {
        ["organisations"] = Of(OrganisationRows.Details),
        ["steering-instruments"] = Of(InstrumentLine.Of),
        ["facilities"] = Of(FacilityLine.Of),
        ["target-groups"] = Of(row => CodeLine.Of(row, CodeLists.TargetGroups)),
        ["memberships"] = row => MembershipLine.Of(row).Faults,
        ["membership-terms"] = Of(row => MembershipSubjects.Terms.Read(row, NetworkId)),
        ["exit-terms"] = Of(row => TermsSubjects.Exit.Read(row, NetworkId)),
        ["voting"] = Of(row => TermsSubjects.Voting.Read(row, NetworkId)),
        ["continuity"] = Of(row => TermsSubjects.Continuity.Read(row, NetworkId)),
        ["budgets"] = Of(row => TermsSubjects.Budgets.Read(row, NetworkId)),
        ["definition-adoptions"] = Of(row => DefinitionSubjects.Adopted.Read(row, NetworkId)),
        ["reuses"] = Of(row => ReuseSubjects.Reuses.Read(row, NetworkId)),
    };

    [Theory]
    [InlineData("organisations", "population", "0", "1", "100000000", "100000001")]
    [InlineData("steering-instruments", "enforcement_level", "0", "1", "5", "6")]
    [InlineData("facilities", "capacity", "0,009", "0,01", "1000000000", "1000000000,01")]
    [InlineData("target-groups", "age_from", "-1", "0", "150", "151")]
    [InlineData("target-groups", "age_until", "-1", "0", "150", "151")]
    [InlineData("memberships", "hours_per_year", "-0,01", "0", "100000000", "100000000,01")]
    [InlineData("memberships", "money_per_year", "-0,01", "0", "100000000000", "100000000000,01")]
    [InlineData("memberships", "decision_weight", "-0,01", "0", "1000000", "1000000,01")]
    [InlineData("membership-terms", "hours_per_year", "-0,01", "0", "100000000", "100000000,01")]
    [InlineData("membership-terms", "money_per_year", "-0,01", "0", "100000000000", "100000000000,01")]
    [InlineData("membership-terms", "decision_weight", "-0,01", "0", "1000000", "1000000,01")]
    [InlineData("exit-terms", "notice_months", "-1", "0", "600", "601")]
    [InlineData("voting", "share", "0,4999", "0,5", "1", "1,01")]
    [InlineData("voting", "quorum", "0", "0,0001", "1", "1,01")]
    [InlineData("voting", "weight", "0", "0,000001", "1000000", "1000000,01")]
    [InlineData("continuity", "amount_per_year", "-0,01", "0", "10000000000", "10000000000,01")]
    [InlineData("budgets", "year", "1899", "1900", "2200", "2201")]
    [InlineData("budgets", "total", "-0,01", "0", "100000000000", "100000000000,01")]
    [InlineData("budgets", "amount", "-0,01", "0", "100000000000", "100000000000,01")]
    [InlineData("definition-adoptions", "edition", "0", "1", "10000", "10001")]
    [InlineData("reuses", "requested_capacity", "0,009", "0,01", "1000000000", "1000000000,01")]
    [InlineData("reuses", "capacity", "0,009", "0,01", "1000000000", "1000000000,01")]
    public void Go_from_the_least_to_the_most(string file, string column, string less, string least, string most, string more)
    {
        new[] { least, most }.SelectMany(number => Faults(file, column, number)).ShouldBeEmpty();
        foreach (var wrong in new[] { less, more, "some", new string('1', 10_001) })
        {
            Faults(file, column, wrong).ShouldBe(["invalid"], wrong);
        }
    }

    [Theory]
    [InlineData("voting", "weight")]
    [InlineData("continuity", "amount_per_year")]
    [InlineData("budgets", "year")]
    [InlineData("budgets", "total")]
    [InlineData("budgets", "amount")]
    [InlineData("definition-adoptions", "edition")]
    public void Are_asked_for_where_there_has_to_be_one(string file, string column) => Faults(file, column, "").ShouldBe(["required"]);

    [Fact]
    public void Of_one_digit_are_what_they_say_and_of_an_oin_there_are_20()
    {
        var row = CsvFile.Read("facilities.csv", Encoding.UTF8.GetBytes("network_id,name,kind,capacity,capacity_unit,from\ngr-1,Desk,desk,5,places,2024-01-01\n")).Rows[0];
        FacilityLine.Of(new RowReader(row)).Details.Capacity.ShouldBe(new(5m, "places"));
        Faults("organisations", "oin", "123").ShouldBe(["invalid"]);
        Faults("organisations", "oin", new string('1', 20)).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_target_are_none_asked_where_none_is_named() => Faults("steering-instruments", "target_name", "").ShouldBeEmpty();

    private static IEnumerable<string> Faults(string file, string column, string number) =>
        Readers[file](CsvFile.Read($"{file}.csv", Encoding.UTF8.GetBytes($"organisation_id,from,{column}\n{Gemeente}gm0001,2026-01-01,\"{number}\"\n")).Rows[0])
            .Where(fault => fault.Field == column).Select(fault => fault.Code);

    private static Func<CsvRow, IReadOnlyList<ImportFault>> Of<T>(Func<RowReader, T> read) => row =>
    {
        var reader = new RowReader(row);
        read(reader);
        return reader.Faults;
    };
}
