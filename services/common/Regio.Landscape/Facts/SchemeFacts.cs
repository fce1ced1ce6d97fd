using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>A subsidy scheme; not in any figure before it is published.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for, null when unknown.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; null while open.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="PublishedOn">Day of publication; null before it.</param>
/// <param name="Gazette">Number in the official gazette.</param>
public sealed record SchemeFacts(
    Guid Id, string OwnerId, string Title, string? Objective, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until, string Visibility,
    DateOnly? PublishedOn, string? Gazette) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static SchemeFacts? After(SchemeFacts? state, object contract) => (state, contract) switch
    {
        (null, SchemeDrafted f) => new(
            f.SchemeId, f.OwnerId, f.Title, f.Objective, f.Domains, f.TargetGroups, f.Division, f.From, f.Until,
            f.Visibility, null, null),
        ({ } known, SchemePublished f) => known with
        {
            Visibility = Contracts.Visibility.Public,
            PublishedOn = f.PublishedOn,
            Gazette = f.Gazette,
        },
        ({ } known, PublicationElsewhereRecorded f) => known with
        {
            Visibility = Contracts.Visibility.Public,
            PublishedOn = f.PublishedOn,
            Gazette = f.Gazette,
        },
        ({ } known, SchemeRevised f) => known.Saying(f.Details),
        ({ } known, SchemeAmended f) => known.Saying(f.Details),
        ({ } known, SchemeExtended f) => known with { Until = f.Until },
        _ => state,
    };

    private SchemeFacts Saying(SchemeDetails d) => this with
    {
        Title = d.Title,
        Objective = d.Objective,
        Domains = d.Domains,
        TargetGroups = d.TargetGroups,
        Division = d.Division,
        From = d.From,
        Until = d.Until,
    };
}
