using CsCheck;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Imports;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;
using static Regio.Networks.Specs.RandomTexts;
using static Regio.Networks.Specs.RoundTrips;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What was agreed is the same after an export and an import, and what is new comes in whole.</summary>
public sealed class Exporting_and_importing_what_was_agreed
{
    // In force since ever, so that whatever day is drawn is one of its days.
    private static readonly NetworkRegistered Always = Registered with { Details = Details with { InForceFrom = DateOnly.MinValue } };
    private static readonly Network Members = new object[] { Always, NoordAdmitted, ZuidAdmitted }.Aggregate(default(Network), Network.After)!;

    // When it is imported again, its network has no members any more: what was recorded stands.
    private static readonly Network Alone = Network.After(null, Always)!;

    private static readonly ReferenceSet Organisations = new(Registry.Keys.ToDictionary(id => id, id => new Reference(id, null, null)));
    private static readonly ReferenceSet Networks = new(new Dictionary<Guid, Reference> { [NetworkId] = new(NetworkId, null, "Werk") });
    private static readonly Gen<DateOnly> Near = Gen.Int[0, 900].Select(First.AddDays);

    private static readonly Gen<MakeAgreement.Request> Agreements = Gen.Select(
        Gen.Select(Codes(CodeLists.AgreementKinds), Text, Text.PerhapsOne(), Gen.OneOf<Guid[]>([Noord, Zuid], [Zuid, Noord], [Noord])),
        Gen.Select(Near, Near.Perhaps(), Near.Perhaps()), Identifier.PerhapsOne(),
        (says, days, external) => new MakeAgreement.Request
        {
            Network = "gr-1",
            ExternalId = external,
            Kinds = says.Item1,
            Subject = says.Item2,
            Text = says.Item3,
            Parties = [.. says.Item4.Select(id => id.ToString())],
            ValidFrom = days.Item1,
            ValidUntil = days.Item2,
            ReviewOn = days.Item3,
        });

    private static readonly Gen<AgreeDefinition.Request> Definitions = Gen.Select(
        Text, Text, Text.PerhapsOne(), AnyDay,
        (term, text, source, from) => new AgreeDefinition.Request { Network = "gr-1", Term = term, Text = text, Source = source, From = from });

    private static readonly Gen<TakeDecision.Request> Decisions = Gen.Select(
        Gen.Select(Text, Text.PerhapsOne(), Text.PerhapsOne(), Identifier.PerhapsOne()), Near,
        Gen.Select(Gen.OneOf(Noord, Zuid), Gen.OneOf("consented", "abstained", "objected")).Array[0, 2],
        (texts, on, consents) => new TakeDecision.Request
        {
            Network = "gr-1",
            Subject = texts.Item1,
            Text = texts.Item2,
            TakenBy = texts.Item3,
            ExternalId = texts.Item4,
            TakenOn = on,
            Consents = [.. consents.Select(consent => new ConsentBody { Organisation = consent.Item1.ToString(), Consent = consent.Item2 })],
        });

    [Fact]
    public void Leaves_an_agreement_as_it_was() => OfThoseAccepted(Agreements, request =>
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Agreement.StreamKind, external) : OtherId;
        var wording = new AgreementWording(
            Values.Set(request.Kinds!), request.Subject!.Trim(), Values.Text(request.Text), [.. request.Parties!.Select(Guid.Parse)], request.ValidUntil);
        var made = new AgreementMade(id, request.ExternalId, NetworkId, request.ValidFrom!.Value, wording, request.ReviewOn);
        if (MakeAgreement.Decide(Members, made) is not Decision.Accepted { Facts: [var fact] })
        {
            return false;
        }

        var read = AgreementRows.Of(Exported(ReadAgreements.Csv, [AgreementRow.Of(AgreementItem.After(null, fact)!, Networks, Organisations, Today)]))
            .ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty(Told(read.Faults));
        read.Id.ShouldBe(id);
        AgreementRows.Weigh(read, Agreement.After(null, fact), Alone, Today).ShouldBe(Decision.Nothing);
        AgreementRows.Weigh(read, null, Members, Today).ShouldBe(Decision.Accept(made));
        return true;
    });

    [Fact]
    public void Leaves_a_definition_as_it_was() => OfThoseAccepted(Definitions, request =>
    {
        var agreed = new DefinitionAgreed(
            Definition.IdOf(NetworkId, request.Term!), NetworkId, request.Term!.Trim(), request.From!.Value, request.Text!.Trim(), Values.Text(request.Source));
        var read = DefinitionRows.Of(Exported(ReadDefinitions.Csv, [DefinitionRow.Of(DefinitionItem.After(null, agreed)!, Networks, Today)]))
            .ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty(Told(read.Faults));
        read.Id.ShouldBe(agreed.DefinitionId);
        DefinitionRows.Weigh(read, Definition.After(null, agreed), Alone).ShouldBe(Decision.Nothing);
        DefinitionRows.Weigh(read, null, Alone).ShouldBe(Decision.Accept(agreed));
        return true;
    });

    [Fact]
    public void Leaves_a_decision_as_it_was() => OfThoseAccepted(Decisions, request =>
    {
        var id = request.ExternalId is { } external ? StreamId.Of(JointDecision.StreamKind, external) : OtherId;
        var details = new DecisionDetails(
            request.Subject!.Trim(), Values.Text(request.Text), request.TakenOn!.Value, Values.Text(request.TakenBy),
            [.. request.Consents!.Select(consent => new MemberConsent(Guid.Parse(consent.Organisation!), consent.Consent!))]);
        if (TakeDecision.Decide(Members, new(id, request.ExternalId, NetworkId, details), DateOnly.MaxValue) is not Decision.Accepted { Facts: [var fact] })
        {
            return false;
        }

        object[] facts = [fact, new DecisionRepealed(id, details.TakenOn, Values.Text(request.TakenBy))];
        var read = DecisionRows.Of(Exported(
            ReadDecisions.Csv, [DecisionRow.Of(facts.Aggregate(default(DecisionItem), DecisionItem.After)!, Networks, Organisations)])).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty(Told(read.Faults));
        read.Id.ShouldBe(id);
        DecisionRows.Weigh(read, facts.Aggregate(default(JointDecision), JointDecision.After), Alone, Day(2026)).ShouldBe(Decision.Nothing);
        DecisionRows.Weigh(read, null, Members, DateOnly.MaxValue).ShouldBeOfType<Decision.Accepted>().Facts.Count.ShouldBe(2);
        return true;
    });
}
