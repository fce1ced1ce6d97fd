using Regio.Contracts.Networks;

namespace Regio.Projections;

/// <summary>The collaborations (portefeuille) of an organisation on a date; of a municipality, above all.</summary>
/// <param name="Municipality">Whose portfolio it is.</param>
/// <param name="Networks">Its active networks, in the order of things.</param>
/// <param name="DistinctPartners">Number of all other organisations in them.</param>
/// <param name="MostFrequentPartners">The three it meets in most of them, then by external id.</param>
/// <param name="Load">What it asks of the municipality, in columns that are not added up.</param>
/// <param name="Coverage">What is in it, and what is missing.</param>
internal sealed record Portfolio(
    Thing Municipality, IReadOnlyList<PortfolioNetwork> Networks, int DistinctPartners,
    IReadOnlyList<Partner> MostFrequentPartners, Load Load, Coverage Coverage) : ViewRow
{
    private const int MostFrequent = 3;

    /// <summary>What is told of all networks together was counted from: each of them, with how many sit in it and how many grants it has.</summary>
    public IReadOnlyDictionary<string, object?> Inputs() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["networks"] = Networks.Select(one => new { Network = one.Network.Key, one.Members, one.Grants, one.GrantsUntold }).ToList(),
    };

    /// <summary>Everything that a part of it needs, but what every grant asks.</summary>
    public Basis Basis() => Projections.Basis.Of(Networks).Besides(Networks, ("reporting", network => !network.IsLoadTold));

    /// <summary>
    /// An organisation that has ended, and is counted as its successors, has none: theirs show what came through it.
    /// </summary>
    /// <param name="standing">The networks of the day.</param>
    /// <param name="organisation">Whose it is.</param>
    /// <param name="pulses">Which pulses the reader may read.</param>
    /// <param name="isTrusted">Whether the reader may know of small counts.</param>
    public static Portfolio Of(Standing standing, Guid organisation, PulseReader pulses, bool isTrusted)
    {
        var (register, index) = (standing.Register, standing.Index);
        var networks = index.NetworksOf(organisation).Select(id => index.Networks[id]).ToList();
        var grants = networks.ToDictionary(network => network.Id, network => NetworkGrants.Of(standing, network.Id));
        var partners = networks
            .SelectMany(n => n.Members)
            .Where(m => m.OrganisationId != organisation)
            .CountBy(m => m.OrganisationId)
            .Select(p => new Partner(register.OrganisationThing(p.Key), p.Value))
            .ToList();
        List<PortfolioNetwork> own =
            [.. networks.Select(n => PortfolioNetwork.Of(standing, n, organisation, grants[n.Id], pulses, isTrusted)).OrderBy(n => n.Network, Thing.Order)];
        return new(
            register.OrganisationThing(organisation), own, partners.Count,
            [.. partners
                .OrderByDescending(p => p.Networks)
                .ThenBy(p => p.Organisation, Thing.Order)
                .Take(MostFrequent)],
            Load.Of(register, grants.Values, register.Organisations.GetValueOrDefault(organisation)?.Population), Coverage.Of(own));
    }
}

/// <summary>A network (samenwerkingsverband) in a portfolio, and the organisation's part in it.</summary>
/// <param name="Network">The network.</param>
/// <param name="From">The network's first day.</param>
/// <param name="Until">Its first day no longer in force; null while open.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="Members">Number of organisations that are members, each once.</param>
/// <param name="Role">Code of the list <c>roles</c>.</param>
/// <param name="JoinedOn">First day as a member, of itself or its predecessor.</param>
/// <param name="Through">Predecessors that the role or the date comes from.</param>
/// <param name="GoverningBodies">Bodies that take part; empty is unknown.</param>
/// <param name="CostKeyShare">Agreed share of the costs in percent; null when unknown.</param>
/// <param name="Terms">
/// What it contributes, decides and speaks for; null when nothing of it is known. Of several memberships the sums, where each
/// is known, the texts beside each other, and the domain it speaks for where that is one.
/// </param>
/// <param name="Relations">How its members find that they cooperate; null: there is no closed pulse that you may read.</param>
/// <param name="Results">How far it is with the targets of its grants; empty: it has none.</param>
/// <param name="Money">What is granted or allocated to it on the day, and by whom; empty: none is known.</param>
/// <param name="Grants">Number of its grants that run, or of which a report is due, in the year of the day; those that registers tell of are among them.</param>
/// <param name="GrantsUntold">Of how many of them it is not known what they ask.</param>
internal sealed record PortfolioNetwork(
    Thing Network, DateOnly From, DateOnly? Until, string Obligation, int Members, string Role, DateOnly JoinedOn,
    IReadOnlyList<Thing> Through, IReadOnlyList<string> GoverningBodies, decimal? CostKeyShare, MemberTerms? Terms,
    NetworkRelations? Relations, IReadOnlyList<TargetProgress> Results, IReadOnlyList<FundedBy> Money, int Grants, int GrantsUntold) : ViewRow
{
    /// <summary>Whether it is known what is to be reported: of a network without a known grant it is not.</summary>
    internal bool IsLoadTold => Grants > 0 && GrantsUntold == 0;

    public static PortfolioNetwork Of(
        Standing standing, ActiveNetwork network, Guid organisation, NetworkGrants grants, PulseReader pulses, bool isTrusted)
    {
        var register = standing.Register;
        var member = network.Member(organisation)
            ?? throw new ArgumentException("Not a member of the network.", nameof(organisation));
        return new(
            network.Thing, network.From, network.Until, network.Obligation, network.Members.Length, member.Role,
            member.JoinedOn, [.. member.Through.Select(register.OrganisationThing).Order(Thing.Order)],
            member.GoverningBodies, member.CostKeyShare, OwnTerms.Of(standing, register.Networks[network.Id], organisation),
            NetworkRelations.Of(pulses.Latest(standing, network.Id)),
            [.. TargetProgress.For(standing, network, isTrusted)], FundedBy.Of(standing, network.Id), grants.Count, grants.Untold);
    }
}

/// <summary>Another organisation (partner), and in how many networks it is met.</summary>
internal sealed record Partner(Thing Organisation, int Networks);
