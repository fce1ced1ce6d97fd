using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Surroundings;

namespace Regio.Funding.Indicators;

/// <summary>Define an indicator, for every ministry to use.</summary>
public static class DefineIndicator
{
    /// <summary>An indicator to be defined (nieuwe indicator).</summary>
    public sealed record Request : ProposedIndicator
    {
        /// <summary>Its code.</summary>
        [Required, StringLength(80), RegularExpression(Words, ErrorMessage = "Give lower-case words with a hyphen between them.")]
        [Description("Its code (code), for ever: lower-case English words with a hyphen between them.")]
        public string? Code { get; init; }
    }

    /// <summary>What has a sum may be added up; that a code is given once the stream's name sees to.</summary>
    public static Decision Decide(IndicatorDefined defined) =>
        Refusals.Unless([.. IndicatorRules.Faults(defined.Details)], () => Decision.Accept(defined));

    /// <summary><c>POST /funding/v1/indicators</c>.</summary>
    public static void Map(RouteGroupBuilder indicators) => indicators
        .MapPost("", Handle)
        .RequireRole(IndicatorRules.Keeping)
        .WithName("defineIndicator").WithSummary("Define an indicator")
        .WithDescription(
            "By a ministry, whose organisation then keeps it, or a steward. One that resembles indicators in use is refused as "
            + "`resembles-existing`, with at most five `candidates` and a `confirmation.token`: use one of them when it means the "
            + "same, or send the same body again with `confirmation`, to define it all the same.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, IndicatorQuestions questions, Lookout lookout,
        CancellationToken ct)
    {
        var id = StreamId.Of(Indicator.StreamKind, request.Code!);
        var caller = Caller.Of(writing.Http.User);
        var owner = caller?.Role == Roles.Ministry ? caller.Organisation : null;
        return streams.Begin(
            writing, id, $"{FundingModule.Base}/indicators/{request.Code}", request,
            async stop => questions.Weigh(
                request.Proposed(writing, request with { Confirmation = null }), (await lookout.Look(stop)).Register,
                new(id, 1, request.Details()), Decide(new(id, request.Code!, owner, request.From!.Value, request.Details()))),
            ct);
    }
}
