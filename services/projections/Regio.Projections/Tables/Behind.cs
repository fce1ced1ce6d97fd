using Regio.Contracts;
using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>The streams in which what a figure rests on is recorded (herkomst), thing by thing.</summary>
internal sealed class Behind(Register register)
{
    /// <summary>Of a network: its own, its other versions, and the successions that its members or territory may stand in.</summary>
    public IEnumerable<Guid> Network(Guid id)
    {
        var versions = Chain.Versions(register, id);
        return register.Networks.GetValueOrDefault(id) is { } network
            ? [.. versions, .. network.Memberships.Select(membership => membership.OrganisationId).Concat(network.Territory).SelectMany(Successions)]
            : versions;
    }

    /// <summary>Of several networks.</summary>
    public IEnumerable<Guid> Networks(IEnumerable<Thing> networks) => networks.SelectMany(network => Network(network.Id));

    /// <summary>Of who sit in networks on a day, as organisations: what kind each is, and who live there.</summary>
    public static IEnumerable<Guid> Members(ActiveIndex index, params IEnumerable<Guid> networks) =>
        networks.Select(id => index.Networks.GetValueOrDefault(id)).OfType<ActiveNetwork>().SelectMany(network => network.Members).Select(member => member.OrganisationId);

    /// <summary>Of an organisation: its own, and the successions that it may stand in.</summary>
    public IEnumerable<Guid> Organisation(Guid id) => [id, .. Successions(id)];

    /// <summary>Of a region: its own, that of its division, and the successions that its municipalities may stand in.</summary>
    public IEnumerable<Guid> Region(Guid id) => register.Regions.GetValueOrDefault(id) is { } region
        ? [id, region.DivisionId, .. region.MunicipalityIds.SelectMany(Successions)]
        : [id];

    /// <summary>Of an edition of a division: its own, and those of its regions.</summary>
    public IEnumerable<Guid> Division(Guid id) => [id, .. register.RegionsOf[id].SelectMany(Region)];

    /// <summary>
    /// Of a policy or scheme: its own, what it is said to be to others, the indicators that it names, and who owns it. Of a scheme that is not
    /// published the owner alone: its events tell what it is called and asks, also to whom it was only announced.
    /// </summary>
    public IEnumerable<Guid> Initiative(Guid id)
    {
        var (scheme, policy) = (register.Schemes.GetValueOrDefault(id), register.Policies.GetValueOrDefault(id));
        var owners = (scheme?.Owners ?? policy?.Owners ?? []).SelectMany(owner => Owner(owner.OwnerId));
        return !IsPublic(id) ? owners :
        [
            id, .. register.EdgesOf[id].Where(IsTold),
            .. (scheme?.Versions.SelectMany(version => version.Said.Terms?.Targets.Select(target => target.Indicator) ?? []) ?? [])
                .Concat(policy?.Versions.SelectMany(version => version.Said.Rules?.Indicators.Select(rule => rule.Indicator) ?? []) ?? [])
                .Select(register.Indicator).OfType<IndicatorFacts>().Select(indicator => indicator.Id),
            .. owners,
        ];
    }

    /// <summary>Of how alike domains and target groups are, and so of who could carry a policy or is obliged by it: the lists of them that stewards amended.</summary>
    public IEnumerable<Guid> Concepts() => Lists(CodeListFacts.Domains, CodeListFacts.TargetGroups);

    /// <summary>Of code lists: those that stewards amended.</summary>
    public IEnumerable<Guid> Lists(params string[] ids) => register.CodeLists.Values.Where(list => ids.Contains(list.List)).Select(list => list.Id);

    /// <summary>Of what networks for these domains are held against: the reference divisions that were ever set for them.</summary>
    public IEnumerable<Guid> References(IReadOnlyCollection<string> domains) =>
        register.ReferenceDivisions.Values.Where(reference => domains.Contains(reference.Domain)).Select(reference => reference.Id);

    /// <summary>Of how a scheme meets others in networks: the grants by which it pays these; of a policy none.</summary>
    public IEnumerable<Guid> Paying(Guid initiative, IReadOnlyCollection<Guid> networks) =>
    [
        .. register.GrantsUnder[initiative].Where(id => register.Grants[id] is { NetworkId: { } network, Awards.Count: > 0 } && networks.Contains(network)),
        .. register.RecordedUnder[initiative].Where(id => register.RecordedGrants[id].Record.NetworkId is { } network && networks.Contains(network)),
    ];

    /// <summary>Of what was budgeted for a scheme.</summary>
    public IEnumerable<Guid> Budgets(Guid scheme) => register.BudgetsOf[scheme];

    /// <summary>Of an owner of policies and schemes: its own and those that it ever was part of, as owners and as organisations.</summary>
    public IEnumerable<Guid> Owner(string? ownerId) => register.OwnerAndEverAbove(ownerId);

    /// <summary>Of who owns schemes, and what ministry that belongs to.</summary>
    public IEnumerable<Guid> Payers(IEnumerable<Guid> schemes) => schemes.Distinct().Select(id => register.Schemes.GetValueOrDefault(id)).OfType<SchemeFacts>()
        .SelectMany(scheme => scheme.Owners).SelectMany(owner => Owner(owner.OwnerId));

    /// <summary>Of a grant: its own, its scheme's, and those of its network.</summary>
    public IEnumerable<Guid> Grant(GrantFacts grant) => [grant.Id, grant.SchemeId, .. grant.NetworkId is { } network ? Network(network) : []];

    /// <summary>Of all grants of a network that were awarded, as anyone may know, those that a register tells of too: theirs, and their schemes'.</summary>
    public IEnumerable<Guid> GrantsFor(Guid network) =>
    [
        .. register.GrantsFor[network].Select(id => register.Grants[id]).Where(grant => grant.Awards.Count > 0)
            .SelectMany(grant => new[] { grant.Id, grant.SchemeId }),
        .. register.RecordedFor[network].Select(id => register.RecordedGrants[id]).SelectMany(grant => new[] { grant.Id, grant.Record.SchemeId }),
    ];

    /// <summary>Of what is told as money of a network: its grants, the schemes and regional budgets that the money is of, and whose those schemes are.</summary>
    public IEnumerable<Guid> PaidBy(Guid network, IReadOnlyCollection<FundedBy> paidBy)
    {
        List<Guid> schemes = [.. paidBy.SelectMany(one => one.Schemes).Select(scheme => scheme.Id)];
        return [.. GrantsFor(network), .. schemes, .. paidBy.Select(one => one.Budget?.Id).OfType<Guid>(), .. Payers(schemes)];
    }

    /// <summary>Of all that was committed to a network by a day, for whatever time: its grants, and the schemes and regional budgets that the money is of.</summary>
    public IEnumerable<Guid> Committed(Guid network, DateOnly day) =>
        [.. GrantsFor(network), .. Commitment.Of(register, network, day).SelectMany(one => one.Schemes.Append((one.Grant ?? one.Budget)!.Id))];

    /// <summary>Of what becomes of the money of a network in a year: its budget, and what is committed to it.</summary>
    public IEnumerable<Guid> Cliff(Guid network, DateOnly day) => [.. Network(network), .. Committed(network, day)];

    /// <summary>Of what a scheme put in regional budgets by a day: theirs.</summary>
    public IEnumerable<Guid> PutIn(Guid scheme, DateOnly day) =>
        register.Schemes.GetValueOrDefault(scheme) is { } known ? PooledMoney.Of(register, known, day).Select(entry => entry.Pooled!.Budget.BudgetId) : [];

    /// <summary>Of the reports of a network that were handed in; of a draft only who takes part may know.</summary>
    public IEnumerable<Guid> ReportsOf(Guid network) => register.ReportsOf[network].Where(id => register.Reports[id].Steps.Count > 0);

    /// <summary>Of an alignment case, for who may read those that are not private; what is private is told to nobody here.</summary>
    public IEnumerable<Guid> Case(Guid? id, Caller? caller) =>
        id is { } about && CaseReaders.Include(caller) && register.Cases.GetValueOrDefault(about)?.Visibility == Visibility.Ministries ? [about] : [];

    /// <summary>Of an amount: its scheme, what is set for that, and the grant or regional budget that it is of.</summary>
    public IEnumerable<Guid> Entry(MoneyEntry entry) =>
    [
        entry.Scheme.Id, .. entry.Measure == Measure.Budgeted ? Budgets(entry.Scheme.Id) : [],
        .. entry.Grant is { } grant ? [grant.Id, .. grant.NetworkId is { } network ? Network(network) : []] : Array.Empty<Guid>(),
        .. entry.Pooled is { } pooled ? [pooled.Budget.BudgetId] : Array.Empty<Guid>(),
    ];

    /// <summary>Of a target that a network pursues: who set it, its indicator, and the values and reports that tell of it.</summary>
    public IEnumerable<Guid> Target(TargetProgress target) =>
    [
        .. Network(target.Network.Id), .. new[] { target.Grant?.Id, target.Scheme?.Id, target.Adopted?.Id, register.Indicator(target.Indicator)?.Id }.OfType<Guid>(),
        .. ReportsOf(target.Network.Id),
        .. target.Subject is { } subject
            ? register.ObservationsOf[subject.Id].Where(id => register.Observations[id].Of is var of && of.Indicator == target.Indicator && of.Edition == target.Edition)
            : [],
    ];

    // Of a draft nobody else is told what it is to others.
    private bool IsTold(Guid edge) => register.Edges[edge] is var told && IsPublic(told.Edge.FromId) && IsPublic(told.Edge.ToId);

    private bool IsPublic(Guid initiative) =>
        register.Policies.ContainsKey(initiative) || register.Schemes.GetValueOrDefault(initiative) is { Record: not null } or { PublishedOn: not null };

    private IEnumerable<Guid> Successions(Guid organisation)
    {
        var (all, open, seen) = (new List<Guid>(), new Stack<Guid>([organisation]), new HashSet<Guid> { organisation });
        while (open.TryPop(out var next))
        {
            if (register.Organisations.GetValueOrDefault(next)?.ValidUntil is not null)
            {
                all.Add(next);
            }

            foreach (var succession in register.SuccessionsFrom[next])
            {
                all.Add(succession);
                foreach (var successor in register.Successions[succession].Links.Where(link => link.FromId == next).Select(link => link.ToId).Where(seen.Add))
                {
                    open.Push(successor);
                }
            }
        }

        return all;
    }
}
