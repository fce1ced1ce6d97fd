using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.SteeringInstruments;

/// <summary>Register a steering instrument of an organisation.</summary>
public static class RegisterInstrument
{
    /// <summary>A steering instrument to be registered (registratie van een regie-instrument).</summary>
    public sealed record Request : InstrumentBody
    {
        /// <summary>The organisation that uses it.</summary>
        [Required, Line(300), Description("Organisation that uses it (eigenaar): id, TOOI URI or code.")]
        public string? Owner { get; init; }

        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when registered here.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>Its owner is registered; it serves a registered network or a target; it ends no earlier than it starts.</summary>
    /// <param name="registered">The instrument.</param>
    /// <param name="isRegistered">Whether its owner is registered.</param>
    /// <param name="network">The network that it serves, when that is registered.</param>
    public static Decision Decide(InstrumentRegistered registered, bool isRegistered, Network? network) =>
        Refusals.Unless(
            [
                .. isRegistered
                    ? Array.Empty<Fault>()
                    : [new Fault("/owner", "unknown-organisation", "No such organisation is registered.")],
                .. InstrumentRules.Faults(registered.Details, network),
            ],
            () => Decision.Accept(registered));

    /// <summary><c>POST /networks/v1/steering-instruments</c>.</summary>
    public static void Map(RouteGroupBuilder instruments) => instruments
        .MapPost("", Handle)
        .RequireRole(InstrumentRights.Keeping)
        .WithName("registerInstrument").WithSummary("Register a steering instrument")
        .WithDescription("By a ministry or a region for its own organisation, or a steward.")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, NetworkChanges changes, CancellationToken ct)
    {
        var (owner, isRegistered) = await changes.Named(request.Owner, ct);
        if (InstrumentRights.AgainstActingFor(owner!.Value, Caller.Of(writing.Http.User)) is { } forbidden)
        {
            return forbidden.AsResult();
        }

        var id = request.ExternalId is { } external ? StreamId.Of(SteeringInstrument.StreamKind, external) : Guid.CreateVersion7();
        var details = request.Details();
        var network = await streams.Served(details, ct);
        return await streams.Begin(
            writing, id, $"{NetworksModule.Base}/steering-instruments/{id}", request,
            () => Decide(new(id, request.ExternalId, owner.Value, details), isRegistered, network), ct);
    }
}
