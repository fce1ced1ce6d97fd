namespace Regio.Projections.Specs;

/// <summary>What a view tells of all its rows together has evidence of its own, beside that of each row.</summary>
public sealed class What_is_told_of_all_rows
{
    private static readonly Table<Partner> Partners = new("Partners", new("partners.csv", ("name", row => row.Name)), row => row.Name) { Rule = "rule" };

    [Fact]
    public void Is_told_beside_no_row_where_its_own_events_are_asked()
    {
        var page = List().Evidence(new([], 3, 1, Seen.AsOf), null).ShouldBeOfType<EvidencePage<Partner, Sum>>();
        (page.Figure, page.Whole!.Of, page.Events, page.WithSource).ShouldBe((null, 2, 3, 1));
        page.Whole.Evidence!.ShouldEndWith("&key=all");
    }

    [Fact]
    public void Is_not_told_behind_a_row()
    {
        var page = List().Evidence(new([], 3, 1, Seen.AsOf), new("b")).ShouldBeOfType<EvidencePage<Partner, Sum>>();
        (page.Figure!.Name, page.Whole).ShouldBe(("b", null));
        page.Figure.Evidence!.ShouldEndWith("&key=b");
    }

    [Fact]
    public void Is_no_part_of_the_evidence_of_a_view_that_tells_nothing_of_the_kind() =>
        Seen.List([new("a")], Partners, Basis.Of([1]), _ => []).Evidence(new([], 3, 1, Seen.AsOf), new("a")).ShouldBeOfType<EvidencePage<Partner>>();

    [Fact]
    public void Rests_on_each_stream_once()
    {
        var stream = Ids.Id("stream");
        List().Whole!.RestsOn().ShouldBe([stream]);
    }

    [Fact]
    public void Says_how_it_was_computed_when_that_is_asked()
    {
        var explained = (Seen with { Explains = true }).Whole(new Sum(1), Partners, () => []);
        explained.Told.Calculation!.Rule.ShouldBe("rule");
        explained.Told.Calculation!.Inputs.ShouldBeEmpty();
        Seen.Whole(new Sum(1), Partners, () => [], Of).Told.Calculation.ShouldBeNull();
        (Seen with { Explains = true }).Whole(new Sum(1), Partners, () => [], Of).Told.Calculation!.Inputs["of"].ShouldBe(1);

        static Dictionary<string, object?> Of() => new() { ["of"] = 1 };
    }

    private static View Seen { get; } = new Scene().View("2022-06-01") with { Links = new("/insight/v1/partners", []) };

    private static ViewList<Partner> List()
    {
        var stream = Ids.Id("stream");
        return Seen.One(rows => rows, Basis.Of([1]), [new("a"), new("b")], Partners, _ => [stream], whole: Seen.Whole(new Sum(2), Partners, () => [stream, stream]));
    }

    private sealed record Partner(string Name) : ViewRow;

    private sealed record Sum(int Of) : ViewRow;
}
