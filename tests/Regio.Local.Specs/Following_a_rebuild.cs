using System.Net;

namespace Regio.Local.Specs;

public sealed class Following_a_rebuild : IDisposable
{
    private const string Job = "/insight/v1/rebuilds/7";
    private readonly Scratch _scratch = new();
    private readonly List<string> _told = [];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Tells_how_far_it_is_and_what_it_found()
    {
        var views = new Scripted(
            Scripted.Accepted(Job), Told("running", "null"),
            Told("done", """{"before":3,"after":3,"differing":1,"missing":0,"surplus":0,"first":[{"stream":"s","view":"network","difference":"differing"}]}"""));
        var job = await Follow(views);

        (job.State, job.Comparison!.Differing).ShouldBe(("done", 1));
        job.Comparison.First.ShouldHaveSingleItem().ShouldBe(new("s", "network", "differing"));
        _told.ShouldBe(["10 of 40 facts"]);
        views.Asked.ShouldBe(["/insight/v1/rebuilds", Job, Job]);
    }

    [Fact]
    public async Task Of_what_is_no_view_it_tells_which_there_are() => (await Should.ThrowAsync<LauncherException>(() => Follow(new Scripted(() => Scripted.Answer(
        HttpStatusCode.BadRequest, """{"errors":[{"pointer":"/views/0","detail":"There is no view all. The views are: network, scheme."}]}""")))))
        .Message.ShouldBe("There is no view all. The views are: network, scheme.");

    [Fact]
    public async Task While_nothing_runs_it_tells_how_to_start_it() =>
        (await Should.ThrowAsync<LauncherException>(() => Follow(new Scripted(() => throw new HttpRequestException("Connection refused")))))
        .Advice.ShouldContain("./regio up");

    private async Task<RebuildJob> Follow(Scripted views)
    {
        using var gateway = views.Gateway(_scratch);
        return await new ViewRebuild(gateway).RunAsync("network", _told.Add, TestContext.Current.CancellationToken);
    }

    private static Func<HttpResponseMessage> Told(string state, string comparison) => () => Scripted.Answer(
        HttpStatusCode.OK, $$"""{"id":"7","state":"{{state}}","views":["network"],"folded":10,"facts":40,"comparison":{{comparison}}}""");
}
