using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.JointDecisions;

/// <summary>How a member stood to a decision: a code of the list <c>consents</c>.</summary>
public sealed record MemberConsent(Guid OrganisationId, [property: CodesOf("consents")] string Consent);

/// <summary>What was decided.</summary>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Text">The text itself; null when unknown.</param>
/// <param name="TakenOn">Day on which it was taken.</param>
/// <param name="TakenBy">The body that took it; null when unknown.</param>
/// <param name="Consents">How members stood to it; of a member who is not named it is unknown.</param>
public sealed record DecisionDetails(
    string Subject, string? Text, DateOnly TakenOn, string? TakenBy, Values<MemberConsent> Consents)
{
    /// <summary>Whether the other says the same, its members in whatever order.</summary>
    public bool SaysAs(DecisionDetails other) =>
        this == other with { Consents = Consents } && Consents.ToHashSet().SetEquals(other.Consents);
}

/// <summary>A network took a decision (besluit) together.</summary>
/// <param name="DecisionId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source, absent when recorded here.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Details">What was decided.</param>
public sealed record DecisionTaken(Guid DecisionId, string? ExternalId, Guid NetworkId, DecisionDetails Details);

/// <summary>What was recorded was wrong; this holds instead, whole.</summary>
public sealed record DecisionCorrected(Guid DecisionId, DecisionDetails Details);

/// <summary>The decision was taken back; <paramref name="From"/> is the first day on which it no longer holds.</summary>
public sealed record DecisionRepealed(Guid DecisionId, DateOnly From, string? Reason);

/// <summary>What a decision about a joint decision needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Details">What was decided.</param>
/// <param name="Repeal">Its repeal; null when it was not.</param>
public sealed record JointDecision(Guid Id, Guid NetworkId, DecisionDetails Details, DecisionRepealed? Repeal)
    : IFold<JointDecision>, IOfNetwork
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "decision";

    /// <inheritdoc/>
    public static JointDecision? After(JointDecision? state, object fact) => (state, fact) switch
    {
        (null, DecisionTaken f) => new(f.DecisionId, f.NetworkId, f.Details, null),
        ({ } known, DecisionCorrected f) => known with { Details = f.Details },
        ({ } known, DecisionRepealed f) => known with { Repeal = f },
        _ => state,
    };
}
