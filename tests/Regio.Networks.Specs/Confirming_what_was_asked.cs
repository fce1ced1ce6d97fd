using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Regio.Hosting.EventStore;
using Regio.Hosting.Sources;
using Regio.Surroundings;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>A token is good for the request that was refused, whole, and for no other.</summary>
public sealed class Confirming_what_was_asked
{
    private static readonly SourceBody Decree = new() { Kind = "decision", Title = "Decree 7" };
    private readonly FakeTimeProvider _clock = new();
    private readonly Confirmations _confirmations;

    public Confirming_what_was_asked() => _confirmations = new(new EphemeralDataProtectionProvider(), _clock);

    [Fact]
    public void Takes_the_same_request_again() => Answered(Sent(Gemeente, Decree), "body", Sent(Gemeente, Decree), "body").ShouldBe([OtherId]);

    [Fact]
    public void Takes_no_other_body() => Answered(Sent(Gemeente), "body", Sent(Gemeente), "other").ShouldBeNull();

    [Fact]
    public void Takes_no_other_sources() =>
        Answered(Sent(Gemeente, Decree), "body", Sent(Gemeente, Decree with { Title = "Decree 8" }), "body").ShouldBeNull();

    [Fact]
    public void Takes_no_sources_that_were_not_there() => Answered(Sent(Gemeente), "body", Sent(Gemeente, Decree), "body").ShouldBeNull();

    [Fact]
    public void Takes_no_other_caller() => Answered(Sent(Gemeente), "body", Sent("https://regio.example/other"), "body").ShouldBeNull();

    [Fact]
    public void Takes_it_for_an_hour()
    {
        var (token, until) = _confirmations.Ask(Sent(Gemeente), "body", "rules-1", [OtherId]);
        until.ShouldBe(_clock.GetUtcNow() + TimeSpan.FromHours(1));
        _clock.SetUtcNow(until);
        _confirmations.Answered(token, Sent(Gemeente), "body", "rules-1").ShouldBe([OtherId]);
        _clock.Advance(TimeSpan.FromTicks(1));
        _confirmations.Answered(token, Sent(Gemeente), "body", "rules-1").ShouldBeNull();
    }

    [Fact]
    public void Takes_no_token_of_its_own_making() => _confirmations.Answered("0000", Sent(Gemeente), "body", "rules-1").ShouldBeNull();

    [Fact]
    public void Takes_no_answer_by_other_rules() => Answered(Sent(Gemeente), "body", Sent(Gemeente), "body", "rules-2").ShouldBeNull();

    private IReadOnlyList<Guid>? Answered(Writing asked, object body, Writing again, object said, string rules = "rules-1") =>
        _confirmations.Answered(_confirmations.Ask(asked, body, "rules-1", [OtherId]).Token, again, said, rules);

    private static Writing Sent(string organisation, params IReadOnlyList<SourceBody> sources)
    {
        var http = new DefaultHttpContext
        {
            User = new(new ClaimsIdentity([new("role", "region"), new("org", organisation), new("sub", "someone")], "test")),
        };
        SentSources.Keep(http, sources);
        return new(http, null, null);
    }
}
