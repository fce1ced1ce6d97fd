using CsCheck;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Successions;
using Regio.Rules;
using static Regio.Networks.Specs.RandomTexts;
using static Regio.Networks.Specs.RoundTrips;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Whatever the interface accepts is the same after an export and an import: the import finds it known.</summary>
public sealed class Exporting_and_importing
{
    private static readonly ReferenceSet Named = new(Registry.Keys.ToDictionary(id => id, id => new Reference(id, null, null)));

    private static readonly Gen<RegisterNetwork.Request> Networks = Gen.Select(
        Gen.Select(Text, AnyDay, AnyDay.Perhaps(), Text.PerhapsOne(), Text.PerhapsOne(), Identifier.PerhapsOne()),
        Gen.Select(Texts, Texts, Texts, Text.PerhapsOne(), Text.PerhapsOne(), Text.PerhapsOne()),
        Gen.Select(Codes(CodeLists.Domains), Codes(CodeLists.TargetGroups), Codes(CodeLists.LegalForms)),
        (one, two, codes) => new RegisterNetwork.Request
        {
            Name = one.Item1,
            InForceFrom = one.Item2,
            InForceUntil = one.Item3,
            Purpose = one.Item4,
            ObligationSource = one.Item5,
            ExternalId = one.Item6,
            Obligation = "voluntary",
            SuccessMeasure = codes.Item1.Length == 0 ? one.Item4 : null,
            NoSuccessMeasure = codes.Item1.Length == 1,
            PowersAcquiredBy = two.Item1,
            PolicyAreas = two.Item2,
            LegalGrounds = two.Item3,
            BodyId = two.Item4,
            BodyName = two.Item5,
            ContactDesk = two.Item6,
            Domains = codes.Item1,
            TargetGroups = codes.Item2,
            LegalForm = codes.Item3.FirstOrDefault(),
        });

    private static readonly Gen<RegisterOrganisation.Request> Organisations = Gen.Select(
        Gen.Select(Identifier, Text, Text.PerhapsOne(), Text.PerhapsOne()), Gen.Select(AnyDay.Perhaps(), AnyDay.Perhaps()),
        Gen.Int[1, 1_000_000].Perhaps(),
        (texts, days, population) => new RegisterOrganisation.Request
        {
            ExternalId = texts.Item1,
            Name = texts.Item2,
            Abbreviation = texts.Item3,
            Parent = texts.Item4,
            Kind = "municipality",
            ValidFrom = days.Item1,
            ValidUntil = days.Item2,
            Population = population,
            Oin = "00000001000000000000",
        });

    private static readonly Gen<DateOnly> Near = Gen.Int[0, 6].Select(First.AddDays);

    private static readonly Gen<(Guid Who, CorrectMembership.Request Is, DateOnly? Later)> Memberships = Gen.Select(
        Gen.OneOf(Noord, Zuid), Gen.Select(Near.Perhaps(), Near.Perhaps(), Near.Perhaps()), Texts, Share.Perhaps(),
        Gen.Select(Share.Perhaps(), Share.Perhaps(), Text.PerhapsOne(), Text.PerhapsOne(), Gen.OneOf("youth", "care").PerhapsOne()),
        (who, days, bodies, share, terms) => (
            who,
            new CorrectMembership.Request
            {
                JoinedOn = days.Item1,
                LeftOn = days.Item2,
                GoverningBodies = bodies,
                CostKeyShare = share,
                HoursPerYear = terms.Item1,
                MoneyPerYear = terms.Item2,
                InKind = terms.Item3,
                DecisionPower = terms.Item4,
                Perspective = terms.Item5,
            },
            days.Item3));

    [Fact]
    public void Leaves_a_network_as_it_was() => OfThoseAccepted(Networks, request =>
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Network.StreamKind, external) : NetworkId;
        var decided = RegisterNetwork.Decide(new(new(id, request.ExternalId, request.Details(First), null), [Zuid, Noord], []), Registry);
        if (decided is not Decision.Accepted { Facts: var facts })
        {
            return false;
        }

        var item = facts.Aggregate(default(NetworkItem), NetworkItem.After)!;
        var file = Exported(ReadNetworks.Csv, [NetworkAnswers.Row(item, new(new Dictionary<Guid, Reference>()), HolderSet.AsRegistered(Named), VersionOrder.Empty, Today)]);
        var read = IdentifiedRows.ReadAll(file, Network.StreamKind, NetworkLine.Of).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty(Told(read.Faults));
        read.Id.ShouldBe(id);
        var network = facts.Aggregate(default(Network), Network.After);
        NetworkRows.Weigh(read.Row, id, read.Says, network, Registry, Today).ShouldBeOfType<Decision.Accepted>().Facts.ShouldBeEmpty();
        return true;
    });

    [Fact]
    public void Leaves_an_organisation_as_it_was() => OfThoseAccepted(Organisations, request =>
    {
        var id = Organisation.IdOf(request.ExternalId!);
        if (RegisterOrganisation.Decide(id, request.ExternalId!, request.Details()) is not Decision.Accepted { Facts: [var fact] })
        {
            return false;
        }

        var file = Exported(ReadOrganisations.Csv, [OrganisationItem.After(null, fact)!]);
        var read = IdentifiedRows.ReadAll(file, Organisation.StreamKind, OrganisationRows.Details).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty(Told(read.Faults));
        read.Id.ShouldBe(id);
        CorrectOrganisation.Decide(Organisation.After(null, fact)!, read.Says).ShouldBe(Decision.Nothing);
        return true;
    });

    [Fact]
    public void Leaves_memberships_as_they_were() => Gen.Select(Memberships.Array[1, 5], Gen.Int[0, 4], Gen.Int[0, 4_000]).Sample((some, turn, days) =>
    {
        var today = First.AddDays(days);
        var network = some.Where(one => IsAccepted(one.Is)).Aggregate(Network.After(null, Registered)!, Join);
        var rows = network.Memberships
            .Select(m => MembershipRow.Of(m, new(NetworkId, "gr-1", "x"), new(m.OrganisationId, null, null), today)).ToList();
        var file = Exported(ReadMemberships.Csv, [.. rows.Skip(turn), .. rows.Take(turn)]);
        var matched = new HashSet<Guid>();
        foreach (var row in file.Rows)
        {
            var change = MembershipChange.Of(network, MembershipLine.Of(row), matched, Registry, today);
            change.Faults.ShouldBeEmpty(Told(change.Faults));
            change.Facts.ShouldBeEmpty();
            matched.Add(change.MembershipId).ShouldBeTrue();
        }
    }, iter: Cases);

    private static object[] LaterOn(Guid id, DateOnly day) =>
        [new MemberRoleChanged(NetworkId, id, "lead", day), new MemberTermsChanged(NetworkId, id, day, null, new(8m, null, null, null, null, "care"))];

    /// <summary>The network with this membership when its rules allow that, and with another role and other terms later.</summary>
    private static Network Join(Network network, (Guid Who, CorrectMembership.Request Is, DateOnly? Later) one)
    {
        var id = StreamId.Of("membership", $"{network.Memberships.Count}");
        var admitted = new MemberAdmitted(NetworkId, id, one.Who, one.Is.Role!, one.Is.JoinedOn, [], null);
        var within = Network.After(network, admitted)!;
        return CorrectMembership.Decide(within, one.Is.Corrected(NetworkId, id)) is not Decision.Accepted { Facts: var facts } ? network
            : facts.Concat(one.Later is { } day ? LaterOn(id, day) : [])
                .Aggregate(within, (state, fact) => Network.After(state, fact)!);
    }
}
