using System.Text;
using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Importing_memberships
{
    private const string Plain = "network_id,organisation_id,joined_on,governing_bodies,cost_key";
    private const string Full = Plain + ",role,left_on";

    [Fact]
    public void A_new_row_admits_under_a_name_of_its_own()
    {
        var facts = Facts(Of(Registered), $"{Plain}\ngr-1,{Gemeente}gm0002,2021-01-01,College|Raad,\"12,5\"\n");
        var admitted = facts.ShouldHaveSingleItem().ShouldBeOfType<MemberAdmitted>();
        admitted.ShouldBe(new(
            NetworkId, admitted.MembershipId, Zuid, "participant", Day(2021), ["College", "Raad"], 12.5m));
        Facts(Of(Registered), $"{Plain}\ngr-1,{Gemeente}gm0002,,,\n").Cast<MemberAdmitted>().Single()
            .MembershipId.ShouldBe(admitted.MembershipId);
    }

    [Fact]
    public void A_row_with_an_end_admits_and_withdraws() =>
        Facts(Of(Registered), $"{Full}\ngr-1,{Gemeente}gm0002,2021-01-01,,,lead,2022-01-01\n")
            .Select(fact => fact.GetType()).ShouldBe([typeof(MemberAdmitted), typeof(MemberWithdrawn)]);

    [Fact]
    public void A_row_that_says_what_is_known_changes_nothing() =>
        Facts(Of(Registered, ZuidAdmitted), $"{Plain}\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\"\n").ShouldBeEmpty();

    [Fact]
    public void What_the_file_has_no_column_for_stays() =>
        Facts(
            Of(Registered, ZuidAdmitted, new MemberRoleChanged(NetworkId, ZuidIn, "lead", Day(2024)), new MemberWithdrawn(NetworkId, ZuidIn, Day(2025))),
            $"{Plain}\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\"\n").ShouldBeEmpty();

    [Fact]
    public void A_row_that_differs_corrects_and_keeps_later_roles() =>
        Facts(
            Of(Registered, ZuidAdmitted, new MemberRoleChanged(NetworkId, ZuidIn, "lead", Day(2024))),
            $"{Full}\ngr-1,{Gemeente}gm0002,2021-01-01,,\"13\",lead,\n").ShouldBe(
        [
            new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2021), null, [], 13m),
            new MemberRoleChanged(NetworkId, ZuidIn, "lead", Day(2024)),
        ]);

    [Fact]
    public void Terms_come_with_their_columns_and_stay_without_them()
    {
        var terms = new MemberTerms(null, 1_000.5m, "een loket", null, null, "youth");
        Facts(Of(Registered), $"{Plain},money_per_year,in_kind,perspective\ngr-1,{Gemeente}gm0002,2021-01-01,,,\"1000,5\",een loket,youth\n")
            .ShouldHaveSingleItem().ShouldBeOfType<MemberAdmitted>().Terms.ShouldBe(terms);
        var later = new MemberTermsChanged(NetworkId, ZuidIn, Day(2024), 12.5m, terms);
        Facts(Of(Registered, ZuidAdmitted, later), $"{Plain}\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\"\n").ShouldBeEmpty();
        Facts(Of(Registered, ZuidAdmitted, later), $"{Plain},role\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\",lead\n")
            .ShouldBe([new MembershipCorrected(NetworkId, ZuidIn, "lead", Day(2021), null, [], 12.5m), later]);
        Facts(Of(Registered, ZuidAdmitted, later), $"{Plain},perspective\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\",\n")
            .ShouldBe([new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2021), null, [], 12.5m, terms with { Perspective = null })]);
    }

    [Fact]
    public void Shares_over_the_whole_come_in_as_the_source_has_them() =>
        Facts(Of(Registered, NoordAdmitted with { CostKeyShare = 80m }), $"{Plain}\ngr-1,{Gemeente}gm0002,2021-01-01,,30\n").Count.ShouldBe(1);

    [Fact]
    public void Who_returns_has_a_second_membership()
    {
        var network = Of(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022)));
        var again = Facts(network, $"{Plain}\ngr-1,{Gemeente}gm0002,2023-01-01,,\n").ShouldHaveSingleItem();
        again.ShouldBeOfType<MemberAdmitted>().MembershipId.ShouldNotBe(ZuidIn);
    }

    [Fact]
    public void A_row_without_a_role_leaves_whose_it_is_and_with_an_empty_one_makes_a_participant()
    {
        var lead = Of(Registered, NoordAdmitted with { GoverningBodies = [] });
        Facts(lead, $"{Plain}\ngr-1,{Gemeente}gm0001,,,\n").ShouldBeEmpty();
        Facts(Of(Registered), $"{Full}\ngr-1,{Gemeente}gm0002,,,,lead,\n").Cast<MemberAdmitted>().Single().Role.ShouldBe("lead");
        Facts(lead, $"{Full}\ngr-1,{Gemeente}gm0001,,,,,\n").ShouldBe([new MembershipCorrected(NetworkId, NoordIn, "participant", null, null, [], null)]);
    }

    [Fact]
    public void A_row_with_an_end_corrects_the_membership_that_had_not_ended_by_then()
    {
        var network = Of(Registered, ZuidAdmitted with { CostKeyShare = null }, NoordAdmitted);
        Facts(network, $"{Full}\ngr-1,{Gemeente}gm0002,2021-01-01,,,participant,2025-01-01\n")
            .ShouldBe([new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2021), Day(2025), [], null)]);
        Facts(network, $"{Full}\ngr-1,{Gemeente}gm0002,2022-01-01,,,participant,\n")
            .ShouldBe([new MembershipCorrected(NetworkId, ZuidIn, "participant", Day(2022), null, [], null)]);
    }

    [Fact]
    public void Of_two_memberships_the_row_is_about_that_of_its_first_day_else_the_one_that_lasts()
    {
        var again = ZuidAdmitted with { MembershipId = NoordIn, JoinedOn = Day(2023) };
        var network = Of(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022)), again);
        Corrected("2023-01-01").ShouldBe(NoordIn);
        Corrected("2021-01-01").ShouldBe(ZuidIn);
        Corrected("2022-01-01").ShouldBe(NoordIn);
        Facts(Of(Registered, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022))), $"{Plain}\ngr-1,{Gemeente}gm0002,2022-01-01,,5\n")
            .ShouldHaveSingleItem().ShouldBeOfType<MemberAdmitted>();
        var fromTheStart = Of(Registered, ZuidAdmitted with { JoinedOn = null }, again with { JoinedOn = Day(2019) }, new MemberWithdrawn(NetworkId, NoordIn, First));
        Facts(fromTheStart, $"{Plain}\ngr-1,{Gemeente}gm0002,2020-01-01,,5\n").Cast<MembershipCorrected>().Single().MembershipId.ShouldBe(ZuidIn);

        var before = Of(
            Registered, again with { JoinedOn = Day(2025) }, ZuidAdmitted with { JoinedOn = null }, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022)));
        Facts(before, $"{Plain}\ngr-1,{Gemeente}gm0002,2020-01-01,,5\n").Cast<MembershipCorrected>().Single().MembershipId.ShouldBe(ZuidIn, "It was admitted after.");

        Guid Corrected(string joined) =>
            Facts(network, $"{Plain}\ngr-1,{Gemeente}gm0002,{joined},,5\n").Cast<MembershipCorrected>().Single().MembershipId;
    }

    [Fact]
    public void Who_returns_is_named_for_how_often_it_did_and_another_member_counts_for_none_of_it()
    {
        var network = Of(Registered, NoordAdmitted, ZuidAdmitted, new MemberWithdrawn(NetworkId, ZuidIn, Day(2022)));
        Id(network).ShouldBe(Regio.Hosting.EventStore.StreamId.Of("membership", $"gr-1/{Gemeente}gm0002/2"));
        Id(Of(Registered, NoordAdmitted)).ShouldBe(Regio.Hosting.EventStore.StreamId.Of("membership", $"gr-1/{Gemeente}gm0002"));

        static Guid Id(Network network) => Facts(network, $"{Plain}\ngr-1,{Gemeente}gm0002,2023-01-01,,\n").Cast<MemberAdmitted>().Single().MembershipId;
    }

    [Theory]
    [InlineData("gm0002,2021-01-01,,,,2020-01-01", "left_on", "ends-before-start")]
    [InlineData("gm0099,2021-01-01,,,,", "organisation_id", "unknown-organisation")]
    [InlineData("gm0002,2021-13-01,,,,", "joined_on", "invalid")]
    [InlineData("gm0002,,,,boss,", "role", "invalid")]
    [InlineData("gm0002,,,101,,", "cost_key", "invalid")]
    [InlineData("gm0002,,,,,,-1,,", "hours_per_year", "invalid")]
    [InlineData("gm0002,,,,,,,much,", "money_per_year", "invalid")]
    [InlineData("gm0002,,,,,,,,gossip", "perspective", "invalid")]
    public void A_bad_row_is_named_by_field(string rest, string field, string code)
    {
        var header = rest.Count(letter => letter == ',') > 6 ? $"{Full},hours_per_year,money_per_year,perspective" : Full;
        var change = Change(Of(Registered), $"{header}\ngr-1,{Gemeente}{rest}\n");
        change.Facts.ShouldBeEmpty();
        change.Faults.Select(fault => (fault.Line, fault.Field, fault.Code)).ShouldBe([(2, field, code)]);
    }

    [Fact]
    public void The_same_row_twice_is_refused_once()
    {
        var rows = Rows($"{Plain}\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\"\ngr-1,{Gemeente}gm0002,2021-01-01,,\"12,5\"\n");
        var again = MembershipChange.Of(Of(Registered, ZuidAdmitted), rows[1], new HashSet<Guid> { ZuidIn }, Registry, Today);
        again.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([("organisation_id", "already-a-member")]);
    }

    private static IReadOnlyList<object> Facts(Network network, string csv)
    {
        var change = Change(network, csv);
        change.Faults.ShouldBeEmpty();
        return change.Facts;
    }

    private static MembershipChange Change(Network network, string csv) =>
        MembershipChange.Of(network, Rows(csv).Single(), new HashSet<Guid>(), Registry, Today);

    private static List<Read<MembershipLine>> Rows(string csv) =>
        [.. CsvFile.Read("memberships.csv", Encoding.UTF8.GetBytes(csv)).Rows.Select(MembershipLine.Of)];

    private static Network Of(params object[] facts) => facts.Aggregate(default(Network), Network.After)!;
}
