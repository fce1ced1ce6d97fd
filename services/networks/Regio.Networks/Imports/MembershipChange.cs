using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;

namespace Regio.Networks.Imports;

/// <summary>What a row of memberships.csv comes to in its network.</summary>
/// <param name="MembershipId">The membership it is about.</param>
/// <param name="Facts">What follows; empty: it says what is known.</param>
/// <param name="Faults">What is wrong; then there are no facts.</param>
internal sealed record MembershipChange(Guid MembershipId, IReadOnlyList<object> Facts, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>Decides about a row, against the network as the rows before it leave it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="read">The row.</param>
    /// <param name="matched">Memberships that earlier rows of this file are about.</param>
    /// <param name="organisations">Registered organisations.</param>
    /// <param name="today">The day that its role and terms are held against: lists show those of today.</param>
    public static MembershipChange Of(
        Network network, Read<MembershipLine> read, IReadOnlySet<Guid> matched, IReadOnlyDictionary<Guid, bool> organisations,
        DateOnly today)
    {
        var (row, _, line, faults) = read;
        if (faults.Count > 0)
        {
            return Refused(faults);
        }

        if (!organisations.ContainsKey(line.OrganisationId))
        {
            return Refused([row.Fault("organisation_id", "unknown-organisation", $"No organisation {row.Text("organisation_id")} is registered.")]);
        }

        var known = line.Match(network.Memberships.Where(m => !matched.Contains(m.Id)), network.Details.InForceFrom, today);
        if (known is not null && line.After(known, today) == known)
        {
            // What was recorded stands, whatever became of its network since.
            return new(known.Id, [], []);
        }

        var after = known is null ? line.New(NewId(network, row, line)) : line.After(known, today);
        var wrong = MembershipRules.Faults(network, after)
            .Select(fault => row.Fault(fault.Pointer == "/leftOn" ? "left_on" : "organisation_id", fault.Code, fault.Detail)).ToList();
        return wrong.Count > 0 ? Refused(wrong)
            : known is null ? new(after.Id, [.. Admission(network.Id, after)], [])
            : new(after.Id, [.. Correction(network.Id, known, after)], []);
    }

    private static MembershipChange Refused(IReadOnlyList<ImportFault> faults) => new(Guid.Empty, [], faults);

    // Named for network and organisation, so that importing twice is harmless; who returns has a number behind it.
    private static Guid NewId(Network network, CsvRow row, MembershipLine line)
    {
        var name = $"{row.Text("network_id")}/{row.Text("organisation_id")}";
        var before = network.Memberships.Count(m => m.OrganisationId == line.OrganisationId);
        return StreamId.Of("membership", before == 0 ? name : $"{name}/{before + 1}");
    }

    private static IEnumerable<object> Admission(Guid networkId, Membership m)
    {
        yield return new MemberAdmitted(networkId, m.Id, m.OrganisationId, m.Roles[0].Role, m.JoinedOn, m.GoverningBodies, m.CostKeyShare, m.Terms);
        if (m.LeftOn is { } left)
        {
            yield return new MemberWithdrawn(networkId, m.Id, left);
        }
    }

    // A correction sets role and terms from the start; those that came later are said again after it.
    private static IEnumerable<object> Correction(Guid networkId, Membership known, Membership after)
    {
        yield return new MembershipCorrected(
            networkId, after.Id, after.Roles[0].Role, after.JoinedOn, after.LeftOn, after.GoverningBodies, after.CostKeyShare,
            after.Terms);
        foreach (var later in after.Roles.Where(period => period.From is not null))
        {
            yield return new MemberRoleChanged(networkId, after.Id, later.Role, later.From!.Value);
        }

        foreach (var later in after.LaterTerms ?? [])
        {
            yield return new MemberTermsChanged(networkId, after.Id, later.From!.Value, later.CostKeyShare, later.Terms);
        }
    }
}
