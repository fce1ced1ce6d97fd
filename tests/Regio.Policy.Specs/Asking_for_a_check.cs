using Regio.Contracts;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Policy.Checks;
using Regio.Policy.Policies;
using Regio.Surroundings;
using static Regio.Policy.Specs.Scene;

namespace Regio.Policy.Specs;

/// <summary>What is checked is a draft of the caller's own, or a description in which nothing is wrong; the fact tells of what, when and with what.</summary>
public sealed class Asking_for_a_check
{
    private static readonly Guid CheckId = new("0198d000-0000-7000-8000-000000000001");
    private static readonly Guid Mine = new("0198d000-0000-7000-8000-000000000002");
    private static readonly Guid Theirs = new("0198d000-0000-7000-8000-000000000003");

    private static readonly DescribedDraft Described = new()
    {
        Kind = "scheme",
        Title = "Regeling",
        From = First,
        Until = First.AddYears(1),
        Domains = ["education"],
        TargetGroups = ["early-school-leavers"],
    };

    [Fact]
    public void Is_of_what_the_draft_says_and_tells_up_to_where_facts_were_known() =>
        Checked(new() { OwnerId = Education, Scheme = Mine.ToString() }).ShouldSatisfyAllConditions(
            one => (one.CheckId, one.OwnerId, one.DraftId, one.Title, one.On, one.Visibility).ShouldBe((CheckId, Education, Mine, "Mijn regeling", Today, Visibility.Owner)),
            one => one.Content.ShouldBe(Drafted.On(Today).Fingerprint()),
            one => one.ReliedOn.ShouldBe(new CheckedUpTo(7, 8, 99)),
            one => one.LastDay.ShouldBe(Today.AddDays(14)));

    [Fact]
    public void Tells_what_it_meets_and_who_is_to_be_asked() =>
        Checked(new() { OwnerId = Education, Scheme = Mine.ToString() }).Pairs.ShouldBe([new(Theirs, Work, true, [new("stacking", null, "forbidden", "")])]);

    [Fact]
    public void A_description_is_checked_as_its_kind_would_be()
    {
        Checked(new() { OwnerId = Education, Described = Described with { Division = "rmc", Rules = new() { Stacking = new() { Rule = "forbidden" } } } })
            .ShouldSatisfyAllConditions(one => one.DraftId.ShouldBeNull(), one => one.Pairs.Single().OtherId.ShouldBe(Theirs));
        Checked(new() { OwnerId = Education, Described = Described }).Pairs.ShouldBeEmpty("Where it lands is unknown.");
    }

    [Fact]
    public void Another_text_is_another_content() =>
        Checked(new() { OwnerId = Education, Described = Described }).Content
            .ShouldNotBe(Checked(new() { OwnerId = Education, Described = Described with { Goal = "Anders" } }).Content);

    [Fact]
    public void An_obligation_without_money_is_found_in_a_description() =>
        Report(new() { OwnerId = Education, Described = Described with { Kind = "policy", Obligation = new() { CostPerYear = 100 } } })
            .Found.Clashes.ShouldHaveSingleItem().Type.ShouldBe("unfunded-mandate");

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Either_a_scheme_or_a_description_is_given(bool scheme, bool described) =>
        Faults(new() { OwnerId = Education, Scheme = scheme ? Mine.ToString() : null, Described = described ? Described : null })
            .ShouldBe([("", "scheme-or-description")]);

    [Fact]
    public void Another_owners_scheme_is_not_there_for_a_caller() =>
        Faults(new() { OwnerId = Education, Scheme = Theirs.ToString() }).ShouldBe([("/scheme", "unknown-scheme")]);

    [Fact]
    public void A_scheme_that_is_not_there_is_told() =>
        Faults(new() { OwnerId = Education, Scheme = "nowhere" }).ShouldBe([("/scheme", "unknown-scheme")]);

    [Fact]
    public void Every_fault_of_a_description_is_told_in_its_place() =>
        Faults(new()
        {
            OwnerId = Education,
            Described = Described with
            {
                Until = First,
                Division = "nowhere",
                Obligation = new() { Networks = ["nobody"], Funding = [new() { Kind = "scheme", Amount = 1 }] },
            },
        }).ShouldBe([
            ("/described/until", "ends-before-start"), ("/described/division", "unknown-division"), ("/described/obligation/networks/0", "unknown-network"),
            ("/described/obligation/funding/0/scheme", "scheme-of-funding"),
        ]);

    private static SchemeFacts Drafted => Scheme(Mine, Education, "Mijn regeling", new("forbidden", []));

    private static Surrounding Around
    {
        get
        {
            Guid municipality = new("0198d000-0000-7000-8000-000000000011"), division = new("0198d000-0000-7000-8000-000000000012"), region = new("0198d000-0000-7000-8000-000000000013");
            IFacts[] country =
            [
                OrganisationFacts.After(null, new OrganisationRegistered(municipality, "gm1", "municipality", "Gemeente", null, null, null, null, null, 10))!,
                DivisionFacts.After(null, new DivisionRegistered(division, "rmc", "rmc", "RMC", null, 2020, null))!,
                RegionFacts.After(
                    RegionFacts.After(null, new RegionRegistered(region, "rmc-1", division, "Regio", null)), new RegionDelineated(region, [municipality]))!,
            ];
            var theirs = SchemeFacts.After(Scheme(Theirs, Work, "Hun regeling", null), new SchemePublished(Theirs, First, "Stcrt. 1"))!;
            return new(Standing.Of(Register.Empty.With([.. country, Drafted, theirs]), Today), Vocabulary.Empty, 99);
        }
    }

    private static SchemeFacts Scheme(Guid id, string owner, string title, StackingRule? stacking) => SchemeFacts.After(null, new SchemeDrafted(
        id, owner, title, null, ["education"], ["early-school-leavers"], "rmc", First, First.AddYears(1), Visibility.Owner,
        Terms: new(null, [], null, stacking, null, null, null, [], null, null)))!;

    private static (CheckReport? Report, Decision Decision) Check(CheckDraft.Request request) => CheckDraft.Check(CheckId, request, Around, Relied);

    private static CheckReport Report(CheckDraft.Request request) => Check(request).Report!;

    private static DraftChecked Checked(CheckDraft.Request request) =>
        Check(request).Decision.ShouldBeOfType<Decision.Accepted>().Facts.ShouldHaveSingleItem().ShouldBeOfType<DraftChecked>();

    private static List<(string, string)> Faults(CheckDraft.Request request)
    {
        var (report, decision) = Check(request);
        report.ShouldBeNull();
        return decision.ShouldBeOfType<Decision.Rejected>().Problem.Errors.Select(fault => (fault.Pointer, fault.Code)).ToList();
    }
}
