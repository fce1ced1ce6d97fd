using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Networks.Agreements;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.SteeringInstruments;

namespace Regio.Networks.Subjects;

/// <summary>A kind of thing of which there are subjects.</summary>
/// <typeparam name="TState">Its state.</typeparam>
/// <param name="Kind">Kind of stream.</param>
/// <param name="Column">The column that names it in a file.</param>
/// <param name="Filter">The query parameter that names it in a list.</param>
/// <param name="Tag">Where its lists are in the interface description.</param>
/// <param name="Table">Where its view is kept.</param>
/// <param name="Named">Its name on a day in the view <c>n</c>, in SQL.</param>
internal abstract record SubjectOwner<TState>(string Kind, string Column, string Filter, string Tag, string Table, Func<DateOnly, string> Named)
{
    /// <summary>A list of what is selected from its view.</summary>
    public abstract Task<Results<Listing<TRow>, ProblemHttpResult>> List<TStored, TRow>(
        Listings listings, QueryValues query, Selection selection,
        Func<IReadOnlyList<TStored>, CancellationToken, ValueTask<IReadOnlyList<TRow>>> complete, Csv<TRow> csv, CancellationToken ct);
}

/// <inheritdoc cref="SubjectOwner{TState}"/>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TView">Its view.</typeparam>
internal sealed record SubjectOwner<TState, TView>(string Kind, string Column, string Filter, string Tag, string Table, Func<DateOnly, string> Named)
    : SubjectOwner<TState>(Kind, Column, Filter, Tag, Table, Named)
    where TView : class, IView<TView>
{
    /// <inheritdoc/>
    public override Task<Results<Listing<TRow>, ProblemHttpResult>> List<TStored, TRow>(
        Listings listings, QueryValues query, Selection selection,
        Func<IReadOnlyList<TStored>, CancellationToken, ValueTask<IReadOnlyList<TRow>>> complete, Csv<TRow> csv, CancellationToken ct) =>
        listings.Of<TView, TStored, TRow>(query, [nameof(OrganisationItem), nameof(NetworkItem)], selection, complete, csv, ct);
}

/// <summary>The kinds of things of which there are subjects.</summary>
internal static class Owners
{
    /// <summary>Networks.</summary>
    public static readonly SubjectOwner<Network> Networks = new SubjectOwner<Network, NetworkItem>(
        Network.StreamKind, "network_id", "network", "Networks", "mt_doc_networkitem", NetworkSql.NameOn);

    /// <summary>Agreements.</summary>
    public static readonly SubjectOwner<Agreement> Agreements = new SubjectOwner<Agreement, AgreementItem>(
        Agreement.StreamKind, "agreement_id", "agreement", "Agreements", "mt_doc_agreementitem", _ => "n.data->'details'->'wordings'->-1->'says'->'subject'");

    /// <summary>Definitions.</summary>
    public static readonly SubjectOwner<Definition> Definitions = new SubjectOwner<Definition, DefinitionItem>(
        "definition", "definition_id", "definition", "Definitions", "mt_doc_definitionitem", _ => "n.data->'details'->'term'");

    /// <summary>Facilities.</summary>
    public static readonly SubjectOwner<Facility> Facilities = new SubjectOwner<Facility, FacilityItem>(
        Facility.StreamKind, "facility_id", "facility", "Facilities", "mt_doc_facilityitem", _ => "n.data->'details'->'name'");

    /// <summary>Steering instruments.</summary>
    public static readonly SubjectOwner<SteeringInstrument> Instruments = new SubjectOwner<SteeringInstrument, InstrumentItem>(
        SteeringInstrument.StreamKind, "instrument_id", "instrument", "Steering instruments", "mt_doc_instrumentitem", _ => "n.data->'details'->'name'");
}
