using System.Text.Json;
using JasperFx.Events;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Rules;

namespace Regio.Hosting.Histories;

/// <summary>Tells what happened to a thing, oldest first. The actor's reference stays inside: it may lead to a person.</summary>
public sealed class History(Telling telling, INames names)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly Differences differences = new(telling);

    /// <summary>The facts of one stream, each with what it says and changed.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="withheld">What is not told of them; null: everything is.</param>
    public Past<T> Of<T>(IReadOnlyList<IEvent> facts, Withheld? withheld = null)
        where T : class, IView<T> => Of<T>(facts, Views.After, withheld: withheld);

    /// <summary>The same, for what is no view.</summary>
    /// <param name="facts">The facts of one stream.</param>
    /// <param name="after">What becomes of it by a fact.</param>
    /// <param name="before">What it was before the first.</param>
    /// <param name="withheld">What is not told of them; null: everything is.</param>
    public Past<T> Of<T>(IReadOnlyList<IEvent> facts, Func<T?, IEvent, T?> after, T? before = null, Withheld? withheld = null)
        where T : class
    {
        var happenings = new List<Happening>(facts.Count);
        foreach (var fact in facts)
        {
            var then = after(before, fact);
            var changes = differences.Between(fact.StreamId, before, then);
            changes = withheld?.Without(changes) ?? changes;
            var instead = withheld?.Instead(fact.Data);
            happenings.Add(new(fact, fact.Version, instead?.Sentence ?? telling.Said(fact, changes), changes, Instead: instead?.Data));
            before = then;
        }

        return new(before, happenings);
    }

    /// <summary>Happenings as people read them, with what everything is called.</summary>
    /// <param name="happenings">Oldest first.</param>
    /// <param name="parts">By the id of a part: the id of what names it.</param>
    /// <param name="validOn">The day after which nothing is told that holds from then on; null: everything is.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<HistoryEntry>> Tell(
        IReadOnlyList<Happening> happenings, IEnumerable<KeyValuePair<Guid, Guid>> parts, DateOnly? validOn, CancellationToken ct)
    {
        happenings = [.. happenings.Where(happening => validOn is not { } on || ValidFrom(happening) is not { } from || from <= on)];
        var namedFor = parts.ToDictionary(part => part.Key.ToString(), part => part.Value.ToString());
        var mentioned = happenings.SelectMany(Mentioned).Distinct().ToList();
        var known = await names.Of([.. mentioned.Select(one => namedFor.GetValueOrDefault(one) ?? one).Distinct()], ct);
        var all = mentioned.Select(one => (one, Name: known.GetValueOrDefault(namedFor.GetValueOrDefault(one) ?? one)))
            .Where(pair => pair.Name is not null).ToDictionary(pair => pair.one, pair => pair.Name!);
        return [.. happenings.Select(happening => Entry(happening, all, known))];
    }

    private DateOnly? ValidFrom(Happening happening) => happening.ValidFrom ?? telling.ValidFrom(happening.Fact.Data);

    private static IEnumerable<string> Mentioned(Happening happening) =>
    [
        .. happening.Sentence?.Named ?? [],
        .. Acting.OrganisationOf(happening.Fact) is { } organisation ? [organisation] : Array.Empty<string>(),
        .. happening.Changes.SelectMany(change => new[] { change.Of, change.Before, change.After }).SelectMany(Sentence.NamedBy),
    ];

    private HistoryEntry Entry(
        Happening happening, IReadOnlyDictionary<string, string> called, IReadOnlyDictionary<string, string> known)
    {
        var fact = happening.Fact;
        var (organisation, role) = (Acting.OrganisationOf(fact), Acting.RoleOf(fact));
        return new(
            happening.Version, fact.EventTypeName,
            happening.Sentence?.With(called) ?? new(fact.EventTypeName, fact.EventTypeName),
            ValidFrom(happening), fact.Timestamp, organisation,
            organisation is null ? null : known.GetValueOrDefault(organisation), role, LabelOf(role),
            [.. happening.Changes.Select(change => new Difference(
                change.Field, telling.Label(change.Field), InWords(change.Of), InWords(change.Before), InWords(change.After)))],
            Source.Of(fact), happening.Cause, JsonSerializer.SerializeToNode(happening.Instead ?? fact.Data, Format), fact.CorrelationId);

        Bilingual? InWords(object? words) => Sentence.InWords(words, called);
    }

    private static Bilingual? LabelOf(string? role) =>
        CodeLists.ActorRoles.Concepts.FirstOrDefault(concept => concept.Id == role) is { } known ? new(known.Nl, known.En) : null;
}
