using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Terms;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Applying_for_a_grant : Spec<Grant>
{
    private static readonly Call Spring = new(CallId, "Voorjaar", Came.AddDays(-1), Came.AddDays(1), "arrival", []);

    [Fact]
    public void Records_what_is_asked() => Given().When(() => Decide(Submitted)).Then(Submitted);

    [Fact]
    public void Refuses_a_draft_of_a_scheme() => Refused(Fitting with { Scheme = Fitting.Scheme with { Publication = null } }, "scheme-not-published");

    [Fact]
    public void Refuses_before_the_scheme_is_published() =>
        Refused(Fitting with { Scheme = Fitting.Scheme with { Publication = new(Applied.AddDays(1), "Stcrt. 1", false) } }, "scheme-not-open");

    [Fact]
    public void Takes_it_on_the_day_of_publication() =>
        Taken(Fitting with { Scheme = Fitting.Scheme with { Publication = new(Applied, "Stcrt. 1", false) } });

    [Fact]
    public void Refuses_once_the_scheme_is_closed() =>
        Refused(Fitting with { Scheme = Fitting.Scheme with { Closing = new(SchemeId, Applied, null) } }, "scheme-closed");

    [Fact]
    public void Takes_it_until_the_day_of_closing() =>
        Taken(Fitting with { Scheme = Fitting.Scheme with { Closing = new(SchemeId, Applied.AddDays(1), null) } });

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(-2, 0, false)]
    [InlineData(-2, null, true)]
    public void Refuses_while_the_scheme_is_suspended(int from, int? until, bool refused)
    {
        var stopped = Fitting with
        {
            Scheme = Fitting.Scheme with { Suspensions = [new(Applied.AddDays(from), until is { } days ? Applied.AddDays(days) : null, null)] },
        };
        if (refused)
        {
            Refused(stopped, "scheme-not-open");
        }
        else
        {
            Taken(stopped);
        }
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "call-closed")]
    [InlineData(1, "call-closed")]
    public void Refuses_outside_its_call(int days, string? code)
    {
        var known = Fitting with { Scheme = Fitting.Scheme with { Calls = [Spring] }, At = Came.AddDays(days).AddTicks(days < 0 ? -1 : 0) };
        var verdict = Given().When(() => SubmitApplication.Decide(Submitted with { CallId = CallId }, known));
        if (code is null)
        {
            verdict.Then(Submitted with { CallId = CallId });
        }
        else
        {
            verdict.ThenRejected(code, "/call");
        }
    }

    [Fact]
    public void Asks_for_the_call_where_there_are_calls() =>
        Refused(Fitting with { Scheme = Fitting.Scheme with { Calls = [Spring] } }, "call-missing", "/call");

    [Fact]
    public void Refuses_a_call_that_is_not_there() =>
        Given().When(() => Decide(Submitted with { CallId = CallId })).ThenRejected("unknown-call", "/call");

    [Fact]
    public void Refuses_a_network_that_is_not_in_force() => Refused(Fitting with { Network = null }, "unknown-network", "/network");

    [Fact]
    public void Refuses_a_lead_that_is_no_member() =>
        Refused(Fitting with { Network = new(NetworkId, new HashSet<Guid> { School }) }, "not-a-member", "/lead");

    [Fact]
    public void Refuses_partners_that_are_no_members() =>
        Refused(Fitting with { Network = new(NetworkId, new HashSet<Guid> { Lead }) }, "not-a-member", "/partners/0");

    [Fact]
    public void Refuses_a_lead_of_another_kind() =>
        Refused(Fitting with { Said = Said with { LeadKinds = ["province"] } }, "lead-not-eligible", "/lead");

    [Fact]
    public void Refuses_a_lead_of_unknown_kind() =>
        Refused(Fitting with { Kinds = new Dictionary<Guid, string> { [School] = "school" } }, "lead-not-eligible", "/lead");

    [Fact]
    public void Takes_any_lead_where_no_kind_is_told() => Taken(Fitting with
    {
        Said = Said with { LeadKinds = [] },
        Kinds = new Dictionary<Guid, string> { [School] = "school" },
    });

    [Fact]
    public void Refuses_without_the_partner_that_is_asked() =>
        Refused(Fitting with { Said = Said with { PartnerKinds = ["benefits-agency"] } }, "partner-missing", "/partners");

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Refuses_too_few(int fewest, bool refused)
    {
        var known = Under(SchemeTerms.Untold with { MinimumPartners = fewest });
        if (refused)
        {
            Refused(known, "too-few-partners", "/partners");
        }
        else
        {
            Taken(known);
        }
    }

    [Fact]
    public void Refuses_another_division() => Refused(Fitting with { RegionDivision = ("rmc-2025", "rmc") }, "another-division", "/region");

    [Fact]
    public void Takes_an_edition_of_the_kind_that_is_addressed() =>
        Taken(Fitting with { Said = Said with { Division = "labour-market" } });

    [Theory]
    [InlineData("2026-12-31", "2029-03-01")]
    [InlineData("2027-03-01", "2031-01-02")]
    public void Refuses_what_is_outside_the_period(string from, string until) =>
        Given().When(() => Decide(With(Asked with { From = Day(from), Until = Day(until) }))).ThenRejected("outside-period", "/from");

    [Fact]
    public void Takes_the_whole_period() => Given().When(() => Decide(With(Asked with { From = First, Until = First.AddYears(4) })))
        .Then(With(Asked with { From = First, Until = First.AddYears(4) }));

    [Fact]
    public void Refuses_a_period_without_a_day() =>
        Given().When(() => Decide(With(Asked with { Until = Asked.From }))).ThenRejected("ends-before-start", "/until");

    [Fact]
    public void Refuses_a_budget_that_is_a_cent_off() =>
        Given().When(() => Decide(With(Asked with { Costs = [new("Coaches", 250_000m), new("Kantoor", 49_999.99m)] })))
            .ThenRejected("does-not-balance", "/costs");

    [Fact]
    public void Refuses_a_year_twice() =>
        Given().When(() => Decide(With(Asked with { Requested = [new(2027, 120_000m), new(2027, 80_000m)] }))).ThenRejected("named-twice", "/requested");

    [Theory]
    [InlineData("33.33", false)]
    [InlineData("33.34", true)]
    public void Refuses_too_little_of_others(string share, bool refused)
    {
        var known = Under(SchemeTerms.Untold with { CoFinancing = new(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), [], []) });
        if (refused)
        {
            Refused(known, "co-financing-missing", "/others");
        }
        else
        {
            Taken(known);
        }
    }

    [Fact]
    public void Refuses_without_a_source_that_must_pay() =>
        Refused(Under(SchemeTerms.Untold with { CoFinancing = new(null, ["province"], []) }), "co-financing-missing", "/others");

    [Fact]
    public void Refuses_a_source_that_may_not_pay() =>
        Refused(Under(SchemeTerms.Untold with { CoFinancing = new(null, [], ["municipality"]) }), "source-forbidden", "/others/1/source");

    [Fact]
    public void Refuses_stacking_that_this_scheme_forbids() => Refused(
        Under(SchemeTerms.Untold with { Stacking = new("forbidden-with", ["rs-2"]) }) with { Beside = [Beside(["rs-2"])] },
        "stacking-forbidden", "/network");

    [Fact]
    public void Refuses_stacking_that_the_other_scheme_forbids() => Refused(
        Fitting with { Beside = [Beside(["rs-2"], new("forbidden-with", [SchemeId.ToString()]))] }, "stacking-forbidden", "/network");

    [Fact]
    public void Refuses_any_stacking_where_none_is_allowed() =>
        Refused(Under(SchemeTerms.Untold with { Stacking = new("forbidden", []) }) with { Beside = [Beside(["rs-2"])] }, "stacking-forbidden", "/network");

    [Fact]
    public void Takes_stacking_of_other_schemes() => Taken(
        Under(SchemeTerms.Untold with { Stacking = new("forbidden-with", ["rs-3"]) }) with { Beside = [Beside(["rs-2"])] });

    [Fact]
    public void Takes_one_after_the_other() => Taken(
        Under(SchemeTerms.Untold with { Stacking = new("forbidden", []) }) with
        {
            Beside = [Beside(["rs-2"]) with { From = Asked.From.AddYears(-1), Until = Asked.From }, Beside(["rs-2"]) with { From = Asked.Until, Until = Asked.Until.AddYears(1) }],
        });

    [Fact]
    public void Tells_everything_that_is_wrong_at_once() => Given()
        .When(() => SubmitApplication.Decide(
            With(Asked with { Until = Asked.From, Others = [] }),
            Fitting with { Network = null, Said = Said with { LeadKinds = ["province"], Terms = SchemeTerms.Untold with { CoFinancing = new(10, [], []) } } }))
        .ThenRejected("unknown-network", "/network", "/lead", "/until", "/costs", "/others");

    private static GrantBeside Beside(IReadOnlyList<string> scheme, StackingRule? rule = null) =>
        new(scheme, "Een andere regeling", rule, Asked.From.AddMonths(-1), Asked.From.AddDays(1));

    private static Candidacy Under(SchemeTerms terms) => Fitting with { Said = Said with { Terms = terms } };

    private static ApplicationSubmitted With(ApplicationDetails details) => Submitted with { Details = details };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static Hosting.Decisions.Decision Decide(ApplicationSubmitted asked) => SubmitApplication.Decide(asked, Fitting);

    private static void Taken(Candidacy known) => Given().When(() => SubmitApplication.Decide(Submitted, known)).Then(Submitted);

    private static void Refused(Candidacy known, string code, params IReadOnlyList<string> pointers) =>
        Given().When(() => SubmitApplication.Decide(Submitted, known)).ThenRejected(code, pointers);
}
