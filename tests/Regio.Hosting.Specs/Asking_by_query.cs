using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http;
using Regio.Hosting.Lists;

namespace Regio.Hosting.Specs;

public sealed class Asking_by_query
{
    private static readonly IReadOnlyList<QueryParameter> Declared =
    [
        .. QueryParameter.Pages, QueryParameter.Sort("title", "from"), QueryParameter.ValidOn, QueryParameter.KnownOn,
        QueryParameter.AtLeast, QueryParameter.Snapshot,
        new("name", QueryKind.Text, "Name."), new("open", QueryKind.Flag, "Open."),
        new("share", QueryKind.Number, "Share.") { Minimum = 0, Maximum = 1 },
    ];

    [Fact]
    public void Gives_what_was_asked()
    {
        var asked = Read("page=3&pageSize=20&sort=-from&validOn=2026-11-01&knownOn=2026-11-01T12:00:00%2B01:00"
            + "&atLeast=networks:12,funding:3&atLeast=networks:9&name=Fryslân&open=true&share=0.25");
        asked.Faults.ShouldBeEmpty();
        asked.Paging.ShouldBe(new Paging(40, 20));
        asked.AsksForPage.ShouldBeTrue();
        asked.Sort.ShouldBe(("from", true));
        asked.Date("validOn").ShouldBe(new DateOnly(2026, 11, 1));
        asked.Moment("knownOn").ShouldBe(new DateTimeOffset(2026, 11, 1, 11, 0, 0, TimeSpan.Zero));
        asked.AtLeast.ShouldBe(new Dictionary<string, long> { ["networks"] = 12, ["funding"] = 3 }, ignoreOrder: true);
        asked.Text("name").ShouldBe("Fryslân");
        asked.Flag("open").ShouldBe(true);
        asked.Number("share").ShouldBe(0.25m);
    }

    [Fact]
    public void Gives_back_a_snapshot_as_it_was_told()
    {
        var told = new Snapshot(new(2026, 11, 26), new Dictionary<string, long> { ["policy"] = 3, ["networks"] = 12, ["funding"] = 0 }, 17);
        told.ToString().ShouldBe("2026-11-26@funding:0,networks:12,policy:3@17");
        Read($"snapshot={told}").Snapshot!.ShouldSatisfyAllConditions(
            asked => asked.ToString().ShouldBe(told.ToString()), asked => asked.Positions.ShouldBe(told.Positions, ignoreOrder: true));
    }

    [Theory]
    [InlineData("2026-11-01T12:00Z", true)]
    [InlineData("2026-11-01T12:00:00 01:00", true)]
    [InlineData("2026-11-01T12:00:00-05:00", true)]
    [InlineData("2026-11-01T12:00:00", false)]
    [InlineData("2026-11-01T12Z", false)]
    [InlineData("2026-11-01 12:00:00Z", false)]
    [InlineData("Thu, 01 Jan 2026 12:00:00Z", false)]
    [InlineData("2026-11-01 12:00:00+01:00", false)]
    [InlineData("01-November-2026+00:00", false)]
    [InlineData("T", false)]
    public void A_moment_has_a_day_a_time_and_how_far_it_is_from_utc(string text, bool isOne) =>
        (Read($"knownOn={Uri.EscapeDataString(text)}").Moment("knownOn") is not null).ShouldBe(isOne);

    [Fact]
    public void Numbers_are_within_their_bounds_and_told_so()
    {
        new[] { "-0.1", "0", "1", "1.1" }.Select(share => Read($"share={share}").Number("share")).ShouldBe([null, 0m, 1m, null]);
        Read("share=2").Faults.ShouldHaveSingleItem().Detail.ShouldEndWith("Give a number from 0 to 1.");
    }

    [Theory]
    [InlineData("page=1", true)]
    [InlineData("page=1000000", true)]
    [InlineData("page=0", false)]
    [InlineData("page=1000001", false)]
    [InlineData("sort=title", true)]
    [InlineData("sort=-title", true)]
    public void A_page_and_an_order_are_within_their_bounds(string query, bool taken) => (Read(query).Faults.Count == 0).ShouldBe(taken);

    [Fact]
    public void A_flag_is_true_or_false() => new[] { "true", "false", "yes" }.Select(open => Read($"open={open}").Flag("open")).ShouldBe([true, false, null]);

    [Theory]
    [InlineData("page=2", true)]
    [InlineData("pageSize=20", true)]
    [InlineData("sort=from", false)]
    public void A_page_is_asked_for_by_its_number_or_its_size(string query, bool asked) => Read(query).AsksForPage.ShouldBe(asked);

    [Fact]
    public void Has_defaults_and_leaves_the_rest_unknown()
    {
        var asked = Read("");
        asked.Paging.ShouldBe(new Paging(0, 50));
        asked.AsksForPage.ShouldBeFalse();
        asked.Sort.ShouldBeNull();
        asked.AtLeast.ShouldBeEmpty();
        asked.Date("validOn").ShouldBeNull();
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=two")]
    [InlineData("page=99999999999999999999")]
    [InlineData("pageSize=201")]
    [InlineData("sort=owner")]
    [InlineData("validOn=2026-02-30")]
    [InlineData("validOn=01-11-2026")]
    [InlineData("validOn=2026-11-01T00:00:00Z")]
    [InlineData("knownOn=2026-11-01")]
    [InlineData("knownOn=2026-11-01T12:00:00")]
    [InlineData("knownOn=x")]
    [InlineData("atLeast=networks")]
    [InlineData("atLeast=networks:-1")]
    [InlineData("atLeast=:12")]
    [InlineData("atLeast=mars:1")]
    [InlineData("atLeast=networks:1,mars:1")]
    [InlineData("snapshot=2026-11-26@networks:1,funding:2@3")]
    [InlineData("snapshot=2026-11-26@networks:1,funding:2,policy:3,mars:4@5")]
    [InlineData("snapshot=networks:1,funding:2,policy:3@4")]
    [InlineData("snapshot=2026-11-26@networks:1,funding:2,policy:3")]
    [InlineData("snapshot=2026-11-31@networks:1,funding:2,policy:3@4")]
    [InlineData("name=")]
    [InlineData("name=%00")]
    [InlineData("open=yes")]
    [InlineData("share=1.01")]
    [InlineData("share=NaN")]
    public void Says_what_is_wrong_with_a_value(string query)
    {
        var fault = Read(query).Faults.ShouldHaveSingleItem();
        fault.Pointer.ShouldBe("?" + query[..query.IndexOf('=', StringComparison.Ordinal)]);
        fault.Code.ShouldBe("invalid");
        fault.Detail.ShouldStartWith("Give ");
    }

    [Fact]
    public void Says_everything_that_is_wrong_at_once() =>
        Read("colour=red&page=0&validOn=2026-11-01&validOn=2026-11-02").Faults
            .Select(fault => (fault.Pointer, fault.Code))
            .ShouldBe([("?colour", "unknown-parameter"), ("?page", "invalid"), ("?validOn", "repeated")], ignoreOrder: true);

    [Fact]
    public void Says_what_there_is_to_ask()
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery("colour=red"));
        Told(QueryParameter.ValidOn).ShouldBe("This takes validOn.");
        Told().ShouldBe("This takes no parameters.");

        string Told(params QueryParameter[] declared) => QueryValues.Of(query, declared).Faults.ShouldHaveSingleItem().Detail;
    }

    [Fact]
    public void Cuts_a_stretch_into_pieces_that_leave_nothing_out()
    {
        new Paging(40, 25).Pieces(60, 10).ShouldBe([(40, 10), (50, 10)]);
        Paging.Whole.Pieces(21, 10).ShouldBe([(0, 10), (10, 10), (20, 1)]);
        Paging.Of(1_000_000, 200).Pieces(60, 10).ShouldBeEmpty();
    }

    private static QueryValues Read(string query) =>
        QueryValues.Of(new QueryCollection(QueryHelpers.ParseQuery(query)), Declared);
}
