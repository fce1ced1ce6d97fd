using System.Diagnostics;
using JasperFx.Events;
using Regio.Hosting.Access;
using Regio.Hosting.Sources;

namespace Regio.Hosting.EventStore;

/// <summary>What goes with each fact beside the fact itself: who acted, and which facts belong together.</summary>
/// <param name="Role">Role of the actor.</param>
/// <param name="Organisation">TOOI URI of the organisation acted for.</param>
/// <param name="Reference">Stands for the token's subject; resolves only in an erasable table.</param>
/// <param name="Correlation">Trace id of the request or import that led to the fact.</param>
/// <param name="Sources">What the fact rests on, as stored; null when nothing was named.</param>
public sealed record Acting(string Role, string? Organisation, Guid? Reference, string? Correlation, string? Sources = null)
{
    private const string RoleHeader = "role";
    private const string OrganisationHeader = "organisation";

    /// <summary>The actor behind a request.</summary>
    public static async ValueTask<Acting> For(Caller? caller, Actors actors, CancellationToken ct) => new(
        caller?.Role ?? "",
        caller?.Organisation,
        caller is null ? null : await actors.ReferenceOf(caller.Subject, ct),
        Activity.Current?.TraceId.ToString());

    /// <summary>Role in which somebody acted; null: nobody did but the system itself.</summary>
    public static string? RoleOf(IEvent fact) => fact.GetHeader(RoleHeader)?.ToString() is { Length: > 0 } role ? role : null;

    /// <summary>TOOI URI of the organisation that was acted for; null: of none.</summary>
    public static string? OrganisationOf(IEvent fact) => fact.GetHeader(OrganisationHeader)?.ToString();

    /// <summary>Puts on an event that is about to be appended who acted, as it was told.</summary>
    public static void Sign(IEvent fact, string? role, string? organisation)
    {
        fact.SetHeader(RoleHeader, role ?? "");
        if (organisation is not null)
        {
            fact.SetHeader(OrganisationHeader, organisation);
        }
    }

    /// <summary>Puts it on an event about to be appended.</summary>
    public void Sign(IEvent fact)
    {
        fact.CorrelationId = Correlation;
        Sign(fact, Role, Organisation);

        Source.Put(fact, Sources);
        if (Reference is { } reference)
        {
            fact.SetHeader("actor", reference.ToString());
        }
    }
}
