using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Rules;

namespace Regio.Networks.Successions;

/// <summary>One organisation becoming another (overgang), as a caller names them.</summary>
public sealed record LinkBody
{
    /// <summary>The predecessor.</summary>
    [Required, Line(300), Description("Predecessor (voorganger): id or TOOI URI.")]
    public string? From { get; init; }

    /// <summary>The successor.</summary>
    [Required, Line(300), Description("Successor (opvolger): id or TOOI URI.")]
    public string? To { get; init; }
}

/// <summary>A succession (herindeling, opvolging) as a caller describes it.</summary>
public record SuccessionBody
{
    /// <summary>First day on which the successors stand in.</summary>
    [Required, Description("First day on which the successors stand in (ingangsdatum).")]
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Code of the list <c>succession-kinds</c>.</summary>
    [Required, CodesOf("succession-kinds"), Description("Kind (soort), of /reference/v1/succession-kinds.")]
    public string? Kind { get; init; }

    /// <summary>Who becomes whom.</summary>
    [Required, MinLength(1), MaxLength(500), Description("Who becomes whom (wie gaat over in wie).")]
    public IReadOnlyList<LinkBody>? Links { get; init; }

    internal async Task<SuccessionDetails> Details(OrganisationIds ids, CancellationToken ct)
    {
        var named = await ids.Of(Links!.SelectMany(link => new[] { link.From!, link.To! }), ct);
        return SuccessionDetails.Of(
            EffectiveOn!.Value, Kind!, named.Chunk(2).Select(pair => new SuccessionLink(pair[0], pair[1])));
    }
}

/// <summary>What holds for every succession.</summary>
internal static class SuccessionRules
{
    /// <summary>Everyone in it is registered, and nobody succeeds itself.</summary>
    public static IReadOnlyList<Fault> Faults(SuccessionDetails details, IReadOnlySet<Guid> registered) =>
    [
        .. Refusals.OfUnknown(
            details.Links.SelectMany((link, i) => new[] { ($"/links/{i}/from", link.FromId), ($"/links/{i}/to", link.ToId) }),
            registered, "unknown-organisation", "organisation"),
        .. details.Links.Index().Where(link => link.Item.FromId == link.Item.ToId).Select(link =>
            new Fault($"/links/{link.Index}/to", "succession-to-itself", "An organisation cannot succeed itself.")),
    ];

    /// <summary>Everyone that a succession names.</summary>
    public static IReadOnlyCollection<Guid> Named(SuccessionDetails details) =>
        [.. details.Links.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()];
}
