namespace Regio.Local.Specs;

public sealed class A_clone_of_its_own
{
    [Fact]
    public void Uses_other_ports_than_its_neighbour_a_hundred_on()
    {
        static int[] All(RegioPorts ports) =>
        [
            ports.Gateway, .. PrivateServers.Services.Select(ports.Of), ports.Servers.Postgres, ports.Servers.Broker,
            ports.Servers.Distribution, ports.Servers.Epmd,
        ];
        int[] both = [.. All(new(8080)), .. All(new(8180))];
        both.ShouldBeUnique();
    }

    [Fact]
    public void Keeps_its_servers_data_apart()
    {
        var one = StateFolder.Peek("/home/a/regio/.regio");
        var other = StateFolder.Peek("/home/b/regio/.regio");
        one.Data.ShouldNotBe(other.Data);
        one.Id.ShouldNotBe(other.Id);
    }

    [Fact]
    public void Makes_each_password_once_and_keeps_it_from_others()
    {
        using var scratch = new Scratch();
        var file = scratch.In("secrets.json");
        var password = new Secrets(file).Of("postgres:regio");
        new Secrets(file).Of("postgres:regio").ShouldBe(password);
        new Secrets(file).Of("rabbitmq:regio").ShouldNotBe(password);
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Takes_a_recycled_pid_for_no_process_of_its_own()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.In("run"));
        var own = Environment.ProcessId;
        File.WriteAllText(
            scratch.In("run/projections.json"),
            $$"""{"Pid":{{own}},"StartedAt":1,"Boot":"{{ProcessTable.Boot}}","Version":""}""");
        new DetachedProcess(StateFolder.Peek(scratch.Path), "projections").Pid.ShouldBeNull();
    }

    [Fact]
    public void Keeps_of_a_wipe_what_it_is_told_to_and_no_more()
    {
        using var scratch = new Scratch();
        var state = StateFolder.Open(scratch.In("state"));
        var (kept, data) = (state.In("ports.json"), Path.Combine(state.Data, "rows"));
        File.WriteAllText(kept, "8180");
        File.WriteAllText(state.In("secrets.json"), "{}");
        File.WriteAllText(data, "");

        state.Wipe(kept);
        Directory.EnumerateFileSystemEntries(state.Path).ShouldBe([kept]);
        File.Exists(data).ShouldBeFalse();

        state.Wipe();
        Directory.Exists(state.Path).ShouldBeFalse();
    }

    [Fact]
    public void Adds_up_what_its_test_runs_say()
    {
        var sum = new TestTotals(3, 0, 1, ["no register"], []) + new TestTotals(2, 1, 0, [], ["Adds_up"]);
        (sum.Passed, sum.Failed, sum.Skipped, sum.All).ShouldBe((5, 1, 1, 7));
        sum.Reasons.ShouldBe(["no register"]);
        sum.Failures.ShouldBe(["Adds_up"]);
    }

    [Fact]
    public void Tells_of_each_test_that_failed_why_and_where()
    {
        using var scratch = new Scratch();
        var report = scratch.In("report.xml");
        File.WriteAllText(report, """
            <assemblies><assembly passed="1" failed="1" errors="0" skipped="1"><collection>
              <test name="Regio.Adding.Adds_one" result="Fail"><failure>
                <message>one was
                  2</message>
                <stack-trace>   at Shouldly.ShouldBe()
               at Regio.Adding.Adds_one() in Adding.cs:line 7</stack-trace>
              </failure></test>
              <test name="Regio.Adding.Adds_two" result="Skip"><reason>no two</reason></test>
            </collection></assembly></assemblies>
            """);

        var sum = TestRun.Read(report);

        (sum.Passed, sum.Failed, sum.Skipped).ShouldBe((1, 1, 1));
        sum.Reasons.ShouldBe(["no two"]);
        sum.Failures.Single().Split(Environment.NewLine).Select(line => line.Trim()).ShouldBe(
            ["Regio.Adding.Adds_one", "one was", "2", "at Regio.Adding.Adds_one() in Adding.cs:line 7"]);
    }

    [Fact]
    public void Uses_no_data_of_one_that_stood_in_its_place_and_was_deleted()
    {
        using var scratch = new Scratch();
        var before = StateFolder.Open(scratch.In("state"));
        before.Secrets.Of("postgres");
        File.WriteAllText(Path.Combine(before.Data, "left"), "behind");
        StateFolder.Open(scratch.In("state"));
        File.Exists(Path.Combine(before.Data, "left")).ShouldBeTrue("The same clone keeps its data.");

        Directory.Delete(before.Path, recursive: true);
        var after = StateFolder.Open(scratch.In("state"));
        after.Data.ShouldBe(before.Data);
        File.Exists(Path.Combine(after.Data, "left")).ShouldBeFalse();
        after.Wipe();
    }
}
