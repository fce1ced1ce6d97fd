using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Landscape;

namespace Regio.Benchmarks;

/// <summary>
/// Events that come in one by one: an organisation joins a network and leaves it again, an instalment is held back and released. After
/// each four what stands is as it was, so that a run grows nothing.
/// </summary>
internal sealed class Steps
{
    private readonly List<Guid> networks;
    private readonly List<Guid> organisations;
    private readonly List<(Guid Grant, int Number)> instalments;
    private readonly Random dice = new(Countries.Seed);
    private int taken;
    private (Guid Network, Guid Membership, Guid Organisation, (Guid Grant, int Number) Instalment) about;

    /// <summary>Of what stands on a day.</summary>
    public Steps(Picture picture)
    {
        var register = picture.Register;
        networks = [.. picture.Index.Networks.Keys.Order()];
        organisations = [.. register.Organisations.Values.Where(one => one.Kind == OrganisationFacts.Municipality && one.ValidUntil is null).Select(one => one.Id).Order()];
        instalments = [.. register.Grants.Values.SelectMany(grant => grant.Instalments.Where(one => one.PaidOn is null).Select(one => (grant.Id, one.Number))).Order()];
    }

    /// <summary>Who is looked at after the last: the organisation that joined, or left.</summary>
    public Guid Organisation => about.Organisation;

    /// <summary>The next event.</summary>
    public Next Take()
    {
        var step = taken++ % 4;
        if (step == 0)
        {
            about = (
                networks[dice.Next(networks.Count)], Guid.CreateVersion7(), organisations[dice.Next(organisations.Count)], instalments[dice.Next(instalments.Count)]);
        }

        var (network, membership, organisation, (grant, number)) = about;
        return step switch
        {
            0 => Of(network, new MemberAdmitted(network, membership, organisation, "participant", new(2026, 1, 1), [], null)),
            1 => Of(grant, new InstalmentHeldBack(grant, number, Countries.Day, "Het verslag ontbreekt.")),
            2 => Of(network, new MemberWithdrawn(network, membership, new(2026, 1, 2))),
            _ => Of(grant, new InstalmentReleased(grant, number, Countries.Day)),
        };
    }

    private static Next Of(Guid stream, object contract) => new(
        new("networks", stream, 1, 1, 0, new CloudEvent { Id = "", Source = "", Type = "", Time = default, Sequence = "", Previous = "" }), contract);
}
