using System.Text;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Successions;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>A version comes before another when either says so; and none comes both before and after another.</summary>
public sealed class Ordering_versions : Spec<Network>
{
    private static readonly Guid Third = new("0198b000-0000-7000-8000-000000000003");

    [Fact]
    public void A_network_that_names_itself_is_told_so_elsewhere_and_makes_no_circle()
    {
        VersionOrder.Empty.Circles(NetworkId, NetworkId, null).ShouldBeEmpty();
        VersionOrder.Empty.Circles(NetworkId, null, NetworkId).ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_circle_of_two_whichever_says_it()
    {
        Linking(OtherId, null, new NetworkVersionsLinked(OtherId, NetworkId, null)).ThenRejected("version-circle", "/previous");
        Linking(null, OtherId, new NetworkVersionsLinked(OtherId, null, NetworkId)).ThenRejected("version-circle", "/next");
        Linking(OtherId, OtherId).ThenRejected("version-circle", "/previous", "/next");
    }

    [Fact]
    public void Refuses_a_circle_along_versions_between()
    {
        Linking(null, Third, new NetworkVersionsLinked(OtherId, Third, NetworkId)).ThenRejected("version-circle", "/next");
        Linking(Third, null, new NetworkVersionsLinked(NetworkId, null, OtherId), new(OtherId, null, Third)).Then(Linked(Third, null));
        Linking(Third, OtherId, new NetworkVersionsLinked(OtherId, null, Third)).ThenRejected("version-circle", "/previous", "/next");
    }

    [Fact]
    public void Takes_what_both_say_and_what_it_says_in_another_place()
    {
        Linking(OtherId, Third, new(OtherId, null, NetworkId), new(Third, NetworkId, null)).Then(Linked(OtherId, Third));
        Linking(null, OtherId, new NetworkVersionsLinked(NetworkId, OtherId, null)).Then(Linked(null, OtherId));
    }

    [Fact]
    public void Says_something()
    {
        Asked(new()).ThenRejected("nothing-said", "");
        Asked(new(Previous: "")).Then(Linked(null, null));
    }

    [Fact]
    public void Shows_what_either_says_and_first_what_it_says_itself()
    {
        VersionOrder order = new([new(OtherId, null, NetworkId), new(Third, NetworkId, null)]);
        Versions(order, Registered).ShouldBe((OtherId, Third));
        Versions(order, Registered, Linked(Third, OtherId)).ShouldBe((Third, OtherId));
        Versions(order.With(new(OtherId, null, null)), Registered).ShouldBe((null, Third));
    }

    [Fact]
    public void Exports_what_it_says_itself()
    {
        var row = RoundTrips.Exported(ReadNetworks.Csv, [Row(new([new(OtherId, null, NetworkId)]), Registered, Linked(null, Third))]).Rows[0];
        (row.Text("previous_version"), row.Text("next_version")).ShouldBe((null, $"{Third}"));
    }

    [Fact]
    public void Leaves_a_circle_out_of_an_import_and_reports_it()
    {
        var file = CsvFile.Read("networks.csv", Encoding.UTF8.GetBytes(
            "id,name,legal_form,purpose,powers_acquired_by,policy_areas,legal_grounds,body_id,body_name,in_force_from,in_force_until,previous_version,next_version\n"
            + "gr-1,Werk in de regio,,,,,,,,2020-01-01,,gr-0,gr-2\n"));
        var read = IdentifiedRows.ReadAll(file, Network.StreamKind, NetworkLine.Of)[0];
        var (earlier, later) = (StreamId.Of(Network.StreamKind, "gr-0"), StreamId.Of(Network.StreamKind, "gr-2"));
        var (previous, next, faults) = read.Says.LinksWithin(read.Row, read.Id, Set(earlier, later), new([new(later, null, read.Id)]));
        (previous, next).ShouldBe((earlier, null));
        faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("next_version", "version-circle")]);
    }

    private static NetworkVersionsLinked Linked(Guid? previous, Guid? next) => new(NetworkId, previous, next);

    private static Verdict Linking(Guid? previous, Guid? next, params IReadOnlyList<NetworkVersionsLinked> said) => Given(Registered)
        .When(n => LinkVersions.Decide(n, previous, next, Set(OtherId, Third), new(said)));

    private static Verdict Asked(LinkVersions.Request request) => Given(Registered, Linked(OtherId, null))
        .When(n => LinkVersions.Weigh(n, request, null, null, Set(), VersionOrder.Empty));

    private static (Guid?, Guid?) Versions(VersionOrder order, params IReadOnlyList<object> facts) =>
        Row(order, facts) is var row ? (row.Previous?.Id, row.Next?.Id) : default;

    private static NetworkRow Row(VersionOrder order, params IReadOnlyList<object> facts)
    {
        ReferenceSet none = new(new Dictionary<Guid, Reference>());
        return NetworkAnswers.Row(facts.Aggregate(default(NetworkItem), NetworkItem.After)!, none, HolderSet.AsRegistered(none), order, Today);
    }
}
