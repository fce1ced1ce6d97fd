using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Rules;

namespace Regio.Networks.Agreements;

/// <summary>What is agreed (inhoud van een afspraak), as a caller describes it.</summary>
public record AgreementBody
{
    /// <summary>Codes of the list <c>agreement-kinds</c>.</summary>
    [Required, MinLength(1), MaxLength(20), CodesOf("agreement-kinds"), Description("Kinds (soorten), of /reference/v1/agreement-kinds; at least one.")]
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>What it is about.</summary>
    [Required, Line(300), Description("What it is about (onderwerp), in a line.")]
    public string? Subject { get; init; }

    /// <summary>The text itself.</summary>
    [Prose(10_000), Description("The text (tekst) itself; unknown when absent.")]
    public string? Text { get; init; }

    /// <summary>Who is party to it.</summary>
    [Required, MinLength(2), MaxLength(1_000), Description("Parties (partijen): ids, TOOI URIs or codes of members; at least two.")]
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>First day on which it no longer holds.</summary>
    [Description("First day on which it no longer holds (einddatum); absent while open.")]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Day of the next review.</summary>
    [Description("Day on which it is to be reviewed (evaluatiedatum); none is known when absent.")]
    public DateOnly? ReviewOn { get; init; }

    internal async Task<AgreementWording> Wording(OrganisationIds ids, CancellationToken ct) => new(
        Values.Set(Kinds!), Subject!.Trim(), Values.Text(Text), [.. await ids.Of(Parties!, ct)], ValidUntil);
}

/// <summary>What holds for every agreement.</summary>
internal static class AgreementRules
{
    /// <summary>
    /// It begins while the network is in force, ends no earlier than it starts, is reviewed while it holds, and is between
    /// two or more members of that period, each once.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="from">First day of the wording.</param>
    /// <param name="wording">What is agreed.</param>
    /// <param name="reviewOn">Day of the next review.</param>
    /// <param name="pointer">Where the first day is in the body.</param>
    /// <param name="mayOutlast">Whether the review can be of a day after the end: planned before that was known.</param>
    public static IReadOnlyList<Fault> Faults(
        Network network, DateOnly from, AgreementWording wording, DateOnly? reviewOn, string pointer = "/validFrom", bool mayOutlast = false) =>
    [
        .. InForce.On(network, from, pointer),
        .. Refusals.OfPeriod(from, wording.ValidUntil, "/validUntil"),
        .. OfReview(from, mayOutlast ? null : wording.ValidUntil, reviewOn, "/reviewOn"),
        .. MembershipRules.OfMembers(network, wording.PartyIds, from, wording.ValidUntil, i => $"/parties/{i}"),
        .. wording.PartyIds.Count == 1 ? [new Fault("/parties", "too-few-parties", "Nobody agrees with itself.")] : Array.Empty<Fault>(),
    ];

    /// <summary>A fault when a review would not be within a period.</summary>
    public static IEnumerable<Fault> OfReview(DateOnly from, DateOnly? until, DateOnly? reviewOn, string pointer)
    {
        if (reviewOn < from || reviewOn > until)
        {
            yield return new(
                pointer, "review-outside-validity",
                $"It holds from {from:O}{(until is { } end ? $" until {end:O}" : "")}.");
        }
    }
}
