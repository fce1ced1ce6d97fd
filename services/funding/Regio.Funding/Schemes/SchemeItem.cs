using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding.Schemes;

/// <summary>What a scheme said for a time (versie van een regeling); its number is its place, from 1.</summary>
/// <param name="From">First day; null: the draft, which holds until it is published.</param>
/// <param name="Gazette">Number in the official gazette; null: the draft.</param>
/// <param name="Reason">Why it was amended; null: unknown, or it was extended, or the draft.</param>
/// <param name="Details">What it said.</param>
public sealed record SchemeVersion(DateOnly? From, string? Gazette, string? Reason, SchemeDetails Details);

/// <summary>A scheme as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="ExternalId">Identifier in the source; null when drafted here.</param>
/// <param name="State">The scheme.</param>
/// <param name="Versions">What it said, in the order of its days; at least one.</param>
/// <param name="Asked">How far its publication is; null: nobody asked for it, or it was taken back or made.</param>
public sealed record SchemeItem(
    Guid Id, long Version, string? ExternalId, Scheme State, Values<SchemeVersion> Versions, AskedPublication? Asked = null) : IView<SchemeItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.scheme-drafted.v1";

    /// <inheritdoc/>
    public static string? MayBeginWith => "funding.scheme-recorded.v1";

    /// <inheritdoc/>
    public SchemeItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static SchemeItem? After(SchemeItem? view, object fact) => (view, fact, Scheme.After(view?.State, fact)) switch
    {
        (null, SchemeDrafted or SchemeRecorded, { } state) => new(state.Id, 0, state.ExternalId, state, [new(null, state.Publication?.Gazette, null, state.Details)]),
        (null, _, _) => null,
        ({ } known, SchemeAmended f, { } state) => known with
        {
            State = state,
            Versions = [.. known.Versions, new(f.From, f.Gazette, f.Reason, f.Details)],
        },
        ({ Versions: { Count: > 1 } versions } known, SchemeRecordCorrected f, { } state) => known with
        {
            State = state,
            Versions = [new(state.Publication?.On, state.Publication?.Gazette, null, f.Record.Told()), .. versions.Skip(1)],
        },
        ({ } known, SchemeExtended { DecidedOn: { } on } f, { } state) when !(known.Versions[^1].From >= on) => known with
        {
            State = state,
            Versions = [.. known.Versions, new(on, f.Gazette, null, state.Details)],
        },
        ({ } known, _, { } state) => known with { State = state, Versions = known.Last(state), Asked = AskedPublication.After(known.Asked, fact) },
        _ => view,
    };

    /// <summary>What it says on a day: before its publication what the draft says.</summary>
    internal (int Number, SchemeVersion Said) On(DateOnly day)
    {
        var number = Math.Max(1, Versions.Count(version => version.From is not { } from || from <= day));
        return (number, Versions[number - 1]);
    }

    // A draft as it is revised, and a period that was extended before what it says last began, change that.
    private Values<SchemeVersion> Last(Scheme state) => [.. Versions.SkipLast(1), Versions[^1] with
    {
        From = Versions.Count > 1 ? Versions[^1].From : state.Publication?.On,
        Gazette = Versions.Count > 1 ? Versions[^1].Gazette : state.Publication?.Gazette,
        Details = state.Details,
    }];
}

/// <summary>How far the publication of a scheme is that its owner asked for (gevraagde bekendmaking).</summary>
/// <param name="Status">How far.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reasons">Why it is held; empty: it is not.</param>
public sealed record AskedPublication(AskedStatus Status, DateTimeOffset Since, IReadOnlyList<HoldReason> Reasons)
{
    /// <summary>How far it is after a fact; null: nowhere, or over.</summary>
    internal static AskedPublication? After(AskedPublication? state, object fact) => fact switch
    {
        PublicationRequested f => new(AskedStatus.Waiting, f.At, []),
        PublicationHeldBack f => new(AskedStatus.Held, f.At, f.Reasons),
        PublicationLapsed f => new(AskedStatus.Lapsed, f.At, []),
        PublicationWithdrawn or SchemePublished or PublicationElsewhereRecorded => null,
        _ => state,
    };
}

/// <summary>How far a publication is (stand van de bekendmaking).</summary>
public enum AskedStatus
{
    /// <summary>It waits until it is known whether it was checked and others were asked (wacht).</summary>
    Waiting,

    /// <summary>It is a draft again, for the reasons given (aangehouden).</summary>
    Held,

    /// <summary>It is a draft again, since nobody said so in time (verlopen).</summary>
    Lapsed,
}

/// <summary>How far a scheme is (status).</summary>
public enum SchemeStatus
{
    /// <summary>A private draft (concept).</summary>
    Drafted,

    /// <summary>Other ministries know that it is prepared (voornemen).</summary>
    Intended,

    /// <summary>Published (gepubliceerd).</summary>
    Published,

    /// <summary>Published, and without applications for the time being (opgeschort).</summary>
    Suspended,

    /// <summary>Published, and without applications for good (gesloten).</summary>
    Closed,
}

/// <summary>What readers see of a scheme (subsidieregeling), as it reads on the day asked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when drafted here.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of its owner; unknown when absent.</param>
/// <param name="Status">How far it is on that day.</param>
/// <param name="Title">Its title; absent of another ministry's intention.</param>
/// <param name="Objective">What it is for; unknown when absent.</param>
/// <param name="Domains">Policy domains; empty is unknown.</param>
/// <param name="TargetGroups">Target groups; empty is unknown.</param>
/// <param name="Division">Division it addresses; unknown when absent.</param>
/// <param name="From">First day of its period; unknown when absent.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="LegalGrounds">Laws and articles it rests on; empty is unknown.</param>
/// <param name="LeadKinds">Kinds of organisations that may apply for a network; empty: any.</param>
/// <param name="PartnerKinds">Kinds of organisations of which one must take part; empty: none.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; unknown when absent.</param>
/// <param name="IntendedOn">Since when other ministries know that it is prepared; absent when they were not told.</param>
/// <param name="PublishedOn">Day of publication, when published; unknown when absent of one that is recorded.</param>
/// <param name="Gazette">Number in the official gazette of what it says, when published.</param>
/// <param name="IsUnchecked">Whether it stood in the gazette before it was published here, so that nobody checked it first.</param>
/// <param name="IsChecked">Whether it was checked before it was published (getoetst); absent of a draft, and where that was not asked yet.</param>
/// <param name="Asked">How many other owners were asked before, and answered; unknown when absent.</param>
/// <param name="Explained">How many deviations were explained before; unknown when absent.</param>
/// <param name="Publication">How far the publication is that its owner asked for; its owner alone sees it.</param>
/// <param name="Edition">Number of what it says (versie), from 1; the next with each amendment and extension.</param>
/// <param name="ClosedOn">First day without applications, for good; absent while it is open.</param>
/// <param name="Terms">What it asks and promises; absent of another ministry's intention.</param>
/// <param name="Calls">When applications are taken (tijdvakken); empty: while it is published.</param>
/// <param name="IsRecorded">Whether a register told of it (overgenomen): it was imported, and not drafted here.</param>
/// <param name="BudgetArticles">Articles of the budget that it is paid from, as the register gives them; empty is unknown.</param>
/// <param name="Totals">What the register says was granted under it; empty is unknown.</param>
public sealed record SchemeRow(
    Guid Id, string? ExternalId, long Version, string? OwnerId, SchemeStatus Status, string? Title, string? Objective,
    IReadOnlyList<string> Domains, IReadOnlyList<string> TargetGroups, string? Division, DateOnly? From, DateOnly? Until,
    IReadOnlyList<string> LegalGrounds, IReadOnlyList<string> LeadKinds, IReadOnlyList<string> PartnerKinds, string? ContactDesk,
    DateOnly? IntendedOn, DateOnly? PublishedOn, string? Gazette, bool IsUnchecked, bool? IsChecked, int? Asked, int? Explained,
    AskedPublication? Publication, int Edition, DateOnly? ClosedOn,
    Contract.SchemeTerms? Terms, IReadOnlyList<Contract.Call> Calls, bool IsRecorded, IReadOnlyList<string> BudgetArticles,
    IReadOnlyList<YearTotal> Totals)
{
    /// <summary>What a caller may see today of what it says on a day; null: nothing. What is public now is so with all that it was.</summary>
    internal static SchemeRow? Of(SchemeItem item, Scheme present, Caller? caller, DateOnly on, DateOnly today) =>
        present.IsVisibleTo(caller) ? Whole(item, on) with { Publication = caller?.ActsFor(item.State.OwnerId) is true ? item.Asked : null }
        : item.State.Intended <= today && caller?.Role == Roles.Ministry ? Whole(item, on) with
        {
            ExternalId = null,
            Title = null,
            Objective = null,
            LegalGrounds = [],
            LeadKinds = [],
            PartnerKinds = [],
            Terms = null,
            Calls = [],
        }
        : null;

    private static SchemeRow Whole(SchemeItem item, DateOnly on)
    {
        var (state, (number, said)) = (item.State, item.On(on));
        var d = said.Details;
        return new(
            item.Id, item.ExternalId, item.Version, state.OwnerId, StatusOf(state, on), d.Title, d.Objective, d.Domains,
            d.TargetGroups, d.Division, d.From, d.Until, d.LegalGrounds, d.LeadKinds, d.PartnerKinds, d.ContactDesk, state.Intended,
            state.Publication?.On, said.Gazette, state.Publication?.Elsewhere ?? false, state.Publication?.IsChecked, state.Publication?.Asked,
            state.Publication?.Explained, Publication: null, number, state.Closing?.On, PublishedSchemes.Told(d.Terms), [.. state.Calls.Select(PublishedSchemes.Told)],
            state.Record is not null, state.Record?.BudgetArticles ?? [], state.Record?.Totals ?? []);
    }

    private static SchemeStatus StatusOf(Scheme state, DateOnly on) =>
        state.Publication is { } made && (made.On ?? on) <= on
            ? state.Closing?.On <= on ? SchemeStatus.Closed
            : state.Suspensions.Any(one => one.From <= on && (one.Until is not { } until || on < until)) ? SchemeStatus.Suspended
            : SchemeStatus.Published
        : state.Intended <= on ? SchemeStatus.Intended
        : SchemeStatus.Drafted;
}
