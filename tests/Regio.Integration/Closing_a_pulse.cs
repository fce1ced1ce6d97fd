using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Hosting;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;

namespace Regio.Integration;

/// <summary>
/// A pulse that closes while it is answered: each answer is counted or refused, it closes once, and nothing of it is left.
/// </summary>
public sealed class Closing_a_pulse(TestServers servers) : IAsyncLifetime
{
    private const string Uri = "https://identifier.overheid.nl/tooi/id/gemeente/gm00";
    private const int Members = 12;
    private static readonly string[] Tables = ["open", "person", "link", "answer"];
    private readonly MovedClock clock = new();
    private Service register = null!;

    public async ValueTask InitializeAsync() => register = await Service.Start(servers, Products.Register, clock: clock, broker: false);

    public ValueTask DisposeAsync() => register.DisposeAsync();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_an_answer_or_refuses_it_and_closes_once()
    {
        for (var round = 0; round < 10; round++)
        {
            var (pulse, network) = await Open();
            var answers = register.Get<PulseAnswers>();
            var answering = Enumerable.Range(0, Members).Select(async member =>
            {
                await Task.Delay(member * 3, Cancelled);
                return await answers.Keep(new(pulse, Guid.CreateVersion7(), MemberOf(member)), new() { Trust = 4 }, Cancelled) ? MemberOf(member) : (Guid?)null;
            }).ToList();
            var closing = Enumerable.Range(0, 3).Select(_ => CloseUntilDone(pulse)).ToList();
            await Task.WhenAll(closing);
            var counted = (await Task.WhenAll(answering)).OfType<Guid>().ToHashSet();

            (await register.Scalar<long>($"select count(*) from mt_events where stream_id = '{pulse}' and type = 'networks.pulse-closed.v1'")).ShouldBe(1);
            (await register.Scalar<Guid[]>($"select coalesce(array_agg(organisation_id), array[]::uuid[]) from pulse.kept where network_id = '{network}'"))
                .ShouldBe(counted, ignoreOrder: true);
            await NothingIsLeft();
        }
    }

    [Fact]
    public async Task Closes_by_itself_on_its_day_and_takes_no_answer_from_then_on()
    {
        var (pulse, _) = await Open();
        (await register.Get<PulseAnswers>().Keep(new(pulse, Guid.CreateVersion7(), MemberOf(1)), new() { Trust = 4 }, Cancelled)).ShouldBeTrue();
        await Due.Beat(Cancelled);
        (await register.Get<Streams>().Read<Pulse>(pulse, Cancelled)).State!.IsClosed.ShouldBeFalse();
        clock.Set(TimeProvider.System.GetUtcNow().AddDays(8));
        (await register.Get<PulseAnswers>().Keep(new(pulse, Guid.CreateVersion7(), MemberOf(2)), new() { Trust = 4 }, Cancelled)).ShouldBeFalse();
        await Task.WhenAll(Due.Beat(Cancelled), Due.Beat(Cancelled));
        (await register.Get<Streams>().Read<Pulse>(pulse, Cancelled)).State!.IsClosed.ShouldBeTrue();
        await NothingIsLeft();
    }

    [Fact]
    public async Task Tells_who_answers_on_its_day_that_it_is_closed_and_who_is_no_member_nothing()
    {
        var (pulse, _) = await Open();
        (await Answer(HttpMethod.Put, pulse, 1)).ShouldBe(HttpStatusCode.OK);
        (await Answer(HttpMethod.Get, pulse, 1)).ShouldBe(HttpStatusCode.OK);
        (await Answer(HttpMethod.Put, pulse, Members)).ShouldBe(HttpStatusCode.NotFound);
        (await Answer(HttpMethod.Get, pulse, Members)).ShouldBe(HttpStatusCode.NotFound);
        clock.Set(TimeProvider.System.GetUtcNow().AddDays(8));
        (await Answer(HttpMethod.Put, pulse, 1)).ShouldBe(HttpStatusCode.Conflict, "Its day has come, though nobody closed it yet.");
    }

    [Fact]
    public async Task Opens_once_at_a_time()
    {
        var network = await Network();
        var opened = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => register.Send(HttpMethod.Post, "/networks/v1/pulses", Body(network), "steward")));
        opened.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, 5)]);
        (await register.Scalar<long>($"select count(*) from pulse.open where network_id = '{network}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_no_answer_of_who_is_erased_while_answering()
    {
        var (pulse, _) = await Open();
        for (var round = 0; round < 20; round++)
        {
            var (person, secret) = (await register.Get<Respondents>().Draw(pulse, MemberOf(1), [new() { Name = "Iemand" }], Cancelled)).Drawn[0];
            var respondent = (await register.Get<Respondents>().OfLink(secret, Cancelled)).ShouldNotBeNull();
            await Task.WhenAll(
                register.Get<PulseAnswers>().Keep(respondent, new() { Trust = 1 }, Cancelled),
                register.Get<Erasure>().Of(person.Reference.ToString(), new(Roles.Steward, null, "steward"), Cancelled));
            (await register.Scalar<long>($"select count(*) from pulse.answer where respondent = '{person.Reference}'")).ShouldBe(0);
            (await register.Get<PulseAnswers>().Keep(respondent, new() { Trust = 1 }, Cancelled)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Leaves_one_link_to_a_person_who_is_drawn_several_at_one_moment()
    {
        var (pulse, _) = await Open();
        var drawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            register.Get<Respondents>().Draw(pulse, MemberOf(1), [new() { Email = "iemand@regio.example" }], Cancelled)));
        var working = await Task.WhenAll(drawn.Select(one => register.Get<Respondents>().OfLink(one.Drawn[0].Secret, Cancelled)));
        working.Count(respondent => respondent is not null).ShouldBe(1);
        drawn.Select(one => one.Drawn[0].Person.Reference).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Forgets_what_is_kept_too_long()
    {
        var (pulse, network) = await Open();
        foreach (var member in Enumerable.Range(0, 3))
        {
            (await register.Get<PulseAnswers>().Keep(new(pulse, Guid.CreateVersion7(), MemberOf(member)), new() { Trust = 4 }, Cancelled)).ShouldBeTrue();
        }

        await CloseUntilDone(pulse);
        await register.Get<OpenPulses>().Forget(clock.Today().AddYears(2), Cancelled);
        (await register.Scalar<long>($"select count(*) from pulse.kept where network_id = '{network}'")).ShouldBe(3);
        (await register.Scalar<long>($"select count(*) from pulse.told where network_id = '{network}'")).ShouldBe(3);
        await register.Get<OpenPulses>().Forget(clock.Today().AddYears(2).AddDays(1), Cancelled);
        (await register.Scalar<long>($"select count(*) from pulse.kept where network_id = '{network}'")).ShouldBe(0);
        (await register.Scalar<long>($"select count(*) from pulse.told where network_id = '{network}'")).ShouldBe(3, "The last that told something.");
    }

    [Fact]
    public async Task Tells_no_newcomer_apart_by_closing_the_pulse_of_a_next_version()
    {
        var (first, network) = await Open();
        (await Told(first, 4)).ShouldNotContain("too-few");
        var (same, again) = await Open();
        await register.Append(again, Members + 1, new NetworkVersionsLinked(again, network, null));
        (await Told(same, 4)).ShouldNotContain("too-few", "The same four.");
        var (next, version) = await Open();
        await register.Append(version, Members + 1, new NetworkVersionsLinked(version, again, null));
        (await Told(next, 5)).ShouldBe(["too-few"], "A fifth would be known by taking one mean from the other.");
        var (other, _) = await Open();
        (await Told(other, 5)).ShouldNotContain("too-few", "It is of no chain with them.");
    }

    private DuePulses Due => register.Get<IEnumerable<IHostedService>>().OfType<DuePulses>().Single();

    private static Guid MemberOf(int member) => Organisation.IdOf($"{Uri}{member:00}");

    private async Task<HttpStatusCode> Answer(HttpMethod method, Guid pulse, int member)
    {
        var scores = method == HttpMethod.Put ? new PulseScores { Trust = 4 } : null;
        using var answer = await register.Send(method, $"/networks/v1/pulses/{pulse}/answer", scores, "member", $"{Uri}{member:00}");
        return answer.StatusCode;
    }

    private object Body(Guid network) => new { network, closesOn = clock.Today().AddDays(7) };

    private async Task<(Guid Pulse, Guid Network)> Open()
    {
        var network = await Network();
        using var opened = await register.Send(HttpMethod.Post, "/networks/v1/pulses", Body(network), "steward");
        opened.StatusCode.ShouldBe(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync(Cancelled));
        return (Guid.Parse(opened.Headers.Location!.ToString().Split('/')[^1]), network);
    }

    private async Task<Guid> Network()
    {
        var network = Guid.CreateVersion7();
        var details = new NetworkDetails("Netwerk", null, null, [], [], [], null, null, new(2020, 1, 1), null, "voluntary", null, [], [], null);
        object[] facts =
        [
            new NetworkRegistered(network, null, details, null),
            .. Enumerable.Range(0, Members).Select(member =>
                new MemberAdmitted(network, Guid.CreateVersion7(), MemberOf(member), "participant", null, [], null)),
        ];
        await register.Begin(network, facts);
        return network;
    }

    // What a pulse says of trust, when the first of the members answered.
    private async Task<string[]> Told(Guid pulse, int answering)
    {
        foreach (var member in Enumerable.Range(0, answering))
        {
            (await register.Get<PulseAnswers>().Keep(new(pulse, Guid.CreateVersion7(), MemberOf(member)), new() { Trust = 4 }, Cancelled)).ShouldBeTrue();
        }

        await CloseUntilDone(pulse);
        return (await register.Scalar<string[]>(
            $"select array_agg(r->>'level') from mt_events, jsonb_array_elements(data->'results') r where stream_id = '{pulse}' and type = 'networks.pulse-closed.v1' and r->>'question' = 'trust'"))!;
    }

    // An answer that came in between makes closing 412, as the interface says; then it is sent again.
    private async Task CloseUntilDone(Guid pulse)
    {
        while (true)
        {
            using var closed = await register.Send(HttpMethod.Post, $"/networks/v1/pulses/{pulse}/close", null, "steward", ifMatch: "*");
            if (closed.StatusCode == HttpStatusCode.NoContent)
            {
                return;
            }

            closed.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed, await closed.Content.ReadAsStringAsync(Cancelled));
        }
    }

    private async Task NothingIsLeft()
    {
        foreach (var table in Tables)
        {
            (await register.Scalar<long>($"select count(*) from pulse.{table}")).ShouldBe(0, table);
        }
    }
}
