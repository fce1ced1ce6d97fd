using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>How far a scheme is (status).</summary>
public enum SchemeStatus
{
    /// <summary>A private draft (concept).</summary>
    Drafted,

    /// <summary>Published (gepubliceerd).</summary>
    Published,
}

/// <summary>What readers see of a scheme (subsidieregeling).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="OwnerId">TOOI URI of its owner.</param>
/// <param name="Title">Its title.</param>
/// <param name="Objective">What it is for; unknown when absent.</param>
/// <param name="Domains">Policy domains; empty is unknown.</param>
/// <param name="TargetGroups">Target groups; empty is unknown.</param>
/// <param name="Division">Division it addresses; unknown when absent.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Status">How far it is.</param>
/// <param name="PublishedOn">Day of publication, when published.</param>
/// <param name="Gazette">Number in the official gazette, when published.</param>
public sealed record SchemeOverview(
    Guid Id, long Version, string OwnerId, string Title, string? Objective, [property: CodesOf("domains")] IReadOnlyList<string> Domains,
    [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups, string? Division, DateOnly From, DateOnly? Until, SchemeStatus Status,
    DateOnly? PublishedOn, string? Gazette) : IView<SchemeOverview>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.scheme-drafted.v1";

    /// <inheritdoc/>
    public SchemeOverview At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static SchemeOverview? After(SchemeOverview? view, object fact) => (view, fact) switch
    {
        (null, SchemeDrafted f) => new(
            f.SchemeId, 0, f.OwnerId, f.Title, f.Objective, f.Domains, f.TargetGroups, f.Division, f.From, f.Until,
            SchemeStatus.Drafted, null, null),
        ({ } known, SchemePublished f) => known with
        {
            Status = SchemeStatus.Published,
            PublishedOn = f.PublishedOn,
            Gazette = f.Gazette,
        },
        _ => view,
    };
}
