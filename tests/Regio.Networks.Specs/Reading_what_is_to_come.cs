using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Successions;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What is recorded for a day to come is not there yet today; what is corrected today leaves it as it is.</summary>
public sealed class Reading_what_is_to_come
{
    private static readonly DateOnly Soon = Today.AddMonths(1);
    private static readonly Objective Wider = new("Iedereen aan het werk", ["care"], [], null);
    private static readonly ReferenceSet None = new(new Dictionary<Guid, Reference>());

    private static readonly object[] Coming =
    [
        Registered, ZuidAdmitted, new MemberRoleChanged(NetworkId, ZuidIn, "lead", Soon),
        new MemberTermsChanged(NetworkId, ZuidIn, Soon, 20m, null), new NetworkRenamed(NetworkId, Soon, "Werk voor iedereen"),
        new ObjectiveRevised(NetworkId, Soon, Wider), new PhaseAdvanced(NetworkId, "forming", First),
        new PhaseAdvanced(NetworkId, "building", Soon), new CoordinatorAppointed(NetworkId, Noord, null, null, null, First),
        new CoordinatorAppointed(NetworkId, Oost, null, null, null, Soon),
    ];

    private static readonly Network Known = Coming.Aggregate(default(Network), Network.After)!;
    private static readonly NetworkItem Item = Coming.Aggregate(default(NetworkItem), NetworkItem.After)!;

    [Fact]
    public void A_network_is_as_it_is_on_the_day() => new[] { Today, Soon.AddDays(-1), Soon }.Select(day => Row(day))
        .Select(row => (row.Name, row.Purpose, row.Domains.Count, row.Governance!.Phase, row.Governance.Coordinator!.Organisation!.Id))
        .ShouldBe([
            ("Werk in de regio", "Jongeren aan het werk", 0, "forming", Noord), ("Werk in de regio", "Jongeren aan het werk", 0, "forming", Noord),
            ("Werk voor iedereen", "Iedereen aan het werk", 1, "building", Oost),
        ]);

    [Fact]
    public void So_is_a_membership() => new[] { Soon.AddDays(-1), Soon }
        .Select(day => MembershipRow.Of(Known.Memberships[0], new(NetworkId, null, null), new(Zuid, null, null), day))
        .Select(row => (row.Role, row.CostKeyShare)).ShouldBe([("participant", 12.5m), ("lead", 20m)]);

    [Fact]
    public void A_correction_by_what_is_read_today_leaves_what_is_to_come()
    {
        CorrectNetwork.Decide(Known, Details, Today).ShouldBe(Decision.Nothing);
        var corrected = CorrectNetwork.Decide(Known, Details with { LegalForm = "BV" }, Today)
            .ShouldBeOfType<Decision.Accepted>().Facts.ShouldHaveSingleItem();
        var after = Network.After(Known, corrected)!;
        after.DetailsOn(Today).ShouldBe(Details with { LegalForm = "BV" });
        after.DetailsOn(Soon).ShouldBe(Wider.In(Details) with { LegalForm = "BV", Name = "Werk voor iedereen" });
    }

    [Fact]
    public void A_correction_of_the_name_or_the_aim_itself_holds_for_good()
    {
        var facts = ((Decision.Accepted)CorrectNetwork.Decide(Known, Details with { Name = "Aan het werk" }, Today)).Facts;
        var after = facts.Aggregate(Known, (network, fact) => Network.After(network, fact)!);
        after.DetailsOn(Soon).ShouldBe(Wider.In(Details) with { Name = "Aan het werk" });
        CorrectNetwork.Decide(after, Details with { Name = "Aan het werk", Purpose = "Werk" }, Today)
            .ShouldBe(Decision.Accept(new NetworkCorrected(NetworkId, Details with { Name = "Aan het werk", Purpose = "Werk" })));
    }

    [Fact]
    public void What_is_exported_today_changes_nothing_of_it()
    {
        var network = RoundTrips.Exported(ReadNetworks.Csv, [Row(Today)]);
        var read = IdentifiedRows.ReadAll(network, Network.StreamKind, NetworkLine.Of)[0];
        NetworkRows.Weigh(read.Row, read.Id, read.Says, Known, Registry, Today).ShouldBe(Decision.Accept());
        var bare = CsvFile.Read("networks.csv", Encoding.UTF8.GetBytes(
            "id,name,legal_form,purpose,powers_acquired_by,policy_areas,legal_grounds,body_id,body_name,in_force_from,in_force_until,previous_version,next_version\n"
            + "gr-1,Werk in de regio,OL,Jongeren aan het werk,Mandaat,werk,Gemeentewet,,,2020-01-01,,,\n"));
        var line = IdentifiedRows.ReadAll(bare, Network.StreamKind, NetworkLine.Of)[0];
        NetworkRows.Weigh(line.Row, line.Id, line.Says, Known, Registry, Today).ShouldBe(Decision.Accept());
    }

    [Fact]
    public void Neither_does_an_agreement_or_a_definition()
    {
        AgreementWording now = new(["tasks"], "Loket", null, [Noord], null);
        object[] worded =
        [
            new AgreementMade(OtherId, "a-1", NetworkId, First, now, Soon),
            new AgreementRevised(OtherId, Soon, now with { Subject = "Meer loketten" }, null),
        ];
        var agreement = worded.Aggregate(default(AgreementItem), AgreementItem.After)!;
        var row = AgreementRow.Of(agreement, None, new(new Dictionary<Guid, Reference>()), Today);
        (row.Subject, row.ReviewOn).ShouldBe(("Loket", Soon));
        var line = AgreementRows.Of(RoundTrips.Exported(ReadAgreements.Csv, [row]))[0];
        AgreementRows.Weigh(line, agreement.Details, Known, Today).ShouldBe(Decision.Nothing);

        object[] editions =
        [
            new DefinitionAgreed(Definition.IdOf(NetworkId, "Jongere"), NetworkId, "Jongere", First, "tot 23", null),
            new DefinitionRevised(Definition.IdOf(NetworkId, "Jongere"), Soon, "tot 27", null),
        ];
        var definition = editions.Aggregate(default(DefinitionItem), DefinitionItem.After)!;
        var defined = DefinitionRow.Of(definition, None, Today);
        (defined.Edition, defined.Text).ShouldBe((1, "tot 23"));
        DefinitionRows.Weigh(DefinitionRows.Of(RoundTrips.Exported(ReadDefinitions.Csv, [defined]))[0], definition.Details, Known)
            .ShouldBe(Decision.Nothing);
    }

    private static NetworkRow Row(DateOnly day) => NetworkAnswers.Row(Item, None, HolderSet.AsRegistered(None), VersionOrder.Empty, day);
}
