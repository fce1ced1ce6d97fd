using CsCheck;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Facilities;
using Regio.Networks.Imports;
using Regio.Networks.Reading;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Rules;
using static Regio.Networks.Specs.RandomTexts;
using static Regio.Networks.Specs.RoundTrips;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>Facilities, steering instruments and agendas, too, are the same after an export and an import.</summary>
public sealed class Exporting_what_networks_share
{
    private static readonly ReferenceSet Named = new(Registry.Keys.ToDictionary(id => id, id => new Reference(id, null, null)));
    private static readonly ReferenceSet Networks = new(new Dictionary<Guid, Reference> { [NetworkId] = new(NetworkId, "gr-1", "x") });

    private static readonly Gen<CapacityBody> Capacities = Gen.Select(Gen.Int[0, 100_000].Select(n => n / 7m), Text)
        .Select((amount, unit) => new CapacityBody { Amount = amount, Unit = unit });

    private static readonly Gen<OfferFacility.Request> Facilities = Gen.Select(
        Gen.Select(Text, Identifier.PerhapsOne(), Capacities.PerhapsOne()), Gen.Select(AnyDay, AnyDay.Perhaps()),
        Gen.OneOf([.. CodeLists.TargetGroups.Concepts.Select(c => c.Id)]).Array[0, 3],
        (texts, days, groups) => new OfferFacility.Request
        {
            Network = "gr-1",
            Name = texts.Item1,
            ExternalId = texts.Item2,
            Capacity = texts.Item3,
            Kind = "desk",
            From = days.Item1,
            Until = days.Item2,
            TargetGroups = [.. groups.Distinct()],
        });

    private static readonly Gen<RegisterInstrument.Request> Instruments = Gen.Select(
        Gen.Select(Text, Identifier.PerhapsOne(), Text), Gen.Select(Identifier, Text), Gen.Select(AnyDay, AnyDay.Perhaps()),
        Gen.Int[0, 6].Perhaps(),
        (texts, target, days, level) => new RegisterInstrument.Request
        {
            Owner = "gm0001",
            Name = texts.Item1,
            ExternalId = texts.Item2,
            Purpose = texts.Item3,
            Kind = "legal",
            Target = new() { Id = target.Item1, Name = target.Item2 },
            From = days.Item1,
            Until = days.Item2,
            EnforcementLevel = level,
        });

    private static readonly Gen<PriorityBody> Priorities = Gen.Select(Text, Gen.Bool)
        .Select((title, about) => new PriorityBody
        {
            Title = title,
            Domain = about ? "work-and-income" : null,
            TargetGroup = about ? null : "youth",
        });

    private static readonly Gen<SetAgenda.Request> Agendas = Gen.Select(
        AnyDay, AnyDay.Perhaps(), Priorities.Array[1, 4], Text, Text.PerhapsOne(),
        (from, until, priorities, body, source) => new SetAgenda.Request
        {
            From = from,
            Until = until,
            Priorities = priorities,
            DecidedBy = body,
            Source = source,
        });

    [Fact]
    public void Leaves_a_facility_as_it_was() => OfThoseAccepted(Facilities, request =>
    {
        if (request.Capacity is { } capacity && !IsAccepted(capacity))
        {
            return false;
        }

        var id = request.ExternalId is { } external ? StreamId.Of(Facility.StreamKind, external) : OtherId;
        var decided = OfferFacility.Decide(Begun, new(id, request.ExternalId, NetworkId, request.Details([Zuid, Noord])), Registry);
        if (decided is not Decision.Accepted { Facts: [var fact] })
        {
            return false;
        }

        var item = FacilityItem.After(null, fact)!;
        var read = Single(Exported(ReadFacilities.Csv, [FacilityRow.Of(item, Networks, Named, null)]), Facility.StreamKind, FacilityLine.Of);
        read.Id.ShouldBe(id);
        read.Says.NetworkId.ShouldBe(StreamId.Of("network", "gr-1"));
        FacilityRows.Weigh(read, Facility.After(null, fact), Begun, Registry).ShouldBe(Decision.Nothing);
        return true;
    });

    [Fact]
    public void Leaves_a_steering_instrument_as_it_was() => OfThoseAccepted(Instruments, request =>
    {
        if (!IsAccepted(request.Target!))
        {
            return false;
        }

        var id = request.ExternalId is { } external ? StreamId.Of(SteeringInstrument.StreamKind, external) : OtherId;
        var decided = RegisterInstrument.Decide(new(id, request.ExternalId, Noord, request.Details()), isRegistered: true, Begun);
        if (decided is not Decision.Accepted { Facts: [var fact] })
        {
            return false;
        }

        var item = InstrumentItem.After(null, fact)!;
        var read = Single(
            Exported(ReadInstruments.Csv, [InstrumentRow.Of(item, Networks, Named, null)]), SteeringInstrument.StreamKind, InstrumentLine.Of);
        read.Id.ShouldBe(id);
        read.Says.OwnerId.ShouldBe(Noord);
        InstrumentRows.Weigh(read.Row, id, read.Says, SteeringInstrument.After(null, fact), isRegistered: true, Begun)
            .ShouldBe(Decision.Nothing);
        return true;
    });

    [Fact]
    public void Leaves_an_agenda_as_it_was() => OfThoseAccepted(Agendas, request =>
    {
        var region = Region.After(null, new RegionRegistered(OtherId, "kust", new(NetworkId, "Kust", null)))!;
        if (!request.Priorities!.All(IsAccepted) || SetAgenda.Decide(region, request.Agenda()) is not Decision.Accepted { Facts: [var fact] })
        {
            return false;
        }

        var row = RegionalAgendaRow.Of(request.Agenda(), new(OtherId, "kust", "Kust"));
        var lines = Exported(ReadAgendas.Csv, [row], row.Priorities.Count).Rows.Select(line => new RowReader(line)).ToList();
        var agenda = RegionalAgendaRows.Together([.. lines.Select(RegionalAgendaRows.Agenda)]).ShouldNotBeNull();
        lines.SelectMany(line => line.Faults).ShouldBeEmpty();
        RegionalAgendaRows.Weigh(Region.After(region, fact)!, agenda).ShouldBe(Decision.Nothing);
        return true;
    });

    private static Read<T> Single<T>(CsvFile file, string kind, Func<RowReader, T> line)
    {
        var read = IdentifiedRows.ReadAll(file, kind, line).ShouldHaveSingleItem();
        read.Faults.ShouldBeEmpty(Told(read.Faults));
        return read;
    }
}
