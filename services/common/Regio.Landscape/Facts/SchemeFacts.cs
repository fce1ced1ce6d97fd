using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>What a scheme said for a time.</summary>
/// <param name="From">First day; null: a draft, which holds until it is published.</param>
/// <param name="Said">What it said.</param>
public sealed record SchemeVersion(DateOnly? From, SchemeSaid Said);

/// <summary>A time without applications.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day after it; null: it goes on.</param>
public sealed record Suspension(DateOnly From, DateOnly? Until);

/// <summary>A subsidy scheme; not in any figure before it is published.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it now; null: its register does not tell.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Versions">What it said, in the order of its days; at least one.</param>
/// <param name="PublishedOn">Day of publication; null before it, and when its register does not tell.</param>
/// <param name="Gazette">Number in the official gazette.</param>
/// <param name="IsUnchecked">Whether it stood in the gazette before it was published here.</param>
/// <param name="Record">What a register tells of it; null: it was made here.</param>
/// <param name="Calls">When applications are taken.</param>
/// <param name="Suspensions">When they are not, for a time.</param>
/// <param name="ClosedOn">First day on which they are not, for good; null: they are.</param>
/// <param name="IntendedOn">First day on which other ministries know that it is prepared; null: they were not told.</param>
/// <param name="Waiting">The request to publish it that waits; null: none does.</param>
public sealed record SchemeFacts(
    Guid Id, string? ExternalId, string? OwnerId, string Visibility, IReadOnlyList<SchemeVersion> Versions, DateOnly? PublishedOn,
    string? Gazette, bool IsUnchecked, SchemeRecord? Record, IReadOnlyList<Call> Calls, IReadOnlyList<Suspension> Suspensions, DateOnly? ClosedOn,
    DateOnly? IntendedOn = null, PublicationRequested? Waiting = null) : IFacts
{
    /// <summary>External ids of the ministries or directorates that own it, in the order of their days; empty: its register does not tell.</summary>
    public IReadOnlyList<Ownership> Owners { get; init; } = OwnerId is null ? [] : [new(null, OwnerId)];

    /// <summary>What it said while others knew of it and it was not published, in the order of its days; empty: nobody did.</summary>
    public IReadOnlyList<SchemeVersion> Announced { get; init; } = [];

    /// <summary>Desk of the owner that answers questions about what it says last; null: unknown.</summary>
    public string? ContactDesk { get; init; }

    /// <summary>The state after one more contract of this stream.</summary>
    public static SchemeFacts? After(SchemeFacts? state, object contract) => (state, contract) switch
    {
        (null, SchemeDrafted f) => new(
            f.SchemeId, f.ExternalId, f.OwnerId, f.Visibility, [new(null, SchemeSaid.Of(f))], null, null, false, null, [], [], null)
        {
            ContactDesk = f.ContactDesk,
        },
        (null, SchemeRecorded f) => new(
            f.SchemeId, f.ExternalId, f.Record.OwnerId, Contracts.Visibility.Public, [new(f.Record.PublishedOn, SchemeSaid.Of(f.Record))], f.Record.PublishedOn,
            f.Record.Gazette, true, f.Record, [], [], null),
        ({ } known, SchemeRecordCorrected f) => known with
        {
            OwnerId = f.Record.OwnerId,
            Owners = f.Record.OwnerId is { } owner ? [new(null, owner)] : [],
            PublishedOn = f.Record.PublishedOn,
            Gazette = f.Record.Gazette,
            Record = f.Record,
            Versions = [new(f.Record.PublishedOn, SchemeSaid.Of(f.Record)), .. known.Versions.Skip(1)],
        },
        ({ } known, SchemeRevised f) => known.Revised(SchemeSaid.Of(f.Details), f.On) with { ContactDesk = f.Details.ContactDesk },
        ({ } known, SchemeIntended f) => known with { Visibility = f.Visibility, IntendedOn = f.On, Announced = [new(f.On, known.Versions[0].Said)] },
        ({ } known, PublicationRequested f) => known with { Waiting = f },
        ({ } known, PublicationWithdrawn or PublicationHeldBack or PublicationLapsed) => known with { Waiting = null },
        ({ } known, SchemePublished f) => known.Published(f.PublishedOn, f.Gazette),
        ({ } known, PublicationElsewhereRecorded f) => known.Published(f.PublishedOn, f.Gazette) with { IsUnchecked = true },
        ({ } known, SchemeAmended f) => known with
        {
            Versions = [.. known.Versions, new(f.From, SchemeSaid.Of(f.Details))],
            ContactDesk = f.Details.ContactDesk,
        },
        ({ } known, SchemeExtended f) => known with
        {
            Versions = f.DecidedOn is { } on && !(known.Versions[^1].From >= on)
                ? [.. known.Versions, new(on, known.Versions[^1].Said with { Until = f.Until })]
                : [.. known.Versions.SkipLast(1), known.Versions[^1] with { Said = known.Versions[^1].Said with { Until = f.Until } }],
        },
        ({ } known, SchemeSuspended f) => known with { Suspensions = [.. known.Suspensions, new(f.From, null)] },
        ({ } known, SchemeResumed f) => known with { Suspensions = [.. known.Suspensions.SkipLast(1), known.Suspensions[^1] with { Until = f.From }] },
        ({ } known, SchemeClosed f) => known with { ClosedOn = f.On },
        ({ } known, SchemeMoved f) => known with { OwnerId = f.OwnerId, Owners = [.. known.Owners, new(f.From, f.OwnerId)] },
        ({ } known, CallPlanned f) => known with { Calls = [.. known.Calls.Where(call => call.Id != f.Call.Id), f.Call] },
        ({ } known, CallWithdrawn f) => known with { Calls = [.. known.Calls.Where(call => call.Id != f.CallId)] },
        _ => state,
    };

    /// <summary>Whether it was published by a day; one of which a register does not tell when, was.</summary>
    public bool IsPublished(DateOnly on) => PublishedOn <= on || (Record is not null && PublishedOn is null);

    /// <summary>What it says on a day; before its publication what the draft says.</summary>
    public SchemeSaid On(DateOnly on) => (Versions.LastOrDefault(version => version.From <= on) ?? Versions[0]).Said;

    /// <summary>What it said on a day on which it was announced; null: it was not yet.</summary>
    public SchemeSaid? AnnouncedOn(DateOnly on) => Announced.LastOrDefault(version => version.From <= on)?.Said;

    /// <summary>External id of who owned it on a day; null: its register does not tell.</summary>
    public string? OwnerOn(DateOnly on) => Owners.LastOrDefault(owner => !(owner.From > on))?.OwnerId;

    /// <summary>How it is named in a view of a day.</summary>
    internal Thing ThingOn(DateOnly on) => new(Id, ExternalId, On(on).Title);

    // Of what was announced for a later day, or revised on a day that was not recorded, the last text alone is known.
    private SchemeFacts Revised(SchemeSaid said, DateOnly? on) => this with
    {
        Versions = [new(null, said)],
        Announced = IntendedOn is not { } intended ? []
            : on > intended ? [.. Announced.Where(version => version.From < on), new(on, said)]
            : [.. Announced.SkipLast(1), new(Announced[^1].From, said)],
    };

    private SchemeFacts Published(DateOnly on, string gazette) => this with
    {
        Visibility = Contracts.Visibility.Public,
        PublishedOn = on,
        Gazette = gazette,
        Waiting = null,
        Versions = [Versions[0] with { From = on }, .. Versions.Skip(1)],
    };
}
