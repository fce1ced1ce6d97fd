using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Rules;

namespace Regio.Networks.JointDecisions;

/// <summary>How a member stood to a decision (instemming), as a caller tells it.</summary>
public sealed record ConsentBody
{
    /// <summary>The member.</summary>
    [Required, Line(300), Description("The member (deelnemer): id, TOOI URI or code.")]
    public string? Organisation { get; init; }

    /// <summary>Code of the list <c>consents</c>.</summary>
    [Required, CodesOf("consents"), Description("How it stood to it (instemming), of /reference/v1/consents.")]
    public string? Consent { get; init; }
}

/// <summary>A decision of a network (besluit), as a caller describes it.</summary>
public record DecisionBody
{
    /// <summary>What it is about.</summary>
    [Required, Line(300), Description("What it is about (onderwerp), in a line.")]
    public string? Subject { get; init; }

    /// <summary>The text itself.</summary>
    [Prose(10_000), Description("The text (tekst) itself; unknown when absent.")]
    public string? Text { get; init; }

    /// <summary>Day on which it was taken.</summary>
    [Required, Description("Day on which it was taken (datum van het besluit).")]
    public DateOnly? TakenOn { get; init; }

    /// <summary>The body that took it.</summary>
    [Line(200), Description("The body that took it (besluitvormend orgaan); unknown when absent.")]
    public string? TakenBy { get; init; }

    /// <summary>How members stood to it.</summary>
    [MaxLength(1_000), Description("How members stood to it; of a member who is not named it is unknown.")]
    public IReadOnlyList<ConsentBody>? Consents { get; init; }

    internal async Task<DecisionDetails> Details(OrganisationIds ids, CancellationToken ct)
    {
        var consents = Consents ?? [];
        var members = await ids.Of(consents.Select(consent => consent.Organisation!), ct);
        return new(
            Subject!.Trim(), Values.Text(Text), TakenOn!.Value, Values.Text(TakenBy),
            [.. members.Zip(consents, (member, consent) => new MemberConsent(member, consent.Consent!))]);
    }
}

/// <summary>What holds for every joint decision.</summary>
internal static class DecisionRules
{
    /// <summary>On a day on which the network is in force and that has come; only who is a member then takes part, each once.</summary>
    public static IReadOnlyList<Fault> Faults(Network network, DecisionDetails details, DateOnly today) =>
    [
        .. InForce.On(network, details.TakenOn, "/takenOn"), .. Refusals.OfFuture(details.TakenOn, today, "/takenOn"),
        .. MembershipRules.OfMembers(
            network, details.Consents.Select(consent => consent.OrganisationId), details.TakenOn,
            details.TakenOn < DateOnly.MaxValue ? details.TakenOn.AddDays(1) : null, i => $"/consents/{i}/organisation"),
    ];
}
