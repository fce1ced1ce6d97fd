using Regio.Hosting;
using Regio.Hosting.Decisions;
using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>A membership and the network it is of.</summary>
/// <param name="Network">The network.</param>
/// <param name="NetworkFrom">First day of the network.</param>
/// <param name="Membership">The membership.</param>
internal sealed record MembershipOf(Reference Network, DateOnly NetworkFrom, Membership Membership);

/// <summary>
/// Makes what is kept of networks into what readers see, with the names of those they refer to: as it is on the day asked
/// for, today when none was. A day that is asked for leaves out the memberships that do not count on it.
/// </summary>
internal sealed class NetworkAnswers(
    References references, Holders holders, Predecessors predecessors, VersionChains chains, TimeProvider clock)
{
    /// <summary>The rows of a list.</summary>
    public async ValueTask<IReadOnlyList<NetworkRow>> Of(
        IReadOnlyList<NetworkItem> items, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var day = on ?? clock.Today();
        var order = await chains.Naming(items.Select(item => item.Id), knownOn, ct);
        var networks = await references.Networks(
            items.SelectMany(item => (Guid[])[.. Versions(item, order), .. item.Course?.Ending?.SuccessorIds ?? [], .. GroundsRow.Networks(item.Grounds)]), on, knownOn, ct);
        var held = await holders.Named(
            items.SelectMany(item => (Guid[])[.. item.MembersOn(day), .. item.Territory, .. GovernanceRow.Named(item.Governance), .. TermsRow.Named(item.Terms), .. GroundsRow.Organisations(item.Grounds)]),
            day, knownOn, ct);
        return [.. items.Select(item => Row(item, networks, held, order, day))];
    }

    /// <summary>One network with its memberships, all or those on a day, and its coming council moments.</summary>
    public async Task<NetworkRow> Of(NetworkItem item, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var row = (await Of([item], on, knownOn, ct))[0];
        var network = new Reference(item.Id, item.ExternalId, row.Name);
        var (begins, today) = (item.Details.InForceFrom, clock.Today());
        var memberships = await Of([.. Held(item, on).Select(m => new MembershipOf(network, begins, m))], on, knownOn, ct);
        var counted = on ?? (begins > today ? begins : today);
        return row with
        {
            CostKey = CostKeyRow.Of(
            [
                .. memberships.Zip(Held(item, on), (shown, kept) => (Shown: shown, Kept: kept)).Where(m => m.Kept.Holds(counted, begins))
                    .Select(m => (m.Shown.Organisation, m.Kept.TermsOn(counted).CostKeyShare)),
            ]),
            Memberships = memberships,
            CouncilMoments = CouncilMomentRow.Coming(item.Details, item.Course ?? Course.Straight, on ?? today),
            Predecessors = await predecessors.Of(item, knownOn, ct),
            Missing = Completeness.Of(item, counted),
        };
    }

    /// <summary>Memberships; with who holds them, of those that count on the day.</summary>
    public async ValueTask<IReadOnlyList<MembershipRow>> Of(
        IReadOnlyList<MembershipOf> memberships, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var day = on ?? clock.Today();
        var held = await holders.Named(memberships.Select(m => m.Membership.OrganisationId), day, knownOn, ct);
        return [.. memberships.Select(m => MembershipRow.Of(m.Membership, m.Network, held.Organisations[m.Membership.OrganisationId], day) with
        {
            HeldBy = m.Membership.Holds(day, m.NetworkFrom) ? held.Of(m.Membership.OrganisationId) : null,
        })];
    }

    private static IEnumerable<Guid> Versions(NetworkItem item, VersionOrder order) =>
        new[] { order.Before(item.Id, item.PreviousId), order.After(item.Id, item.NextId) }.OfType<Guid>();

    private static IEnumerable<Membership> Held(NetworkItem item, DateOnly? on) => on is { } day
        ? item.Memberships.Where(m => m.Holds(day, item.Details.InForceFrom))
        : item.Memberships;

    /// <summary>A network, with those that it refers to.</summary>
    internal static NetworkRow Row(NetworkItem item, ReferenceSet networks, HolderSet holders, VersionOrder order, DateOnly on)
    {
        var (d, course) = (item.DetailsOn(on), item.Course ?? Course.Straight);
        return new()
        {
            Id = item.Id,
            Version = item.Version,
            ExternalId = item.ExternalId,
            RegisteredBy = item.RegisteredBy,
            Name = d.Name,
            LegalForm = d.LegalForm,
            Purpose = d.Purpose,
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
            ObligationDivision = d.ObligationDivision,
            Domains = d.Domains,
            TargetGroups = d.TargetGroups,
            ContactDesk = d.ContactDesk,
            SuccessMeasure = d.SuccessMeasure?.Text,
            NoSuccessMeasure = d.SuccessMeasure is { } measure ? measure.Text is null : null,
            UserVoice = course.UserVoice?.Text,
            NoUserVoice = course.UserVoice is { } voice ? voice.Text is null : null,
            Previous = networks.Of(order.Before(item.Id, item.PreviousId)),
            Next = networks.Of(order.After(item.Id, item.NextId)),
            OwnPrevious = networks.Of(item.PreviousId),
            OwnNext = networks.Of(item.NextId),
            Territory = holders.Municipalities(item.Territory),
            RegisteredTerritory = [.. item.Territory.Select(id => holders.Organisations[id])],
            Governance = GovernanceRow.Of(item.Governance, holders.Organisations, on)?.With(holders),
            Terms = TermsRow.Of(item.Terms, holders.Organisations)?.With(holders),
            Grounds = GroundsRow.Of(item.Grounds, holders.Organisations, networks),
            Members = holders.Count(item.MembersOn(on)),
            InForce = Validity.Holds(d.InForceFrom, d.InForceUntil, on),
        };
    }
}
