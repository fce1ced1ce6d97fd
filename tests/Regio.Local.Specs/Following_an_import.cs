using System.Net;

namespace Regio.Local.Specs;

public sealed class Following_an_import : IDisposable
{
    private const string Job = "/networks/v1/imports/7";
    private readonly Scratch _scratch = new();
    private readonly List<string> _told = [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Goes_on_while_the_register_is_away()
    {
        var register = new Scripted(
            Scripted.Accepted(Job), Told("running"), () => new(HttpStatusCode.ServiceUnavailable),
            () => throw new HttpRequestException("Connection refused"), Told("running"), Told("done"));
        var job = await Follow(register, patience: null);

        (job.State, job.Position, job.Settled).ShouldBe(("done", "networks:139", 3));
        _told.Count(line => line.Contains("no answer", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Ends_after_a_long_silence_by_telling_how_to_look_the_job_up()
    {
        var register = new Scripted(Scripted.Accepted(Job), () => new(HttpStatusCode.BadGateway));
        var problem = await Should.ThrowAsync<LauncherException>(() => Follow(register, TimeSpan.FromMilliseconds(300)));

        problem.Message.ShouldContain("goes on");
        problem.Advice.ShouldContain("http://127.0.0.1:1" + Job);
    }

    [Fact]
    public async Task Ends_at_once_when_the_register_says_that_there_is_no_such_job()
    {
        var register = new Scripted(Scripted.Accepted(Job), () => new(HttpStatusCode.NotFound));
        (await Should.ThrowAsync<LauncherException>(() => Follow(register, patience: null))).Message.ShouldContain("404");
    }

    [Fact]
    public async Task Waits_for_the_views_to_have_what_was_sent()
    {
        var views = new Scripted(() => new(HttpStatusCode.ServiceUnavailable), () => Scripted.Answer(HttpStatusCode.OK, "{}"));
        using var gateway = views.Gateway(_scratch);

        (await new Views(gateway).WaitAsync(["networks:139", "funding:4"], Cancelled)).ShouldBeTrue();
        views.Asked.ShouldAllBe(path => path == "/insight/v1/summary?atLeast=networks:139,funding:4");
        views.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Does_not_wait_for_the_views_for_ever()
    {
        using var gateway = new Scripted(() => new(HttpStatusCode.ServiceUnavailable)).Gateway(_scratch);
        (await new Views(gateway, TimeSpan.Zero).WaitAsync(["networks:139"], Cancelled)).ShouldBeFalse();
    }

    private async Task<ImportJob> Follow(Scripted register, TimeSpan? patience)
    {
        var file = _scratch.In("networks.csv");
        await File.WriteAllTextAsync(file, "id\n", Cancelled);
        using var gateway = register.Gateway(_scratch);
        return await new CsvImport(gateway, patience).RunAsync([file], _told.Add, Cancelled);
    }

    private static Func<HttpResponseMessage> Told(string state) => () => Scripted.Answer(
        HttpStatusCode.OK,
        $$"""
        {"id":"7","state":"{{state}}","files":[{"name":"networks.csv","rows":3,"taken":2,"unchanged":1,"refused":0}],
         "position":{{(state == "done" ? "\"networks:139\"" : "null")}}}
        """);
}
