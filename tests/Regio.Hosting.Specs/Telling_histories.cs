using JasperFx.Events;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Specs;

public sealed class Telling_histories
{
    private static readonly Guid Id = new("0198a000-0000-7000-8000-000000000001");
    private static readonly Guid PartId = new("0198a000-0000-7000-8000-000000000002");
    private static readonly Guid OwnerId = new("0198a000-0000-7000-8000-000000000003");
    private static readonly Guid PartlessId = new("0198a000-0000-7000-8000-000000000004");
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly DateTimeOffset Moment = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private sealed record Painted(Guid Owner, string Colour, DateOnly On);

    private sealed record PaintCorrected(Guid Owner, string Colour);

    private sealed record Fence(Guid Id, string Colour, Guid OwnerId) : IView<Fence>
    {
        public static string BeginsWith => "painted";

        public Fence At(long version) => this;

        public static Fence? After(Fence? view, object fact) => fact switch
        {
            Painted p => new(Telling_histories.Id, p.Colour, p.Owner),
            PaintCorrected p => new(Telling_histories.Id, p.Colour, p.Owner),
            _ => view,
        };
    }

    private static readonly History History = new(
        new(
            fact => (fact as Painted)?.On,
            fact => fact switch
            {
                Painted p => new($"{Say.Name(PartId)} werd {p.Colour} per {p.On}", $"{Say.Name(PartId)} became {p.Colour} as of {p.On}"),
                PaintCorrected => new($"De verf werd gecorrigeerd", $"The paint was corrected"),
                _ => null,
            },
            new Dictionary<string, Bilingual> { ["colour"] = new("Kleur", "Colour") }),
        new Names());

    [Fact]
    public async Task Who_what_since_when_recorded_when_and_the_difference()
    {
        var entry = (await Tell(new Painted(OwnerId, "rood", Day)))[0];
        entry.Text.ShouldBe(new("De eigenaar werd rood per 1 maart 2026.", "De eigenaar became rood as of 1 March 2026."));
        (entry.Version, entry.ValidFrom, entry.RecordedAt, entry.Correlation).ShouldBe((1, Day, Moment, "trace"));
        (entry.Organisation, entry.OrganisationName, entry.Role, entry.RoleLabel)
            .ShouldBe(("https://one", "Een", "steward", new("Registerbeheerder", "Steward")));
        entry.Data!["colour"]!.GetValue<string>().ShouldBe("rood");
        entry.Cause.ShouldBeNull();
        entry.Sources.ShouldBe([new("law", "Wet", null, null, null)]);
        entry.Differences.Select(d => (d.Field, d.Label?.Nl, d.Before?.Nl, d.After?.Nl)).ShouldBe([
            ("colour", "Kleur", null, "rood"), ("ownerId", null, null, "De eigenaar"),
        ]);
    }

    [Fact]
    public async Task The_next_fact_tells_only_what_it_changed() =>
        (await Tell(new Painted(OwnerId, "rood", Day), new Painted(OwnerId, "groen", Day)))[1].Differences
            .Select(d => (d.Field, d.Before?.Nl, d.After?.Nl)).ShouldBe([("colour", "rood", "groen")]);

    [Fact]
    public async Task A_correction_names_the_fields_that_it_changed()
    {
        var told = await Tell(
            new Painted(OwnerId, "rood", Day), new PaintCorrected(OwnerId, "groen"), new PaintCorrected(OwnerId, "groen"), new PaintCorrected(PartId, "rood"));
        told.Skip(1).Select(entry => entry.Text).ShouldBe([
            new("De verf werd gecorrigeerd (gewijzigd: kleur).", "The paint was corrected (changed: colour)."),
            new("De verf werd gecorrigeerd.", "The paint was corrected."),
            new("De verf werd gecorrigeerd (gewijzigd: kleur en ownerId).", "The paint was corrected (changed: colour and ownerId)."),
        ]);
    }

    [Fact]
    public async Task What_is_referred_to_and_has_no_name_is_told_without_its_id() =>
        (await Tell(new Painted(PartlessId, "rood", Day)))[0].Differences[1].After
            .ShouldBe(new("wat hier geen naam heeft", "what has no name here"));

    [Fact]
    public async Task A_fact_without_wording_is_told_by_its_name() =>
        (await Tell(new Painted(OwnerId, "rood", Day), "else"))[1].Text.ShouldBe(new("else", "else"));

    [Fact]
    public async Task What_is_withheld_stands_in_no_text_difference_or_data()
    {
        var withheld = new Withheld(fact => fact is Painted p ? new(new { p.On }, new($"Er werd geverfd", $"It was painted")) : null, ["colour"]);
        var told = await TellOn(null, withheld, new Painted(OwnerId, "rood", Day), new PaintCorrected(PartId, "groen"));
        told[0].Text.ShouldBe(new("Er werd geverfd.", "It was painted."));
        told[0].Data!.ToJsonString().ShouldBe("{\"on\":\"2026-03-01\"}");
        told[0].Differences.Select(d => d.Field).ShouldBe(["ownerId"]);
        told[1].Text.Nl.ShouldBe("De verf werd gecorrigeerd (gewijzigd: ownerId).");
        told[1].Data!["colour"]!.GetValue<string>().ShouldBe("groen", "A fact that is not named is shown whole.");
    }

    [Fact]
    public async Task Of_a_day_what_holds_from_it_or_earlier_and_what_names_no_day() =>
        (await TellOn(Day, new Painted(OwnerId, "rood", Day), "else", new Painted(OwnerId, "groen", Day.AddDays(1)), new Painted(OwnerId, "blauw", Day)))
            .Select(entry => entry.Version).ShouldBe([1, 2, 4]);

    [Fact]
    public void Dates_amounts_and_enumerations_are_written_as_the_language_does() =>
        new Sentence(
            $"op {Day}: {Say.Euros(1_234.5m)}, {Say.Euros(1_000m)}, {12.5m}, {Say.Codes("roles", ["lead", "director", "observer"])}{Say.Because(null)}",
            $"on {Day}: {Say.Euros(1_234.5m)}, {Say.Euros(1_000m)}, {12.5m}, {Say.Codes("legal-forms", ["OL", "none"])}{Say.Because("x")}")
            .With(new Dictionary<string, string>()).ShouldBe(new(
                "Op 1 maart 2026: € 1.234,50, € 1.000, 12,5, trekker, regisseur en waarnemer.",
                "On 1 March 2026: €1,234.50, €1,000, 12.5, public body and none (reason: x)."));

    private static Task<IReadOnlyList<HistoryEntry>> Tell(params object[] facts) => TellOn(null, facts);

    private static Task<IReadOnlyList<HistoryEntry>> TellOn(DateOnly? validOn, params object[] facts) => TellOn(validOn, null, facts);

    private static Task<IReadOnlyList<HistoryEntry>> TellOn(DateOnly? validOn, Withheld? withheld, params object[] facts) =>
        History.Tell(History.Of<Fence>([.. facts.Select(Stored)], withheld).Happenings, [KeyValuePair.Create(PartId, OwnerId)], validOn, default);

    private static IEvent Stored(object fact, int place)
    {
        var stored = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(fact.GetType()), fact)!;
        (stored.StreamId, stored.Version, stored.Timestamp, stored.CorrelationId) = (Id, place + 1, Moment, "trace");
        stored.EventTypeName = fact switch { Painted => "painted", PaintCorrected => "paint-corrected.v1", _ => "else" };
        stored.SetHeader("organisation", "https://one");
        stored.SetHeader("role", "steward");
        Source.Put(stored, Source.Write([new("law", "Wet", null, null, null)]));
        return stored;
    }

    private sealed class Names : INames
    {
        public Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> called, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(
                new Dictionary<string, string> { ["https://one"] = "Een", [OwnerId.ToString()] = "De eigenaar" });
    }
}
