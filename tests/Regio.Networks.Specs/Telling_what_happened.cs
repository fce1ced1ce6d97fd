using System.Reflection;
using System.Text.Json;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.Regions;
using Regio.Networks.Successions;
using Regio.Networks.Wording;
using Regio.Rules;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Telling_what_happened
{
    private static readonly Dictionary<string, string> Called = new()
    {
        [$"{Noord}"] = "Gemeente Noord",
        [$"{Zuid}"] = "Gemeente Zuid",
        [$"{Oost}"] = "Gemeente Oost",
        [$"{NoordIn}"] = "Gemeente Noord",
        [$"{NetworkId}"] = "Werk in de regio",
        [$"{OtherId}"] = "Werk in de regio (oud)",
    };

    public static TheoryData<object, string, string> Samples => new()
    {
        { new OrganisationRegistered(Noord, Gemeente, new("water-board", "Waterschap West", null, null, First, null, null, null)),
            "Waterschap West werd geregistreerd (waterschap) per 1 januari 2020.",
            "Waterschap West was registered (water board) as of 1 January 2020." },
        { new OrganisationEnded(Noord, Day(2026, 3, 15)),
            "Gemeente Noord wordt opgeheven per 15 maart 2026.", "Gemeente Noord ceases to exist as of 15 March 2026." },
        { new SuccessionRecorded(OtherId, null, SuccessionDetails.Of(Day(2026), "merger", [new(Noord, Oost), new(Zuid, Oost)])),
            "Gemeente Noord en Gemeente Zuid gaan over in Gemeente Oost, per 1 januari 2026 (samenvoeging).",
            "Gemeente Noord and Gemeente Zuid become Gemeente Oost, as of 1 January 2026 (merger)." },
        { new SuccessionCorrected(OtherId, SuccessionDetails.Of(Day(2026), "split", [new(Noord, Zuid), new(Noord, Oost)])),
            "De opvolging werd gecorrigeerd: Gemeente Noord gaat over in Gemeente Zuid en Gemeente Oost, per 1 januari 2026 (splitsing).",
            "The succession was corrected: Gemeente Noord becomes Gemeente Zuid and Gemeente Oost, as of 1 January 2026 (split)." },
        { new DivisionRegistered(OtherId, null, new("ggd", "GGD-regio's", null, 2016, null)),
            "De gebiedsindeling GGD-regio's (2016) werd geregistreerd.", "The division GGD-regio's (2016) was registered." },
        { new RegionDelineated(OtherId, [Noord, Zuid]),
            "Het gebied bestaat uit Gemeente Noord en Gemeente Zuid.", "The region consists of Gemeente Noord and Gemeente Zuid." },
        { Registered,
            "Werk in de regio werd geregistreerd, van kracht per 1 januari 2020.",
            "Werk in de regio was registered, in force as of 1 January 2020." },
        { new NetworkVersionsLinked(NetworkId, OtherId, null),
            "Het samenwerkingsverband volgt Werk in de regio (oud) op.", "The network succeeds Werk in de regio (oud)." },
        { new TerritorySet(NetworkId, []),
            "Er is geen werkgebied meer vastgelegd.", "No territory is registered any more." },
        { new ObligationRecorded(NetworkId, "form-obliged", "art. 11 Wpg"),
            "De verplichting werd vastgelegd: vorm verplicht (bron: art. 11 Wpg).",
            "The obligation was recorded: form obliged (source: art. 11 Wpg)." },
        { new NetworkEnded(NetworkId, Day(2025, 7, 1), "Het werk is gedaan."),
            "Het samenwerkingsverband eindigt per 1 juli 2025 (reden: Het werk is gedaan.).",
            "The network ends as of 1 July 2025 (reason: Het werk is gedaan.)." },
        { new MemberAdmitted(NetworkId, NoordIn, Noord, "participant", Day(2024), [], null),
            "Gemeente Noord treedt toe als deelnemer per 1 januari 2024.", "Gemeente Noord joins as participant as of 1 January 2024." },
        { NoordAdmitted, "Gemeente Noord treedt toe als trekker.", "Gemeente Noord joins as lead." },
        { new MemberRoleChanged(NetworkId, NoordIn, "director", Day(2024)),
            "Gemeente Noord wordt regisseur per 1 januari 2024.", "Gemeente Noord becomes director as of 1 January 2024." },
        { new MemberTermsChanged(NetworkId, NoordIn, Day(2025), 12.5m, new(400m, 25_000m, null, null, null, "youth")),
            "De inbreng en zeggenschap van Gemeente Noord veranderen per 1 januari 2025: 12,5 % van de kosten; 400 uur per jaar; € 25.000 per jaar; spreekt voor jeugd.",
            "The terms of Gemeente Noord change as of 1 January 2025: 12.5 % of the costs; 400 hours a year; €25,000 a year; speaks for youth." },
        { new MembershipCorrected(NetworkId, NoordIn, "lead", Day(2020), Day(2021), [], null),
            "De deelname van Gemeente Noord werd gecorrigeerd: trekker per 1 januari 2020 tot 1 januari 2021.",
            "The membership of Gemeente Noord was corrected: lead as of 1 January 2020 until 1 January 2021." },
        { new NetworkGoverned(NetworkId, "lead-organisation", Noord, ByLaw: true),
            "Het netwerktype werd vastgelegd: trekkende organisatie, door Gemeente Noord, volgens de wet.",
            "The governance form was recorded: lead organisation, by Gemeente Noord, as the law has it." },
        { new CoordinatorAppointed(NetworkId, null, "regisseur", true, "facilitating", First),
            "Regisseur werd aangewezen als onafhankelijk netwerkcoördinator per 1 januari 2020 (stijl: faciliterend).",
            "Regisseur was appointed as independent network coordinator as of 1 January 2020 (style: facilitating)." },
        { new PhasesCorrected(NetworkId, [new("forming", First), new("building", Day(2022))]),
            "De fasen werden gecorrigeerd: vorming per 1 januari 2020; opbouw per 1 januari 2022.",
            "The phases were corrected: forming as of 1 January 2020; building as of 1 January 2022." },
        { new VotingSet(NetworkId, "qualified-majority", [], null, 0.75m, 0.5m), "De stemverhouding werd vastgelegd: gekwalificeerde meerderheid van 0,75 van de stemmen, met een quorum van 0,5.",
            "The voting was set: qualified majority of 0.75 of the votes, with a quorum of 0.5." },
        { new VotingSet(NetworkId, "weighted", [new(Noord, 2.5m), new(Zuid, 1m)], null),
            "De stemverhouding werd vastgelegd: gewogen stemmen (Gemeente Noord 2,5; Gemeente Zuid 1).",
            "The voting was set: weighted votes (Gemeente Noord 2.5; Gemeente Zuid 1)." },
        { new AgreementMade(OtherId, null, NetworkId, Day(2022), new(["powers", "tasks"], "Eén loket", null, [Noord, Zuid], Day(2026)), null),
            "Werk in de regio maakte een afspraak over Eén loket per 1 januari 2022 tot 1 januari 2026 (bevoegdheden en taakverdeling).",
            "Werk in de regio made an agreement on Eén loket as of 1 January 2022 until 1 January 2026 (powers and division of tasks)." },
        { new DefinitionAdopted(Stranger, OtherId, 2, Day(2025)),
            "Werk in de regio (oud) nam uitgave 2 van de omschrijving over per 1 januari 2025.",
            "Werk in de regio (oud) adopted edition 2 of the definition as of 1 January 2025." },
        { new DecisionTaken(OtherId, null, NetworkId, new("Het loket gaat open", null, Day(2022), null, [new(Noord, "consented"), new(Zuid, "objected")])),
            "Werk in de regio nam op 1 januari 2022 een besluit: Het loket gaat open (Gemeente Noord: stemde in; Gemeente Zuid: had bezwaar).",
            "Werk in de regio took a decision on 1 January 2022: Het loket gaat open (Gemeente Noord: consented; Gemeente Zuid: objected)." },
        { new BudgetRecorded(NetworkId, 2026, 1_234_567.5m, [], "raadsbesluit"),
            "De begroting van 2026 werd vastgelegd: € 1.234.567,50 (bron: raadsbesluit).",
            "The budget of 2026 was recorded: €1,234,567.50 (source: raadsbesluit)." },
        { new PulseOpened(OtherId, NetworkId, First, Day(2020, 2), "members"),
            "Werk in de regio opende een relatiepeiling, tot 1 februari 2020; leesbaar voor: deelnemers.",
            "Werk in de regio opened a pulse, until 1 February 2020; readable for: members." },
        { new PulseClosed(OtherId, Day(2020, 2), "half-or-more", [], "members"),
            "De peiling werd gesloten op 1 februari 2020: de helft of meer antwoordde.",
            "The pulse was closed on 1 February 2020: half or more answered." },
        { new InterestsStated(OtherId, NetworkId, NoordIn, Noord, ["ruimte"], ["mensen", "geld"], []),
            "Gemeente Noord vertelde wat het zoekt (ruimte) en biedt (mensen, geld).",
            "Gemeente Noord told what it needs (ruimte) and offers (mensen, geld)." },
        { new InterestsStated(OtherId, NetworkId, NoordIn, Noord, ["ruimte"], [], []),
            "Gemeente Noord vertelde wat het zoekt: ruimte.", "Gemeente Noord told what it needs: ruimte." },
        { new InterestsStated(OtherId, NetworkId, NoordIn, Noord, [], ["mensen"], []),
            "Gemeente Noord vertelde wat het biedt: mensen.", "Gemeente Noord told what it offers: mensen." },
        { new InterestsStated(OtherId, NetworkId, NoordIn, Noord, [], [], ["geheim"]),
            "Gemeente Noord noemde niets dat het zoekt of biedt.", "Gemeente Noord named nothing that it needs or offers." },
    };

    [Theory, MemberData(nameof(Samples))]
    public void In_a_sentence_that_a_reader_understands(object fact, string nl, string en) =>
        FactWording.Of(fact)!.With(Called).ShouldBe(new(nl, en));

    [Fact]
    public void Of_every_fact_in_both_languages_naming_the_same()
    {
        foreach (var fact in What_leaves_the_service.Facts)
        {
            var sentence = FactWording.Of(fact).ShouldNotBeNull($"{fact.GetType().Name} has no wording.");
            var said = sentence.With(sentence.Named.Distinct().ToDictionary(one => one, _ => "Die"));
            said.Nl.ShouldNotBe(said.En, $"{fact.GetType().Name} says the same in both languages.");
            sentence.Named.ShouldBe(new Sentence(sentence.En, sentence.Nl).Named);
            $"{said.Nl}{said.En}".ShouldNotContain("-0000-", customMessage: $"{fact.GetType().Name} names something by its id.");
        }
    }

    private static IEnumerable<Type> Views => typeof(FieldNames).Assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IView<>)));

    [Fact]
    public void With_a_name_for_every_field_of_every_view()
    {
        var telling = new Telling(_ => null, _ => null, FieldNames.All);
        Views.Append(typeof(CodeList)).SelectMany(FieldsOf).Where(field => telling.Label(field) is null).Distinct().ShouldBeEmpty();
    }

    // What a difference can name: fields, those of what a thing consists of, and those of what stands in its lists.
    private static IEnumerable<string> FieldsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(field => field.GetMethod!.GetParameters().Length == 0 && field.Name is not ("Id" or "Version" or "EqualityContract") && field.CanWrite)
        .SelectMany(field =>
        {
            var (name, of) = (JsonNamingPolicy.CamelCase.ConvertName(field.Name), Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType);
            var part = typeof(System.Collections.IEnumerable).IsAssignableFrom(of) && of.IsGenericType ? of.GetGenericArguments()[0] : null;
            return (IEnumerable<string>)[
                .. field.Name == "Details" ? [] : new[] { name },
                .. part is { } thing ? (thing.Assembly == typeof(FieldNames).Assembly ? FieldsOf(thing) : [])
                    : of.Assembly == typeof(FieldNames).Assembly && !of.IsEnum ? FieldsOf(of) : [],
            ];
        });

    [Fact]
    public void With_the_label_of_every_code_of_what_views_hold()
    {
        var codes = CodeLists.First.SelectMany(list => list.Concepts).Select(code => code.Id).ToHashSet();
        var held = Views.SelectMany(PartsOf).ToHashSet();
        What_leaves_the_service.Facts.SelectMany(TextsIn)
            .Where(one => held.Contains(one.Field.DeclaringType!) && !one.Field.IsDefined(typeof(CodesOfAttribute)) && codes.Contains(one.Text))
            .Select(one => $"{one.Field.DeclaringType!.Name}.{one.Field.Name}").Distinct().ShouldBeEmpty();
    }

    private static IEnumerable<Type> PartsOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(field => field.CanWrite).Select(field => field.PropertyType.IsGenericType ? field.PropertyType.GetGenericArguments()[0] : field.PropertyType)
        .Where(of => of.Assembly == typeof(FieldNames).Assembly).SelectMany(of => PartsOf(of).Prepend(of));

    private static IEnumerable<(PropertyInfo Field, string Text)> TextsIn(object thing) => thing.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.CanWrite)
        .SelectMany(field => (field.GetValue(thing) switch
        {
            string text => [(field, text)],
            IEnumerable<string> texts => texts.Select(text => (field, text)),
            System.Collections.IEnumerable things => things.Cast<object>().Where(IsOurs).SelectMany(TextsIn),
            { } inner when IsOurs(inner) => TextsIn(inner),
            _ => [],
        }).AsEnumerable());

    private static bool IsOurs(object thing) => thing.GetType().Assembly == typeof(FieldNames).Assembly;

    [Fact]
    public void Of_another_role_the_role_before_it()
    {
        object[] facts =
        [
            Registered, NoordAdmitted, new MemberRoleChanged(NetworkId, NoordIn, "observer", Day(2021)),
            new MemberRoleChanged(NetworkId, NoordIn, "director", Day(2022)),
        ];
        var views = facts.Aggregate(new List<NetworkItem?>(), (known, fact) => [.. known, NetworkItem.After(known.LastOrDefault(), fact)]);
        var change = new Differences(new(_ => null, _ => null, FieldNames.All)).Between(NetworkId, views[2], views[3]).ShouldHaveSingleItem();
        new[] { change.Of, change.Before, change.After }.Select(words => Sentence.InWords(words, Called)).ShouldBe([
            new("Gemeente Noord", "Gemeente Noord"),
            new("waarnemer per 1 januari 2021", "observer as of 1 January 2021"),
            new("regisseur per 1 januari 2022", "director as of 1 January 2022"),
        ]);
    }

    [Fact]
    public void Of_another_coordinator_for_the_same_day_whom_it_replaced()
    {
        var first = new CoordinatorAppointed(NetworkId, null, "regisseur", null, null, Day(2021));
        object[] facts = [Registered, first, first with { Function = "makelaar" }, first];
        var views = facts.Aggregate(new List<NetworkItem?>(), (known, fact) => [.. known, NetworkItem.After(known.LastOrDefault(), fact)]);
        var differences = new Differences(new(_ => null, _ => null, FieldNames.All));
        views.Zip(views.Skip(1), (before, after) => differences.Between(NetworkId, before, after).ShouldHaveSingleItem())
            .Select(change => (Sentence.InWords(change.Before, Called)?.Nl, Sentence.InWords(change.After, Called)?.Nl)).ShouldBe(
            [
                (null, "regisseur per 1 januari 2021"), ("regisseur per 1 januari 2021", "makelaar per 1 januari 2021"),
                ("makelaar per 1 januari 2021", "regisseur per 1 januari 2021"),
            ]);
        views[^1]!.Governance!.Coordinators.ShouldBe([first]);
    }

    [Fact]
    public void Of_another_name_the_name_before_it()
    {
        object[] facts = [Registered, new NetworkRenamed(NetworkId, Day(2021), "Werk"), new NetworkRenamed(NetworkId, Day(2021), "Werk nu")];
        var views = facts.Aggregate(new List<NetworkItem?>(), (known, fact) => [.. known, NetworkItem.After(known.LastOrDefault(), fact)]);
        var differences = new Differences(new(_ => null, _ => null, FieldNames.All));
        views.Zip(views.Skip(1), (before, after) => differences.Between(NetworkId, before, after).Single(change => change.Field == "course.names"))
            .Select(change => (Sentence.InWords(change.Before, Called)?.Nl, Sentence.InWords(change.After, Called)?.Nl)).ShouldBe(
            [
                ("Werk in de regio", "Werk per 1 januari 2021"), ("Werk per 1 januari 2021", "Werk nu per 1 januari 2021"),
            ]);
    }

    [Fact]
    public void Of_other_terms_those_from_the_start()
    {
        var before = NetworkItem.After(NetworkItem.After(null, Registered), NoordAdmitted with { CostKeyShare = 10 });
        var after = NetworkItem.After(before, new MemberTermsChanged(NetworkId, NoordIn, Day(2021), 12.5m, null));
        var change = new Differences(new(_ => null, _ => null, FieldNames.All)).Between(NetworkId, before, after).ShouldHaveSingleItem();
        (Sentence.InWords(change.Before, Called)!.Nl, Sentence.InWords(change.After, Called)!.Nl).ShouldBe(("10", "12,5 per 1 januari 2021"));
    }

    [Fact]
    public void What_is_no_fact_says_nothing() => FactWording.Of("something").ShouldBeNull();

    [Fact]
    public void Many_are_told_by_the_first_five()
    {
        Guid[] seven = [.. Enumerable.Range(1, 7).Select(n => new Guid(n, 0, 0, new byte[8]))];
        FactWording.Of(new RegionDelineated(OtherId, [.. seven]))!.With(seven.ToDictionary(id => $"{id}", id => $"{id}"[7..8])).ShouldBe(new(
            "Het gebied bestaat uit 1, 2, 3, 4, 5 en 2 andere.", "The region consists of 1, 2, 3, 4, 5 and 2 others."));
    }
}
