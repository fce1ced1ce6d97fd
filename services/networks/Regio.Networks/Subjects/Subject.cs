using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Subjects;

/// <summary>What is recorded of a thing on a subject (gegeven), as a list over all of them shows it.</summary>
/// <param name="Of">What it is recorded of.</param>
/// <param name="Details">What is recorded, as when that is read.</param>
/// <param name="Sources">What it rests on (bronnen); empty: nothing was named.</param>
public sealed record Recorded<T>(Reference Of, T Details, IReadOnlyList<Source> Sources);

/// <summary>What a decision about a part needs to know beside the state of its stream.</summary>
/// <param name="Registered">Which of the organisations and networks that lines name are registered.</param>
/// <param name="Named">The networks among them.</param>
/// <param name="Today">The day of the import.</param>
internal sealed record Around(IReadOnlySet<Guid> Registered, IReadOnlyDictionary<Guid, Network> Named, DateOnly Today)
{
    /// <summary>The network that the thing belongs to.</summary>
    /// <exception cref="InvalidOperationException">It is a network itself, or belongs to none.</exception>
    public Network Network { get => field ?? throw new InvalidOperationException("It belongs to no network."); init; }
}

/// <summary>
/// A subject of which things of a kind have something in their stream: it leaves by a list over all of them, and comes
/// back by a file of the same columns.
/// </summary>
/// <typeparam name="TState">The state of such a thing.</typeparam>
/// <typeparam name="TPart">What a thing has of it: a fact, or what is left of facts.</typeparam>
/// <typeparam name="TRow">The same, as readers see it.</typeparam>
/// <param name="Owner">The kind of thing.</param>
/// <param name="Name">Name of the list and the file: <c>exit-terms</c>.</param>
/// <param name="Id">Of the list, in the interface description.</param>
/// <param name="Summary">What the list shows.</param>
/// <param name="Path">Where each part is in the view of a thing, in SQL/JSON path language.</param>
internal sealed record Subject<TState, TPart, TRow>(SubjectOwner<TState> Owner, string Name, string Id, string Summary, string Path)
    : ISubject
    where TState : class, IFold<TState>
    where TPart : notnull
{
    /// <summary>What the path begins at, in SQL.</summary>
    public string Root { get; init; } = "n.data";

    /// <summary>The parts that a thing has.</summary>
    public required Func<TState, IEnumerable<TPart>> Of { get; init; }

    /// <summary>Whether a fact led to a part; when absent, the fact is the part.</summary>
    public Func<object, TPart, bool> From { get; init; } = (fact, part) => fact.Equals(part);

    /// <summary>The day on which a part begins, where they come in time; absent: in the order of the file.</summary>
    public Func<TPart, DateOnly>? Begins { get; init; }

    /// <summary>Organisations and networks that a part names.</summary>
    public Func<TPart, IEnumerable<Guid>> Names { get; init; } = _ => [];

    /// <summary>A part as readers see it.</summary>
    public required Func<TPart, ReferenceSet, TRow> Row { get; init; }

    /// <summary>Splits a row into the lines of a file; absent: it is one line.</summary>
    public Func<TRow, IEnumerable<TRow>>? Lines { get; init; }

    /// <summary>The columns after that of the thing.</summary>
    public required IReadOnlyList<(string Header, Func<TRow, string?> Value)> Columns { get; init; }

    /// <summary>Reads a line as a part of a thing.</summary>
    public required Func<RowReader, Guid, TPart> Read { get; init; }

    /// <summary>What tells parts of a thing apart that are each several lines; absent: a line is a part.</summary>
    public Func<TPart, object>? Key { get; init; }

    /// <summary>A part with what all the lines of it list.</summary>
    public Func<TPart, IReadOnlyList<TPart>, TPart> Whole { get; init; } = (part, _) => part;

    /// <summary>Whether it can be of days after the end of a network: of what was recorded before that was known.</summary>
    public bool MayOutlast { get; init; }

    /// <summary>What a part comes to for a thing that has it not yet.</summary>
    public required Func<TState, TPart, Around, Decision> Decide { get; init; }

    /// <inheritdoc/>
    public CsvShape Shape => new($"{Name}.csv", [Owner.Column, .. Columns.Select(column => column.Header)], SourceColumns.Names);

    /// <summary>How the list is written as CSV.</summary>
    public Csv<Recorded<TRow>> Csv => new(
        Shape.Name,
        [
            (Owner.Column, row => row.Of.Called),
            .. Columns.Select(column => (column.Header, (Func<Recorded<TRow>, string?>)(row => column.Value(row.Details)))),
            .. SourceColumns.Of<Recorded<TRow>>(row => row.Sources),
        ])
    {
        Parts = Lines is null ? null : row => Lines(row.Details).Select(line => row with { Details = line }),
    };

    /// <inheritdoc/>
    public void Map(WebApplication app) => app.MapGroup($"{NetworksModule.Base}/{Name}").WithTags(Owner.Tag).MapGet("", List)
        .WithName(Id).WithSummary(Summary)
        .WithDescription(
            $"As CSV these are the rows that an import takes as {Name}.csv"
            + (Lines is null ? "." : "; one entry may be several, so that Total-Count, which would count entries, is absent."))
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort(Owner.Filter),
            new(Owner.Filter, QueryKind.Text, "Only of this one: id or external id."), QueryParameter.KnownOn, QueryParameter.AtLeast,
        ]).Refuses(503);

    /// <inheritdoc/>
    public IEnumerable<ImportStep> Steps(CsvFile file, States states, KnownThings known, DateOnly today) =>
        new SubjectRows<TState, TPart, TRow>(this, file, states, known, today).Steps();

    /// <summary>A part as it is read from the view.</summary>
    private sealed record Stored(Guid Id, string? ExternalId, string? Name, TPart Part);

    private Task<Results<Listing<Recorded<TRow>>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, References references, PartSources sources, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection(
                $"jsonb_build_object('id', n.id, 'externalId', n.data->'externalId', 'name', {Owner.Named(clock.Today())}, 'part', part)::text",
                $"{Owner.Table} n, jsonb_path_query({Root}, '{Path}') with ordinality as parts(part, place)")
            .Where("part <> 'null'")
            .When(query.Text(Owner.Filter) is { } called ? StreamId.Parse(Owner.Kind, called) : (Guid?)null, "n.id = {0}")
            .OrderedBy(query.Sort, [(Owner.Filter, "n.data->>'externalId'")], "n.id, place");
        return Owner.List<Stored, Recorded<TRow>>(
            listings, query, selection, (stored, stop) => Complete(stored, references, sources, query.Moment("knownOn"), stop), Csv, ct);
    }

    private async ValueTask<IReadOnlyList<Recorded<TRow>>> Complete(
        IReadOnlyList<Stored> stored, References references, PartSources sources, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var named = await references.OrganisationsAndNetworks([.. stored.SelectMany(one => Names(one.Part))], knownOn, ct);
        var restOn = await sources.Of([.. stored.Select(one => one.Id)], knownOn, ct);
        return
        [
            .. stored.Select(one => new Recorded<TRow>(
                new(one.Id, one.ExternalId, one.Name), Row(one.Part, named), restOn.Of(one.Id, fact => From(fact, one.Part)))),
        ];
    }
}
