using JasperFx.Events;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Successions;
using Regio.Networks.Wording;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Successions_in_histories
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000021");
    private static readonly Guid Next = new("0198b000-0000-7000-8000-000000000022");
    private static readonly SuccessionDetails Merger = SuccessionDetails.Of(Day(2026), "merger", [new(Noord, Oost)]);
    private static readonly SuccessionRecorded Recorded = new(Id, "wzg_1", Merger);
    private static readonly History History = new(new(Validity.From, FactWording.Of, FieldNames.All), new NoNames());

    private static readonly Dictionary<Guid, RecordedEnd> Known = new[] { Noord, Zuid, Oost, Water }.ToDictionary(id => id, _ => new RecordedEnd(Day(2020), 0));

    private static readonly Dictionary<string, string> Called =
        new() { [$"{Noord}"] = "Noord", [$"{Zuid}"] = "Zuid", [$"{Oost}"] = "Oost", [$"{Water}"] = "Water", [$"{OtherId}"] = "Een ander" };

    [Fact]
    public void A_merger_of_a_member_is_an_effect_with_its_cause()
    {
        var effect = OfNetwork((NetworkId, Registered), (NetworkId, NoordAdmitted), (Id, Recorded))[^1];
        effect.Cause.ShouldBe(new("succession", Id, "wzg_1"));
        (effect.Version, effect.Fact.Sequence).ShouldBe((2, 3));
        Text(effect).ShouldBe("Oost neemt de plaats in van Noord, door een opvolging per 1 januari 2026 (samenvoeging).");
    }

    [Fact]
    public void So_is_one_of_a_municipality_of_the_territory() =>
        Facts(OfNetwork((NetworkId, Registered), (NetworkId, new TerritorySet(NetworkId, [Noord])), (Id, Recorded)))
            .ShouldBe("NetworkRegistered TerritorySet SuccessionRecorded!");

    [Theory]
    [InlineData(2021, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    public void One_of_who_left_before_it_took_effect_is_none(int left, bool touched) =>
        Facts(OfNetwork(
            (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, new MemberWithdrawn(NetworkId, NoordIn, Day(left))), (Id, Recorded)))
            .ShouldBe($"NetworkRegistered MemberAdmitted MemberWithdrawn{(touched ? " SuccessionRecorded!" : "")}");

    [Fact]
    public void One_that_took_effect_before_the_predecessor_ended_is_none_of_who_left_between() =>
        Facts(OnNetwork(
            new Dictionary<Guid, RecordedEnd> { [Noord] = new(Day(2027), 0) },
            (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, new MemberWithdrawn(NetworkId, NoordIn, Day(2026, 7))), (Id, Recorded)))
            .ShouldBe("NetworkRegistered MemberAdmitted MemberWithdrawn");

    [Fact]
    public void One_of_several_members_stands_after_all_of_them_were_admitted()
    {
        var merger = new SuccessionRecorded(Id, "wzg_1", SuccessionDetails.Of(Day(2026), "merger", [new(Noord, Oost), new(Zuid, Oost)]));
        Facts(OfNetwork((Id, merger), (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, ZuidAdmitted), (NetworkId, new ContactDeskSet(NetworkId, "Desk"))))
            .ShouldBe("NetworkRegistered MemberAdmitted MemberAdmitted SuccessionRecorded! ContactDeskSet");
    }

    [Fact]
    public void Who_left_and_came_back_is_touched_where_it_came_back() =>
        Facts(OfNetwork(
            (Id, Recorded), (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, new MemberWithdrawn(NetworkId, NoordIn, Day(2021))),
            (NetworkId, NoordAdmitted with { MembershipId = OtherId, JoinedOn = Day(2022) })))
            .ShouldBe("NetworkRegistered MemberAdmitted MemberWithdrawn MemberAdmitted SuccessionRecorded!");

    [Fact]
    public void What_becomes_of_a_successor_is_none_once_the_membership_is_over() =>
        Facts(OfNetwork(
            (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, new MemberWithdrawn(NetworkId, NoordIn, Day(2026, 7))), (Id, Recorded),
            (Next, new SuccessionRecorded(Next, null, SuccessionDetails.Of(Day(2027), "split", [new(Oost, Water)])))))
            .ShouldBe("NetworkRegistered MemberAdmitted MemberWithdrawn SuccessionRecorded!");

    [Fact]
    public void One_that_was_known_before_stands_where_the_member_came_at_the_version_of_then()
    {
        var history = OfNetwork((Id, Recorded), (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, ZuidAdmitted));
        Facts(history).ShouldBe("NetworkRegistered MemberAdmitted SuccessionRecorded! MemberAdmitted");
        history.Select(happening => happening.Version).ShouldBe([1, 2, 2, 3]);
    }

    [Fact]
    public void One_of_a_successor_touches_it_too() =>
        OfNetwork(
            (NetworkId, Registered), (NetworkId, NoordAdmitted),
            (Next, new SuccessionRecorded(Next, null, SuccessionDetails.Of(Day(2027), "split", [new(Oost, Zuid), new(Oost, Water)]))),
            (Id, Recorded)).Skip(2).Select(Text).ShouldBe([
                "Zuid en Water nemen de plaats in van Oost, door een opvolging per 1 januari 2027 (splitsing).",
                "Oost neemt de plaats in van Noord, door een opvolging per 1 januari 2026 (samenvoeging).",
            ]);

    [Fact]
    public void One_of_others_does_not() =>
        Facts(OfNetwork((NetworkId, Registered), (NetworkId, ZuidAdmitted), (Id, Recorded))).ShouldBe("NetworkRegistered MemberAdmitted");

    [Fact]
    public void What_a_correction_takes_back_is_told() =>
        OfNetwork(
            (NetworkId, Registered), (NetworkId, NoordAdmitted), (Id, Recorded),
            (Id, new SuccessionCorrected(Id, Merger with { Links = [new(Water, Oost)] })),
            (Id, new SuccessionCorrected(Id, Merger)), (Id, new SuccessionWithdrawn(Id))).Skip(3).Select(Text).ShouldBe([
                "Een opvolging werd gecorrigeerd: Noord telt weer zelf mee.",
                "Een opvolging werd gecorrigeerd: Oost neemt de plaats in van Noord, door een opvolging per 1 januari 2026 (samenvoeging).",
                "Een opvolging werd ingetrokken: Noord telt weer zelf mee.",
            ]);

    [Fact]
    public void A_correction_tells_only_of_whom_the_network_knows() =>
        Text(OfNetwork(
            (NetworkId, Registered), (NetworkId, NoordAdmitted), (NetworkId, ZuidAdmitted),
            (Id, Recorded with { Details = Merger with { Links = [new(Noord, Oost), new(Zuid, Oost), new(Water, Oost)] } }),
            (Id, new SuccessionCorrected(Id, Merger with { Links = [new(Noord, Oost), new(Water, Oost)] })))[^1]).ShouldBe(
                "Een opvolging werd gecorrigeerd: Oost neemt de plaats in van Noord, door een opvolging per 1 januari 2026 (samenvoeging); Zuid telt weer zelf mee.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_organisation_has_those_that_it_is_part_of(bool predecessor)
    {
        var id = predecessor ? Noord : Oost;
        var effect = OfOrganisation(id, (id, Begun(id)), (Id, Recorded), (Next, Recorded with { SuccessionId = Next, Details = Merger with { Links = [new(Water, Zuid)] } }))
            .Skip(1).ShouldHaveSingleItem();
        effect.Cause!.Id.ShouldBe(Id);
        Text(effect).ShouldBe("Noord gaat over in Oost, per 1 januari 2026 (samenvoeging).");
    }

    [Fact]
    public void Its_difference_is_what_the_succession_itself_changed() =>
        OfOrganisation(Noord, (Noord, Begun(Noord)), (Id, Recorded), (Id, new SuccessionWithdrawn(Id)))[^1]
            .Changes.ShouldHaveSingleItem().Field.ShouldBe("isWithdrawn");

    [Fact]
    public void Takes_effect_when_the_predecessor_has_ended_too()
    {
        var ends = new Dictionary<Guid, RecordedEnd> { [Noord] = new(Day(2026, 7), 0) };
        var effect = OnNetwork(ends, (NetworkId, Registered), (NetworkId, NoordAdmitted), (Id, Recorded))[^1];
        effect.ValidFrom.ShouldBe(Day(2026, 7));
        Text(effect).ShouldBe("Oost neemt de plaats in van Noord per 1 juli 2026, door een opvolging per 1 januari 2026 (samenvoeging).");
        OnNetwork(Known, (NetworkId, Registered), (NetworkId, NoordAdmitted), (Id, Recorded))[^1].ValidFrom.ShouldBe(Day(2026));
    }

    [Fact]
    public void Has_no_effect_while_the_predecessor_has_no_end_nor_has_what_becomes_of_its_successor() =>
        Facts(OnNetwork(
            new Dictionary<Guid, RecordedEnd> { [Oost] = new(Day(2026), 0) }, (NetworkId, Registered), (NetworkId, NoordAdmitted), (Id, Recorded),
            (Next, new SuccessionRecorded(Next, null, SuccessionDetails.Of(Day(2027), "split", [new(Oost, Zuid)])))))
            .ShouldBe("NetworkRegistered MemberAdmitted");

    [Fact]
    public void Stands_where_the_end_was_recorded_when_that_came_last() =>
        Facts(OnNetwork(
            new Dictionary<Guid, RecordedEnd> { [Noord] = new(Day(2026), 4) },
            (NetworkId, Registered), (NetworkId, NoordAdmitted), (Id, Recorded), (NetworkId, ZuidAdmitted), (NetworkId, ZuidAdmitted with { MembershipId = OtherId })))
            .ShouldBe("NetworkRegistered MemberAdmitted MemberAdmitted SuccessionRecorded! MemberAdmitted");

    [Fact]
    public void An_end_is_the_one_that_is_known_now_since_there_was_one()
    {
        var details = Begun(Noord).Details;
        Effects.EndOf(Stored(Begun(Noord))).ShouldBeNull();
        Effects.EndOf(Stored(Begun(Noord), new OrganisationEnded(Noord, Day(2026)), new OrganisationCorrected(Noord, details with { ValidUntil = Day(2027) })))
            .ShouldBe(new(Day(2027), 2));
        Effects.EndOf(Stored(Begun(Noord), new OrganisationEnded(Noord, Day(2026)), new OrganisationCorrected(Noord, details))).ShouldBeNull();

        static IEnumerable<IEvent> Stored(params object[] facts) =>
            facts.Select((fact, i) => Successions_in_histories.Stored((Noord, fact), i + 1, i + 1));
    }

    [Fact]
    public void A_network_that_names_it_as_successor_stands_in_its_history_and_so_does_that_it_names_it_no_more()
    {
        var effects = OfNetwork(
                (NetworkId, Registered), (OtherId, Registered with { NetworkId = OtherId }),
                (OtherId, new NetworkEnded(OtherId, Day(2024), null, "merged", [NetworkId])), (OtherId, new NetworkCorrected(OtherId, Details)))
            .Skip(1).ToList();
        effects.Select(Text).ShouldBe(
        [
            "Een ander, beëindigd per 1 januari 2024, noemde dit samenwerkingsverband als opvolger.",
            "Een ander noemt dit samenwerkingsverband niet meer als opvolger.",
        ]);
        effects.ShouldAllBe(effect => effect.Cause!.Kind == "network" && effect.Cause.Id == OtherId && effect.Changes.Count == 0);
    }

    [Fact]
    public void So_does_one_that_ended_and_names_another_instead() =>
        OfNetwork(
            (NetworkId, Registered), (OtherId, Registered with { NetworkId = OtherId }),
            (OtherId, new NetworkEnded(OtherId, Day(2024), null, "merged", [NetworkId])), (OtherId, new NetworkEnded(OtherId, Day(2024), null, "merged", [Next])))
            .Select(Text).Last().ShouldBe("Een ander noemt dit samenwerkingsverband niet meer als opvolger.");

    private static OrganisationRegistered Begun(Guid id) =>
        new(id, Gemeente, new("municipality", "gemeente", null, null, null, null, null, null));

    private static IReadOnlyList<Happening> OfNetwork(params (Guid Stream, object Fact)[] recorded) =>
        OnNetwork(Known, recorded);

    private static IReadOnlyList<Happening> OnNetwork(
        IReadOnlyDictionary<Guid, RecordedEnd> ends, params (Guid Stream, object Fact)[] recorded) =>
        Effects.OnNetwork(
            NetworkId, Past<NetworkItem>(NetworkId, recorded).Happenings, Of(recorded), ends,
            [.. new[] { Past<NetworkItem>(OtherId, recorded) }.Where(past => past.View is not null)]);

    private static IReadOnlyList<Happening> OfOrganisation(Guid id, params (Guid Stream, object Fact)[] recorded) =>
        Effects.OnOrganisation(id, Past<OrganisationItem>(id, recorded).Happenings, Of(recorded));

    private static IReadOnlyList<Past<SuccessionItem>> Of((Guid Stream, object Fact)[] recorded) =>
        [.. new[] { Id, Next }.Select(id => Past<SuccessionItem>(id, recorded)).Where(past => past.View is not null)];

    private static Past<T> Past<T>(Guid stream, (Guid Stream, object Fact)[] recorded)
        where T : class, IView<T> => History.Of<T>([.. recorded.Index().Where(one => one.Item.Stream == stream)
            .Select((one, version) => Stored(one.Item, one.Index + 1, version + 1))]);

    private static IEvent Stored((Guid Stream, object Fact) one, long sequence, long version)
    {
        var stored = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(one.Fact.GetType()), one.Fact)!;
        (stored.StreamId, stored.Sequence, stored.Version) = (one.Stream, sequence, version);
        return stored;
    }

    private static string Facts(IEnumerable<Happening> happenings) => string.Join(
        ' ', happenings.Select(one => one.Fact.Data.GetType().Name + (one.Cause is null ? "" : "!")));

    private static string Text(Happening happening) => happening.Sentence!.With(Called).Nl;
}
