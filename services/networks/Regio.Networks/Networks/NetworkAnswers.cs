using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>Makes what is kept of networks into what readers see, with the names of those they refer to.</summary>
internal sealed class NetworkAnswers(References references, Holders holders)
{
    /// <summary>The rows of a list.</summary>
    public async ValueTask<IReadOnlyList<NetworkRow>> Of(
        IReadOnlyList<NetworkItem> items, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(
            items.SelectMany(item => (Guid[])[.. new[] { item.PreviousId, item.NextId }.OfType<Guid>(), .. item.Course?.Ending?.SuccessorIds ?? [], .. GroundsRow.Networks(item.Grounds)]), knownOn, ct);
        var organisations = await references.Organisations(
            items.SelectMany(item => (Guid[])[.. item.Territory, .. GovernanceRow.Named(item.Governance), .. TermsRow.Named(item.Terms), .. GroundsRow.Organisations(item.Grounds)]),
            knownOn, ct);
        return [.. items.Select(item => Row(item, networks, organisations, on))];
    }

    /// <summary>One network with its memberships, all or those on a day, and the council moments of a year.</summary>
    public async Task<NetworkRow> Of(NetworkItem item, DateOnly? on, int year, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var row = (await Of([item], on, knownOn, ct))[0];
        var held = Held(item, on).ToList();
        var memberships = await Of(held, new(item.Id, item.ExternalId, item.Details.Name), on, knownOn, ct);
        return row with
        {
            InForce = on is { } day ? Validity.Holds(item.Details.InForceFrom, item.Details.InForceUntil, day) : null,
            CostKey = CostKeyRow.Of(
                [.. memberships.Where(m => on is not null || m.LeftOn is null).Select(m => (m.Organisation, m.CostKeyShare))]),
            Memberships = memberships,
            CouncilMoments = CouncilMomentRow.Of(item.Details, item.Course ?? Course.Straight, year),
            Missing = Completeness.Of(item),
        };
    }

    /// <summary>Memberships of a network; with who holds them, when a day is asked for.</summary>
    public async Task<IReadOnlyList<MembershipRow>> Of(
        IReadOnlyList<Membership> memberships, Reference network, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var members = memberships.Select(m => m.OrganisationId);
        var held = on is { } day ? await holders.Of(members, day, knownOn, ct) : null;
        var organisations = await references.Organisations(members.Concat(held?.Values.SelectMany(ids => ids) ?? []), knownOn, ct);
        return [.. memberships.Select(m => MembershipRow.Of(m, network, organisations[m.OrganisationId], on) with
        {
            HeldBy = held?[m.OrganisationId].Select(id => organisations[id]).ToList(),
        })];
    }

    private static IEnumerable<Membership> Held(NetworkItem item, DateOnly? on) => on is { } day
        ? item.Memberships.Where(m => m.Holds(day, item.Details.InForceFrom))
        : item.Memberships;

    /// <summary>A network, with those that it refers to.</summary>
    internal static NetworkRow Row(NetworkItem item, ReferenceSet networks, ReferenceSet organisations, DateOnly? on)
    {
        var (d, course) = (item.Details, item.Course ?? Course.Straight);
        var objective = on is { } day ? course.ObjectiveOn(day, d) : Objective.Of(d);
        return new()
        {
            Id = item.Id,
            Version = item.Version,
            ExternalId = item.ExternalId,
            Name = on is { } then ? course.NameOn(then, d) : d.Name,
            LegalForm = d.LegalForm,
            Purpose = objective.Purpose,
            PowersAcquiredBy = d.PowersAcquiredBy,
            PolicyAreas = d.PolicyAreas,
            LegalGrounds = d.LegalGrounds,
            BodyId = d.BodyId,
            BodyName = d.BodyName,
            InForceFrom = d.InForceFrom,
            InForceUntil = d.InForceUntil,
            EndReason = item.EndReason,
            EndReasonCode = course.Ending?.ReasonCode,
            Successors = course.Ending?.SuccessorIds is { Count: > 0 } successors ? [.. successors.Select(id => networks[id])] : null,
            Obligation = d.Obligation,
            ObligationSource = d.ObligationSource,
            Domains = objective.Domains,
            TargetGroups = objective.TargetGroups,
            ContactDesk = d.ContactDesk,
            SuccessMeasure = objective.SuccessMeasure?.Text,
            NoSuccessMeasure = objective.SuccessMeasure is { } measure ? measure.Text is null : null,
            UserVoice = course.UserVoice?.Text,
            NoUserVoice = course.UserVoice is { } voice ? voice.Text is null : null,
            Previous = networks.Of(item.PreviousId),
            Next = networks.Of(item.NextId),
            Territory = [.. item.Territory.Select(id => organisations[id])],
            Governance = GovernanceRow.Of(item.Governance, organisations, on),
            Terms = TermsRow.Of(item.Terms, organisations),
            Grounds = GroundsRow.Of(item.Grounds, organisations, networks),
            Members = Held(item, on).Count(),
        };
    }
}
