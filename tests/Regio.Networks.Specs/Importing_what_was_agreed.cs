using System.Text;
using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Imports;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Importing_what_was_agreed
{
    private const string Agreements = "id,network_id,kinds,subject,text,parties,valid_from,valid_until,review_on\n";
    private const string Definitions = "network_id,term,from,text,source\n";
    private const string Decisions = "id,network_id,subject,text,taken_on,taken_by,consented,abstained,objected,repealed_from,repeal_reason\n";

    private static readonly Network Members = new object[] { Registered, NoordAdmitted, ZuidAdmitted }.Aggregate(default(Network), Network.After)!;

    [Fact]
    public void The_parties_of_an_agreement_may_be_unknown()
    {
        var read = OfAgreement("a-1,gr-1,tasks|powers,Loket,,,2022-01-01,,");
        read.Faults.ShouldBeEmpty();
        AgreementRows.Weigh(read, null, Members, Today).ShouldBe(Decision.Accept(new AgreementMade(
            read.Id, "a-1", read.Says.NetworkId, Day(2022), new(["powers", "tasks"], "Loket", null, [], null), null)));
    }

    [Fact]
    public void An_agreement_that_was_ended_may_have_been_to_be_reviewed_after_that()
    {
        var read = OfAgreement("a-1,gr-1,tasks,Loket,,,2022-01-01,2024-10-01,2025-01-01");
        var made = new AgreementMade(read.Id, "a-1", read.Says.NetworkId, Day(2022), new(["tasks"], "Loket", null, [], Day(2024, 10)), Day(2025));
        AgreementRows.Weigh(read, null, Members, Today).ShouldBe(Decision.Accept(made));
        AgreementRows.Weigh(read, Agreement.After(null, made with { ReviewOn = null }), Members, Today)
            .ShouldBe(Decision.Accept(new AgreementCorrected(read.Id, Day(2022), made.Wording, Day(2025))));
    }

    [Theory]
    [InlineData("a-1,gr-1,,Loket,,,2022-01-01,,", "kinds", "required")]
    [InlineData("a-1,gr-1,gossip,Loket,,,2022-01-01,,", "kinds", "invalid")]
    [InlineData("a-1,gr-1,tasks,,,,2022-01-01,,", "subject", "required")]
    [InlineData("a-1,gr-1,tasks,Loket,,,,,", "valid_from", "required")]
    public void A_row_of_an_agreement_that_lacks_something_is_named_by_field(string row, string field, string code) =>
        OfAgreement(row).Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe([(field, code)]);

    [Fact]
    public void A_party_that_is_no_member_is_named_by_column()
    {
        var read = OfAgreement($"a-1,gr-1,tasks,Loket,,{Gemeente}gm0003|{Gemeente}gm0001,2022-01-01,,");
        var refused = AgreementRows.Weigh(read, null, Members, Today).ShouldBeOfType<Decision.Rejected>();
        Outcome.FaultsOf(read.Row, refused.Problem).Select(fault => (fault.Field, fault.Code)).ShouldBe([("parties", "not-a-member")]);
    }

    [Fact]
    public void A_row_from_a_later_day_is_the_next_edition_and_one_that_differs_a_correction()
    {
        var known = OfDefinition(Definitions + "gr-1,Jongere,2022-01-01,tot 23,Jeugdwet\n");
        var agreed = Definition.After(null, new DefinitionAgreed(known.Id, NetworkId, "Jongere", Day(2022), "tot 23", "Jeugdwet"))!;
        Weigh("gr-1,jongere,2024-01-01,tot 27,").ShouldBe(Decision.Accept(new DefinitionRevised(known.Id, Day(2024), "tot 27", null)));
        Weigh("gr-1,JONGERE,2022-01-01,tot 27,").ShouldBe(Decision.Accept(new DefinitionCorrected(known.Id, Day(2022), "tot 27", null)));

        Decision Weigh(string row) => DefinitionRows.Weigh(OfDefinition($"{Definitions}{row}\n"), agreed, Members);
    }

    [Fact]
    public void One_term_twice_in_a_file_is_refused_once() =>
        DefinitionRows.Of(File(Definitions + "gr-1,Jongere,2022-01-01,tot 23,\ngr-1,jongere,2022-01-01,tot 27,\n"))
            .SelectMany(read => read.Faults).Select(fault => (fault.Line, fault.Field, fault.Code)).ShouldBe([(3, "term", "already-exists")]);

    [Fact]
    public void Who_consented_without_being_a_member_is_named_by_column_and_a_repeal_before_the_decision_too()
    {
        Faults($"d-1,gr-1,Open,,2022-01-01,,{Gemeente}gm0001,,{Gemeente}gm0003,,").ShouldBe([("objected", "not-a-member")]);
        Faults("d-1,gr-1,Open,,2022-01-01,,,,,2021-01-01,").ShouldBe([("repealed_from", "ends-before-start")]);

        IEnumerable<(string?, string)> Faults(string row)
        {
            var read = DecisionRows.Of(File($"{Decisions}{row}\n")).Single();
            return Outcome.FaultsOf(read.Row, DecisionRows.Weigh(read, null, Members, Day(2026)).ShouldBeOfType<Decision.Rejected>().Problem)
                .Select(fault => (fault.Field, fault.Code));
        }
    }

    [Fact]
    public void A_decision_comes_in_with_its_repeal()
    {
        var read = DecisionRows.Of(File($"{Decisions}d-1,gr-1,Open,,2022-01-01,bestuur,{Gemeente}gm0001,,,2023-01-01,dicht\n")).Single();
        DecisionRows.Weigh(read, null, Members, Day(2026)).ShouldBe(Decision.Accept(
            new DecisionTaken(read.Id, "d-1", read.Says.NetworkId, new("Open", null, Day(2022), "bestuur", [new(Noord, "consented")])),
            new DecisionRepealed(read.Id, Day(2023), "dicht")));
    }

    private static Read<AgreementLine> OfAgreement(string row) => AgreementRows.Of(File($"{Agreements}{row}\n")).Single();

    private static Read<DefinitionLine> OfDefinition(string csv) => DefinitionRows.Of(File(csv)).Single();

    private static CsvFile File(string csv) => CsvFile.Read("x.csv", Encoding.UTF8.GetBytes(csv));
}
