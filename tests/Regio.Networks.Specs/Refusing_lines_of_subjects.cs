using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Subjects;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What a line of a subject's file is refused for, of those that its act does not weigh.</summary>
public sealed class Refusing_lines_of_subjects
{
    private static readonly Network Bare = Fold<Network>(Registered, NoordAdmitted, ZuidAdmitted);
    private static readonly Around Beside = new(Set([.. Registry.Keys, OtherId]), new Dictionary<Guid, Network> { [OtherId] = Other }, Day(2026)) { Network = Bare };
    private static readonly JoinRequest Asked = new(new(NetworkId, NoordIn, [Oost], "observer", null), null, null);
    private static readonly Network AskedOf = After(Bare, Asked.Asked);
    private static readonly CouncilMomentPlanned Planned = new(NetworkId, NoordIn, "principles", Day(2026, 3), null, null);
    private static readonly ReuseRequested Reuse = new(Stranger, ZuidIn, OtherId, Day(2023), null, null);
    private static readonly Facility Desk = Fold<Facility>(new FacilityOffered(Stranger, null, NetworkId, new("Desk", "desk", [], null, [], Day(2022), null)), Reuse);

    [Fact]
    public void Without_a_territory_nothing_deviates_and_with_one_municipality_it_may()
    {
        var explained = new DeviationExplained(NetworkId, OtherId, "History", Day(2030));
        Faults(GroundsSubjects.Deviations, Bare, explained).ShouldBe(["/division does-not-deviate"]);
        Faults(GroundsSubjects.Deviations, After(Bare, new TerritorySet(NetworkId, [Noord])), explained).ShouldBeEmpty();
    }

    [Fact]
    public void What_it_resembled_is_registered_and_told_once()
    {
        var despite = new Despite(NetworkId, [new(OtherId, ["same-name"])], "Another aim", "1");
        Faults(GroundsSubjects.Resemblances, Bare, despite).ShouldBeEmpty();
        Faults(GroundsSubjects.Resemblances, Bare, despite with { Candidates = [.. despite.Candidates, new(Stranger, ["same-name"])] })
            .ShouldBe(["/candidates/1/candidate unknown-network"]);
        Faults(GroundsSubjects.Resemblances, After(Bare, new RegisteredDespiteResemblance(NetworkId, despite.Candidates, "Else", "1")), despite)
            .ShouldBe(["/motive already-exists"]);
    }

    [Fact]
    public void Who_asks_to_join_is_somebody_who_is_registered()
    {
        Faults(GroundsSubjects.Joins, Bare, Asked with { Asked = Asked.Asked with { OrganisationIds = [] } }).ShouldBe(["/organisations unknown-organisation"]);
        Faults(GroundsSubjects.Joins, Bare, Asked with { Asked = Asked.Asked with { OrganisationIds = [Oost, Stranger] } })
            .ShouldBe(["/organisations unknown-organisation"]);
    }

    [Fact]
    public void Who_was_declined_was_told_why() => Faults(GroundsSubjects.Joins, Bare, Asked with { Accepted = false }).ShouldBe(["/reason required"]);

    [Fact]
    public void A_request_to_join_comes_to_one_thing()
    {
        Decided(GroundsSubjects.Joins, AskedOf, Asked with { Accepted = true }).ShouldBe(Decision.Accept(new JoinAccepted(NetworkId, NoordIn)));
        Faults(GroundsSubjects.Joins, After(AskedOf, new JoinAccepted(NetworkId, NoordIn)), Asked with { IsWithdrawn = true }).ShouldBe(["/id already-exists"]);
        Faults(GroundsSubjects.Joins, AskedOf, Asked with { Asked = Asked.Asked with { Role = "lead" } }).ShouldBe(["/id already-exists"]);
    }

    [Theory]
    [InlineData("", "required")]
    [InlineData("x", "invalid")]
    [InlineData("requested", null)]
    public void What_became_of_a_request_is_one_of_a_few(string status, string? code) =>
        Read(GroundsSubjects.Joins, "network_id,id,organisations,role,motive,status,reason", $"gr-1,a,{Gemeente}gm0003,observer,,{status},").ShouldBe(code);

    [Theory]
    [InlineData("", "required")]
    [InlineData("x", "invalid")]
    [InlineData("true", null)]
    public void A_predecessor_is_confirmed_or_denied(string confirmed, string? code) =>
        Read(CourseSubjects.Predecessors, "network_id,predecessor_id,confirmed,reason", $"gr-1,gr-2,{confirmed},Another aim").ShouldBe(code);

    [Fact]
    public void What_held_from_the_start_is_not_told_of_what_changed_since()
    {
        Faults(CourseSubjects.Names, After(Bare, new NetworkRenamed(NetworkId, Day(2022), "Newer")), new(null, "Old")).ShouldBe(["/from already-exists"]);
        Faults(CourseSubjects.Objectives, After(Bare, new ObjectiveRevised(NetworkId, Day(2022), new("Other", [], [], null))), new(null, new("Old", [], [], null)))
            .ShouldBe(["/from already-exists"]);
    }

    [Fact]
    public void A_council_moment_is_known_by_its_id()
    {
        var network = After(Bare, Planned);
        Faults(CourseSubjects.Moments, network, new(Planned with { On = Day(2026, 4) }, false)).ShouldBe(["/id already-exists"]);
        Decided(CourseSubjects.Moments, network, new(Planned, true)).ShouldBe(Decision.Accept(new CouncilMomentCancelled(NetworkId, NoordIn)));
        Decided(CourseSubjects.Moments, network, new(Planned with { MomentId = ZuidIn }, true)).ShouldBe(Decision.Nothing, "It is planned, under another id.");
        var second = Planned with { MomentId = ZuidIn, On = Day(2026, 5) };
        Decided(CourseSubjects.Moments, network, new(second, true)).ShouldBe(Decision.Accept(second, new CouncilMomentCancelled(NetworkId, ZuidIn)));
    }

    [Fact]
    public void A_council_moment_that_was_cancelled_stays_so() =>
        Decided(CourseSubjects.Moments, After(After(Bare, Planned), new CouncilMomentCancelled(NetworkId, NoordIn)), new(Planned, false))
            .ShouldBe(Decision.Nothing);

    [Fact]
    public void Who_governs_or_coordinates_is_registered()
    {
        Faults(GovernanceSubjects.Form, Bare, new(NetworkId, "administrative-organisation", Stranger, false)).ShouldBe(["/organisation unknown-organisation"]);
        Faults(GovernanceSubjects.Coordinators, Bare, new(NetworkId, Stranger, null, null, null, Day(2022))).ShouldBe(["/organisation unknown-organisation"]);
    }

    [Fact]
    public void A_phase_that_comes_next_is_reached_and_one_that_does_not_puts_right_which_were()
    {
        Decided(GovernanceSubjects.Phases, Bare, new("forming", Day(2021))).ShouldBe(Decision.Accept(new PhaseAdvanced(NetworkId, "forming", Day(2021))));
        var building = Fold<Network>(Registered, new PhaseAdvanced(NetworkId, "forming", Day(2021)), new PhaseAdvanced(NetworkId, "building", Day(2022)));
        Decided(GovernanceSubjects.Phases, building, new("forming", Day(2020, 2)))
            .ShouldBe(Decision.Accept(new PhasesCorrected(NetworkId, [new("forming", Day(2020, 2)), new("building", Day(2022))])));
    }

    [Fact]
    public void What_was_revised_otherwise_is_corrected()
    {
        var wording = new AgreementWording(["tasks"], "Desk", null, [], null);
        var agreement = Fold<Agreement>(new AgreementMade(OtherId, null, NetworkId, Day(2022), wording, null), new AgreementRevised(OtherId, Day(2023), wording, null));
        Faults(AgreementSubjects.Worded, agreement, Wordings.Of(agreement)).ShouldBe(["/from already-exists"]);
        var definition = Fold<Definition>(new DefinitionAgreed(OtherId, NetworkId, "client", Day(2022), "One", null), new DefinitionRevised(OtherId, Day(2023), "Two", null));
        Faults(DefinitionSubjects.Revised, definition, new(definition.Editions)).ShouldBe(["/from already-exists"]);
    }

    [Fact]
    public void A_reuse_is_known_by_its_id_and_is_of_a_network_that_is_registered()
    {
        Faults(ReuseSubjects.Reuses, Desk, new(Reuse with { From = Day(2024) }, null, null, null)).ShouldBe(["/id already-exists"]);
        Faults(ReuseSubjects.Reuses, Desk, new(Reuse with { ReuseId = Oost, NetworkId = Stranger }, null, null, null)).ShouldBe(["/network unknown-network"]);
        var agreed = new ReuseAgreed(Stranger, ZuidIn, Day(2023), null, null);
        Decided(ReuseSubjects.Reuses, After(Desk, agreed), new(Reuse, agreed, null, new(Stranger, ZuidIn, Day(2024), null)))
            .ShouldBe(Decision.Accept(new ReuseEnded(Stranger, ZuidIn, Day(2024), null)));
    }

    [Theory]
    [InlineData("budgets", "network_id,year,total,organisation_id,amount,source", "gr-1,5,10,,,")]
    [InlineData("definition-adoptions", "definition_id,network_id,edition,from", "d-1,gr-2,0,2024-01-01")]
    public void A_number_of_one_digit_is_read_too(string file, string header, string row) =>
        (file == "budgets" ? Read(TermsSubjects.Budgets, header, row) : Read(DefinitionSubjects.Adopted, header, row)).ShouldBe("invalid");

    [Fact]
    public void Lines_of_days_count_in_their_order()
    {
        InOrder(CourseSubjects.Names, new(Day(2023), "Newest"), new(Day(2022), "Newer"));
        InOrder(CourseSubjects.Objectives, new(Day(2023), new("Newest", [], [], null)), new(Day(2022), new("Newer", [], [], null)));
        InOrder(GovernanceSubjects.Suspensions, new(Day(2023), null, null), new(Day(2021), Day(2022), null));

        static void InOrder<TPart, TRow>(Subject<Network, TPart, TRow> subject, TPart later, TPart sooner)
            where TPart : notnull
        {
            var row = new CsvRow("file.csv", 2, [], []);
            Read<TPart>[] rows = [new(row, NetworkId, later, []), new(row with { Line = 3 }, NetworkId, sooner, [])];
            SubjectRows<Network, TPart, TRow>.Outcomes(subject, rows, Bare, Beside).ShouldAllBe(outcome => outcome.Decision is Decision.Accepted);
        }
    }

    [Fact]
    public void That_users_are_not_heard_is_said_only_where_it_is_so() =>
        CourseSubjects.UserVoices.Columns.Single(column => column.Header == "none").ShouldSatisfyAllConditions(
            none => none.Value(new("panel", false)).ShouldBeNull(), none => none.Value(new(null, true)).ShouldBe("true"));

    private static string? Read<TState, TPart, TRow>(Subject<TState, TPart, TRow> subject, string header, string row)
        where TState : class, IFold<TState>
        where TPart : notnull =>
        SubjectRows<TState, TPart, TRow>.Line(subject, CsvFile.Read($"{subject.Name}.csv", Encoding.UTF8.GetBytes($"{header}\n{row}\n")).Rows[0])
            .Faults is { Count: > 0 } faults ? string.Join(' ', faults.Select(fault => fault.Code)) : null;

    private static IEnumerable<string> Faults<TState, TPart, TRow>(Subject<TState, TPart, TRow> subject, TState state, TPart part)
        where TState : class, IFold<TState>
        where TPart : notnull =>
        (Decided(subject, state, part) as Decision.Rejected)?.Problem.Errors.Select(fault => $"{fault.Pointer} {fault.Code}") ?? [];

    private static Decision Decided<TState, TPart, TRow>(Subject<TState, TPart, TRow> subject, TState state, TPart part)
        where TState : class, IFold<TState>
        where TPart : notnull => subject.Decide(state, part, Beside);

    private static TState After<TState>(TState state, object fact)
        where TState : class, IFold<TState> => TState.After(state, fact)!;

    private static TState Fold<TState>(params IReadOnlyList<object> facts)
        where TState : class, IFold<TState> => facts.Aggregate(default(TState), TState.After)!;
}
