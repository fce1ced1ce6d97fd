using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Funding.Schemes;

/// <summary>What a scheme says (inhoud van een regeling).</summary>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; null: unknown.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses; null: unknown.</param>
/// <param name="From">First day of its period; null: a register told of it without.</param>
/// <param name="Until">First day after its period; null while open.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network (list <c>organisation-kinds</c>); empty: not told, so any.</param>
/// <param name="PartnerKinds">Kinds of organisations that must take part; empty: not told.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; null: unknown.</param>
/// <param name="Terms">What it asks and promises.</param>
public sealed record SchemeDetails(
    string Title, string? Objective, Values<string> Domains, Values<string> TargetGroups, string? Division, DateOnly? From,
    DateOnly? Until, Values<string> LegalGrounds, Values<string> LeadKinds, Values<string> PartnerKinds, string? ContactDesk,
    SchemeTerms Terms);

/// <summary>A subsidy scheme (subsidieregeling) was drafted. Until it is published its owner alone may know.</summary>
/// <param name="SchemeId">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses; unknown when absent.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; absent is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network; absent: not told.</param>
/// <param name="PartnerKinds">Kinds of organisations that must take part; absent: not told.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; unknown when absent.</param>
/// <param name="ExternalId">Identifier in the source; absent when drafted here.</param>
/// <param name="Terms">What it asks and promises; absent: nothing is told.</param>
public sealed record SchemeDrafted(
    Guid SchemeId, string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until,
    IReadOnlyList<string>? LegalGrounds = null, IReadOnlyList<string>? LeadKinds = null, IReadOnlyList<string>? PartnerKinds = null,
    string? ContactDesk = null, string? ExternalId = null, SchemeTerms? Terms = null)
{
    /// <summary>The draft of a scheme that says this.</summary>
    internal static SchemeDrafted Of(Guid schemeId, string? externalId, string ownerId, SchemeDetails d) => new(
        schemeId, ownerId, d.Title, d.Objective, d.Domains, d.TargetGroups, d.Division, d.From!.Value, d.Until, d.LegalGrounds,
        d.LeadKinds, d.PartnerKinds, d.ContactDesk, externalId, d.Terms);

    /// <summary>What it says.</summary>
    internal SchemeDetails Told() => new(
        Title, Objective, [.. Domains], [.. TargetGroups], Division, From, Until, [.. LegalGrounds ?? []], [.. LeadKinds ?? []],
        [.. PartnerKinds ?? []], ContactDesk, Terms ?? SchemeTerms.Untold);
}

/// <summary>A draft says something else (herzien concept), whole.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Details">What it says now.</param>
/// <param name="On">Day; null: not recorded.</param>
public sealed record SchemeRevised(Guid SchemeId, SchemeDetails Details, DateOnly? On = null);

/// <summary>
/// The owner tells the other ministries that it prepares a scheme (voornemen): who, for which domain, target group,
/// division and period, and whom to ask; nothing of its text or money.
/// </summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="On">From this day on.</param>
public sealed record SchemeIntended(Guid SchemeId, DateOnly On);

/// <summary>A scheme was published, as drafted: from here on everyone may read it.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette (Staatscourant, Staatsblad).</param>
/// <param name="CheckId">The check that it rests on; null: from before publishing asked for one.</param>
/// <param name="Asked">How many other owners were asked and answered; null: unknown.</param>
/// <param name="Explained">How many deviations were explained; null: unknown.</param>
public sealed record SchemePublished(
    Guid SchemeId, DateOnly PublishedOn, string Gazette, Guid? CheckId = null, int? Asked = null, int? Explained = null);

/// <summary>A scheme stood in the gazette before it was published here: it is public, and nobody checked it first.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="Gazette">Number in the official gazette (Staatscourant, Staatsblad).</param>
public sealed record PublicationElsewhereRecorded(Guid SchemeId, DateOnly PublishedOn, string Gazette);

/// <summary>A published scheme says something else from a day on (wijziging), whole.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="From">First day on which it does.</param>
/// <param name="Details">What it says then.</param>
/// <param name="Gazette">Number of the amendment in the official gazette.</param>
/// <param name="Reason">Why; null: unknown.</param>
public sealed record SchemeAmended(Guid SchemeId, DateOnly From, SchemeDetails Details, string Gazette, string? Reason);

/// <summary>No applications are taken from a day on (opschorting), for the time being.</summary>
public sealed record SchemeSuspended(Guid SchemeId, DateOnly From, string? Reason);

/// <summary>Applications are taken again from a day on.</summary>
public sealed record SchemeResumed(Guid SchemeId, DateOnly From);

/// <summary>A scheme runs longer than it said (verlenging).</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Until">First day after its period.</param>
/// <param name="Gazette">Number of the extension in the official gazette.</param>
/// <param name="DecidedOn">
/// Day of the decision: it holds from then on, or from the first day of what the scheme says last where that is later; null: from before
/// that day was asked, it holds for as long as what the scheme says last does.
/// </param>
public sealed record SchemeExtended(Guid SchemeId, DateOnly Until, string Gazette, DateOnly? DecidedOn = null);

/// <summary>A scheme takes no applications from a day on, for good (sluiting); what was awarded goes on.</summary>
public sealed record SchemeClosed(Guid SchemeId, DateOnly On, string? Reason);

/// <summary>A scheme is of another owner from a day on (overgang): its owner went up in another.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="From">First day.</param>
/// <param name="OwnerId">External id of who owns it from then on.</param>
/// <param name="CauseId">The owner that ended.</param>
public sealed record SchemeMoved(Guid SchemeId, DateOnly From, string OwnerId, Guid CauseId);

/// <summary>A call of a scheme was planned (aanvraagtijdvak), or planned otherwise: it is this, whole.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Call">The call.</param>
public sealed record CallPlanned(Guid SchemeId, Call Call);

/// <summary>A call was taken back before it opened.</summary>
public sealed record CallWithdrawn(Guid SchemeId, Guid CallId, string? Reason);

/// <summary>When applications are taken, and how they are handled (aanvraagtijdvak).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="OpensAt">First moment.</param>
/// <param name="ClosesAt">First moment after it.</param>
/// <param name="Order">Code of the list <c>call-orders</c>.</param>
/// <param name="Budget">Euros per year of the scheme's budget; empty: all that is left.</param>
public sealed record Call(Guid Id, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string Order, Values<YearAmount> Budget)
{
    /// <summary>Handled after closing, the best first.</summary>
    public const string Ranking = "ranking";

    /// <summary>Euros of a year; none where no amount is given.</summary>
    public decimal BudgetOf(int year) => Budget.Where(one => one.Year == year).Sum(one => one.Amount);
}

/// <summary>How a scheme became public.</summary>
/// <param name="On">Day of publication; null: a register told of it without.</param>
/// <param name="Gazette">Number in the official gazette; null: unknown.</param>
/// <param name="Elsewhere">Whether it stood in the gazette before it was published here.</param>
/// <param name="IsChecked">Whether it was checked before; null: that was not asked yet.</param>
/// <param name="Asked">How many other owners were asked before, and answered; null: unknown.</param>
/// <param name="Explained">How many deviations were explained before; null: unknown.</param>
public sealed record Publication(
    DateOnly? On, string? Gazette, bool Elsewhere, bool? IsChecked = null, int? Asked = null, int? Explained = null);

/// <summary>A stretch without applications; <paramref name="Until"/> is the first day with them again, null while it lasts.</summary>
public sealed record Suspension(DateOnly From, DateOnly? Until, string? Reason);

/// <summary>What a decision about a scheme needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OwnerId">External id of its owner, who alone may change it; null: a register told of it without.</param>
/// <param name="Details">What it says last.</param>
/// <param name="Intended">Since when other ministries know of it; null: they do not by that.</param>
/// <param name="Publication">How it was published; null while it is a private draft.</param>
/// <param name="LastAmendment">The latest amendment; null: none.</param>
/// <param name="Suspensions">In the order of their days.</param>
/// <param name="Closing">How it was closed; null: it was not.</param>
/// <param name="Calls">When applications are taken, in the order of their opening; empty: while it is published.</param>
/// <param name="ExternalId">Identifier in the source; null when drafted here.</param>
/// <param name="Record">What a register told of it; null: it was drafted here.</param>
/// <param name="Waiting">The request to publish it that waits; null: none does.</param>
public sealed record Scheme(
    Guid Id, string? OwnerId, SchemeDetails Details, DateOnly? Intended, Publication? Publication, SchemeAmended? LastAmendment,
    Values<Suspension> Suspensions, SchemeClosed? Closing, Values<Call> Calls, string? ExternalId = null,
    SchemeRecord? Record = null, PublicationRequested? Waiting = null)
    : IFold<Scheme>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "scheme";

    /// <summary>What others call it by: its id, and its identifier in the source.</summary>
    public IReadOnlyList<string> Called => [Id.ToString(), .. ExternalId is { } external ? (string[])[external] : []];

    /// <summary>First day of what it says last, since it was amended or extended; null: it was not, or its extension has no day.</summary>
    public DateOnly? SaidFrom { get; init; }

    /// <summary>The suspension that lasts; null: none.</summary>
    public Suspension? Standing => Suspensions is [.., { Until: null } last] ? last : null;

    /// <inheritdoc/>
    public static Scheme? After(Scheme? state, object fact) => (state, fact) switch
    {
        (null, SchemeDrafted f) => new(f.SchemeId, f.OwnerId, f.Told(), null, null, null, [], null, [], f.ExternalId),
        (null, SchemeRecorded f) => new(
            f.SchemeId, f.Record.OwnerId, f.Record.Told(), null, f.Record.Published(), null, [], null, [], f.ExternalId, f.Record),
        ({ } known, SchemeRecordCorrected f) => known with
        {
            OwnerId = f.Record.OwnerId,
            Record = f.Record,
            Publication = f.Record.Published(),
            Details = known.SaidFrom is null ? f.Record.Told() : known.Details,
        },
        ({ } known, SchemeRevised f) => known with { Details = f.Details },
        ({ } known, SchemeIntended f) => known with { Intended = f.On },
        ({ } known, PublicationRequested f) => known with { Waiting = f },
        ({ } known, PublicationWithdrawn or PublicationHeldBack or PublicationLapsed) => known with { Waiting = null },
        ({ } known, SchemePublished f) => known with
        {
            Publication = new(f.PublishedOn, f.Gazette, Elsewhere: false, f.CheckId is null ? null : true, f.Asked, f.Explained),
            Waiting = null,
        },
        ({ } known, PublicationElsewhereRecorded f) => known with
        {
            Publication = new(f.PublishedOn, f.Gazette, Elsewhere: true, IsChecked: false),
            Waiting = null,
        },
        ({ } known, SchemeAmended f) => known with { Details = f.Details, LastAmendment = f, SaidFrom = f.From },
        ({ } known, SchemeSuspended f) => known with { Suspensions = [.. known.Suspensions, new(f.From, null, f.Reason)] },
        ({ Standing: { } last } known, SchemeResumed f) => known with
        {
            Suspensions = [.. known.Suspensions.SkipLast(1), last with { Until = f.From }],
        },
        ({ } known, SchemeExtended f) => known with
        {
            Details = known.Details with { Until = f.Until },
            SaidFrom = (known.SaidFrom ?? known.Publication?.On) is { } from && f.DecidedOn < from ? from : f.DecidedOn ?? known.SaidFrom,
        },
        ({ } known, SchemeClosed f) => known with { Closing = f },
        ({ } known, SchemeMoved f) => known with { OwnerId = f.OwnerId },
        ({ } known, CallPlanned f) => known with
        {
            Calls = [.. known.Calls.Where(call => call.Id != f.Call.Id).Append(f.Call).OrderBy(call => call.OpensAt).ThenBy(call => call.Id)],
        },
        ({ } known, CallWithdrawn f) => known with { Calls = [.. known.Calls.Where(call => call.Id != f.CallId)] },
        _ => state,
    };

    /// <summary>Everyone sees what is published; a private draft its owner alone.</summary>
    public bool IsVisibleTo(Caller? caller) => Publication is not null || caller?.ActsFor(OwnerId) is true;
}
