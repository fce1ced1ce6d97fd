using Regio.Hosting;
using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>
/// Which applications a caller may know of, as the funding service has it: what was awarded anyone, what was not those who
/// take part and who pays. By now, whatever day or moment is asked for.
/// </summary>
/// <param name="now">All facts, as received by now.</param>
/// <param name="caller">Who asks.</param>
/// <param name="today">The day.</param>
internal sealed class GrantReader(Register now, Caller? caller, DateOnly today)
{
    private readonly Succession succession = new(now, today);
    private readonly Guid? organisation = caller?.Organisation is { } uri ? now.Organisation(uri)?.Id : null;

    /// <summary>That of who asks, as of now.</summary>
    public static async Task<GrantReader> Of(HttpContext http, CancellationToken ct)
    {
        var now = await http.RequestServices.GetRequiredService<Received>().Today(ct);
        return new(now.Register, Caller.Of(http.User), now.Day);
    }

    /// <summary>Whether the caller may.</summary>
    public bool MayRead(GrantFacts grant) =>
        (now.Grants.GetValueOrDefault(grant.Id) ?? grant).Awards.Count > 0
        || caller?.ActsFor(now.Schemes.GetValueOrDefault(grant.SchemeId)?.OwnerId) is true
        || grant.Details.PartnerIds.Append(grant.LeadId).Any(Stands);

    private bool Stands(Guid party) => organisation is { } id && succession.Of(party).Contains(id);
}
