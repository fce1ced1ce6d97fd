using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Problems;
using Regio.Terms;

namespace Regio.Funding.Grants;

/// <summary>Whether an application is one that the scheme takes: every fault at once, each by the rule that it breaks.</summary>
internal static class Eligibility
{
    /// <summary>Everything that stands in its way.</summary>
    /// <param name="asked">The application.</param>
    /// <param name="known">What is known of scheme, network and partners.</param>
    public static IEnumerable<Fault> Faults(ApplicationSubmitted asked, Candidacy known) =>
    [
        .. OfNetwork(asked, known),
        .. OfParties(asked, known),
        .. OfDetails(asked.Details, known),
        .. OfCoFinancing(asked.Details, known.Said.Terms.CoFinancing),
        .. OfStacking(asked.Details.From, asked.Details.Until, new(known.Scheme.Called, known.Said.Terms.Stacking, known.Beside), "/network"),
    ];

    /// <summary>What is asked, for the region that it serves: where a key divides the money, that of the network when none is named.</summary>
    public static ApplicationDetails Placed(ApplicationDetails asked, Candidacy known) =>
        known.Said.Terms.Key is { IsOfRegions: true } ? asked with { RegionId = asked.RegionId ?? known.Home } : asked;

    /// <summary>A fault for each other grant of those days that either scheme forbids.</summary>
    public static IEnumerable<Fault> OfStacking(DateOnly from, DateOnly until, GrantsBeside known, string pointer) => known.Others
        .Where(beside => beside.From < until && from < beside.Until)
        .Where(beside => Forbids(known.Rule, beside.Scheme) || Forbids(beside.Stacking, known.Scheme))
        .Select(beside => new Fault(pointer, "stacking-forbidden", $"It may not go together with {beside.Title}, which the network has or asks in that time."));

    /// <summary>Why the scheme takes no application now.</summary>
    public static Problem? Closed(Guid? callId, Candidacy known) => known.Scheme switch
    {
        { Publication: null } => new("scheme-not-published", "It is a draft still."),
        { Record: not null, LastAmendment: null } => new("scheme-not-open", "A register told of it; its owner takes no applications for it here."),
        { Publication.On: var on } when on > known.Today => new("scheme-not-open", $"It is published on {on:O}."),
        { Closing: { } closing } when closing.On <= known.Today => new("scheme-closed", $"It was closed on {closing.On:O}."),
        { Suspensions: var stops } when stops.Any(one => one.From <= known.Today && (one.Until is not { } until || known.Today < until)) =>
            new("scheme-not-open", "It is suspended for the time being."),
        { Calls.Count: 0 } => callId is null ? null : UnknownCall,
        var scheme => OfCall(scheme.Calls.FirstOrDefault(call => call.Id == callId), callId, known.At),
    };

    private static Problem UnknownCall => new(
        "unknown-call", "The scheme has no such call.", [new("/call", "unknown-call", "Read the scheme for its calls.")]);

    private static Problem? OfCall(Call? call, Guid? named, DateTimeOffset at) => call switch
    {
        null when named is null => new("call-missing", "The scheme takes applications in calls.", [new("/call", "call-missing", "Name the call.")]),
        null => UnknownCall,
        { } coming when at < coming.OpensAt => new("call-closed", $"It opens at {coming.OpensAt:O}.", [new("/call", "call-closed", "It has not opened.")]),
        { } gone when at >= gone.ClosesAt => new("call-closed", $"It closed at {gone.ClosesAt:O}.", [new("/call", "call-closed", "It was closed.")]),
        _ => null,
    };

    private static IEnumerable<Fault> OfNetwork(ApplicationSubmitted asked, Candidacy known)
    {
        if (known.Network is not { } network)
        {
            yield return new("/network", "unknown-network", "No such network is in force, as far as is known here.");
            yield break;
        }

        if (!network.Members.Contains(asked.LeadId))
        {
            yield return new("/lead", "not-a-member", "The lead is no member of the network.");
        }

        foreach (var (i, _) in asked.Details.PartnerIds.Index().Where(partner => !network.Members.Contains(partner.Item)))
        {
            yield return new($"/partners/{i}", "not-a-member", "The partner is no member of the network.");
        }
    }

    private static IEnumerable<Fault> OfParties(ApplicationSubmitted asked, Candidacy known)
    {
        var (said, parties) = (known.Said, asked.Details.PartnerIds.Prepend(asked.LeadId).Distinct().ToList());
        if (said.LeadKinds.Count > 0 && !(known.Kinds.TryGetValue(asked.LeadId, out var kind) && said.LeadKinds.Contains(kind)))
        {
            yield return new("/lead", "lead-not-eligible", $"One of these applies: {string.Join(", ", said.LeadKinds)}.");
        }

        if (said.PartnerKinds.Count > 0 && !parties.Any(party => known.Kinds.TryGetValue(party, out var of) && said.PartnerKinds.Contains(of)))
        {
            yield return new("/partners", "partner-missing", $"One of these takes part: {string.Join(", ", said.PartnerKinds)}.");
        }

        if (said.Terms.MinimumPartners is { } fewest && parties.Count < fewest)
        {
            yield return new("/partners", "too-few-partners", $"At least {fewest} take part, the lead included; there are {parties.Count}.");
        }
    }

    private static IEnumerable<Fault> OfDetails(ApplicationDetails asked, Candidacy known) =>
    [
        .. asked.Until <= asked.From
            ? [new Fault("/until", "ends-before-start", $"It would end on {asked.Until:O}, and starts on {asked.From:O}.")]
            : asked.From < known.Said.From || (known.Said.Until is { } last && asked.Until > last)
                ? [new Fault("/from", "outside-period", $"The scheme is for {known.Said.From:O} to {known.Said.Until?.ToString("O") ?? "later"}.")]
                : Array.Empty<Fault>(),
        .. known.RegionDivision is { } of && known.Said.Division is { } division && division != of.Edition && division != of.Kind
            ? [new Fault("/region", "another-division", $"The scheme addresses regions of {division}.")]
            : Array.Empty<Fault>(),
        .. known.Said.Terms.Key is { IsOfRegions: true } && asked.RegionId is null
            ? [new Fault("/region", "region-missing", "The scheme divides its money over regions, and the network lies in no one of them wholly.")]
            : Array.Empty<Fault>(),
        .. YearAmountBody.Faults(asked.Requested, "/requested"),
        .. asked.Costs.Sum(cost => cost.Amount) != asked.Requested.Sum(one => one.Amount) + asked.Others.Sum(other => other.Amount)
            ? [new Fault(
                "/costs", "does-not-balance",
                $"The costs are {asked.Costs.Sum(cost => cost.Amount):0.00}, and what is asked and what others pay {asked.Requested.Sum(one => one.Amount) + asked.Others.Sum(other => other.Amount):0.00}.")]
            : Array.Empty<Fault>(),
    ];

    private static IEnumerable<Fault> OfCoFinancing(ApplicationDetails asked, CoFinancingRule? rule)
    {
        var (costs, others) = (asked.Costs.Sum(cost => cost.Amount), asked.Others.Sum(other => other.Amount));
        if (rule?.MinimumShare is { } share && others * 100 < share * costs)
        {
            yield return new("/others", "co-financing-missing", $"Others pay at least {share:0.##} % of the costs; here {others:0.00} of {costs:0.00}.");
        }

        foreach (var source in (rule?.Demanded ?? []).Where(source => asked.Others.All(other => other.Source != source)))
        {
            yield return new("/others", "co-financing-missing", $"Something must come from {source}.");
        }

        foreach (var (i, other) in asked.Others.Index().Where(one => rule?.Forbidden.Contains(one.Item.Source) is true))
        {
            yield return new($"/others/{i}/source", "source-forbidden", $"Nothing may come from {other.Source}.");
        }
    }

    private static bool Forbids(StackingRule? rule, IEnumerable<string> scheme) =>
        rule?.Rule == Stackings.Forbidden || (rule?.Rule == Stackings.ForbiddenWith && scheme.Any(rule.Schemes.Contains));
}
