using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Importing_networks
{
    private const string Plain =
        "id,name,legal_form,purpose,powers_acquired_by,policy_areas,legal_grounds,body_id,body_name,in_force_from,in_force_until,previous_version,next_version";

    private const string Row = "gr-1,Werk in de regio,OL,Jongeren aan het werk,Mandaat, werk ,Gemeentewet,,,2020-01-01,,,gr-2";

    [Fact]
    public void A_row_without_optional_columns_has_an_unknown_obligation()
    {
        var line = Line($"{Plain}\n{Row}\n");
        line.Details(null).ShouldBe(Details);
        line.Territory.ShouldBeNull();
    }

    [Fact]
    public void What_the_file_has_no_column_for_stays()
    {
        var known = Details with { Obligation = "voluntary", ObligationDivision = "ggd", Domains = ["work"], ContactDesk = "Servicepunt" };
        Line($"{Plain},obligation_division\n{Row},jeugd\n").Details(known).ShouldBe(known with { ObligationDivision = "jeugd" });
        Line($"{Plain}\n{Row}\n").Details(known).ShouldBe(known);
        Line($"{Plain},obligation\n{Row},form-obliged\n").Details(known with { ObligationSource = "Wgr" })
            .ShouldBe(known with { Obligation = "form-obliged", ObligationSource = null });
        var more = known with { ObligationSource = "Wgr", TargetGroups = ["youth"], SuccessMeasure = new("meer werk") };
        Line($"{Plain}\n{Row}\n").Details(more).ShouldBe(more);
        Line($"{Plain},domains,target_groups,contact_desk,success_measure\n{Row},care,elderly,Balie,minder schulden\n").Details(more)
            .ShouldBe(more with { Domains = ["care"], TargetGroups = ["elderly"], ContactDesk = "Balie", SuccessMeasure = new("minder schulden") });
    }

    [Fact]
    public void Who_registered_it_elsewhere_registered_it_here() =>
        Line($"{Plain},registered_by\n{Row},{Gemeente}gm0001\n").RegisteredBy.ShouldBe($"{Gemeente}gm0001");

    [Fact]
    public void A_territory_is_a_list_of_municipalities() =>
        Line($"{Plain},territory\n{Row},{Gemeente}gm0001 | {Gemeente}gm0002\n").Territory.ShouldBe([Noord, Zuid]);

    [Fact]
    public void A_link_that_leads_nowhere_is_left_out_and_named()
    {
        var line = Line($"{Plain}\n{Row}\n");
        line.LinksWithin(NetworkId, Set()).ShouldBe((null, null));
        line.LinksWithin(File($"{Plain}\n{Row}\n").Rows[0], NetworkId, Set(), VersionOrder.Empty).Faults
            .Select(fault => (fault.Field, fault.Code)).ShouldBe([("next_version", "unknown-network")]);
        line.LinksWithin(NetworkId, Set(line.Next!.Value)).ShouldBe((null, line.Next));
    }

    [Fact]
    public void A_link_to_itself_is_left_out_and_named()
    {
        var line = Line($"{Plain}\n{Row}\n");
        line.LinksWithin(line.Next!.Value, Set(line.Next.Value)).ShouldBe((null, null));
        line.LinksWithin(File($"{Plain}\n{Row}\n").Rows[0], line.Next.Value, Set(line.Next.Value), VersionOrder.Empty).Faults
            .Select(fault => (fault.Field, fault.Code)).ShouldBe([("next_version", "version-of-itself")]);
    }

    [Fact]
    public void A_network_is_linked_otherwise_when_its_row_leads_elsewhere()
    {
        var line = Line($"{Plain}\n{Row}\n");
        line.IsLinkedOtherwise(Begun, Set(line.Next!.Value)).ShouldBeTrue();
        line.IsLinkedOtherwise(Begun, Set()).ShouldBeFalse();
        line.IsLinkedOtherwise(Network.After(Begun, new NetworkVersionsLinked(NetworkId, null, line.Next))!, Set(line.Next.Value)).ShouldBeFalse();
    }

    [Fact]
    public void A_row_registers_or_corrects_the_network_and_its_territory()
    {
        Weighed($"{Plain},territory\n{Row},{Gemeente}gm0001\n", null).ShouldBe([Registered with { RegisteredBy = null }, new TerritorySet(NetworkId, [Noord], Asked: false)]);
        Weighed($"{Plain}\n{Row}\n", null).ShouldBe([Registered with { RegisteredBy = null }]);
        Weighed($"{Plain},territory\n{Row.Replace("OL", "BVO", StringComparison.Ordinal)},{Gemeente}gm0001\n", Begun)
            .ShouldBe([new NetworkCorrected(NetworkId, Details with { LegalForm = "BVO" }), new TerritorySet(NetworkId, [Noord], Asked: false)]);
        var noord = Network.After(Begun, new TerritorySet(NetworkId, [Noord]))!;
        Weighed($"{Plain},territory\n{Row},{Gemeente}gm0001\n", noord).ShouldBeEmpty();
        Weighed($"{Plain}\n{Row}\n", noord).ShouldBeEmpty();
    }

    [Fact]
    public void A_row_of_which_the_territory_is_wrong_is_refused() =>
        Decided($"{Plain},territory\n{Row.Replace("OL", "BVO", StringComparison.Ordinal)},{Gemeente}gm0099\n", Begun).ShouldBeOfType<Decision.Rejected>();

    [Fact]
    public void Of_rows_with_one_id_the_first_counts()
    {
        var rows = IdentifiedRows.ReadAll(File($"{Plain}\n{Row}\n{Row}\n"), Network.StreamKind, NetworkLine.Of);
        rows[0].Faults.ShouldBeEmpty();
        rows[1].Faults.Select(fault => (fault.Line, fault.Field, fault.Code)).ShouldBe([(3, "id", "already-exists")]);
        var wrong = IdentifiedRows.ReadAll(File($"{Plain}\n{Row}\n{Row.Replace("OL", "XX", StringComparison.Ordinal)}\n"), Network.StreamKind, NetworkLine.Of);
        wrong[1].Faults.Select(fault => fault.Field).ShouldBe(["id", "legal_form"]);
    }

    [Theory]
    [InlineData("info@regio.example", true)]
    [InlineData("j.jansen@regio.example", false)]
    public void A_contact_desk_is_nobodys_own_mailbox(string desk, bool taken) =>
        IdentifiedRows.ReadAll(File($"{Plain},contact_desk\n{Row},{desk}\n"), Network.StreamKind, NetworkLine.Of)[0].Faults
            .Select(fault => fault.Field).ShouldBe(taken ? [] : ["contact_desk"]);

    [Fact]
    public void Every_fault_of_a_row_is_named()
    {
        var csv = $"{Plain},domains\ngr 1,,XX,,,,,,,soon,,,,nothing\n";
        IdentifiedRows.ReadAll(File(csv), Network.StreamKind, NetworkLine.Of)[0].Faults
            .Select(fault => (fault.Field, fault.Code)).ShouldBe(
            [("id", "invalid"), ("name", "required"), ("legal_form", "invalid"), ("in_force_from", "invalid"), ("domains", "invalid")]);
    }

    private static IReadOnlyList<object> Weighed(string csv, Network? network) => Decided(csv, network).ShouldBeOfType<Decision.Accepted>().Facts;

    private static Decision Decided(string csv, Network? network) => NetworkRows.Weigh(File(csv).Rows[0], NetworkId, Line(csv), network, Registry, Today);

    private static NetworkLine Line(string csv)
    {
        var reader = new RowReader(File(csv).Rows[0]);
        var line = NetworkLine.Of(reader);
        reader.Faults.ShouldBeEmpty();
        return line;
    }

    private static CsvFile File(string csv) => CsvFile.Read("networks.csv", Encoding.UTF8.GetBytes(csv));
}
