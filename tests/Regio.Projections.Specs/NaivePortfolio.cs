using System.Globalization;
using Regio.Contracts.Networks;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>The portfolio of an organisation once more: every network, every membership, whoever it stands for.</summary>
internal sealed class NaivePortfolio(Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);

    /// <summary>What is told of each network that it is a member of, by name.</summary>
    public List<string> Networks(Guid organisation) =>
        [.. naive.Active().Where(n => naive.M(n).Contains(organisation)).OrderBy(n => n.ExternalId, StringComparer.Ordinal).Select(n => Told(n, organisation))];

    /// <summary>All others in them, by in how many, then by name.</summary>
    public List<(string Organisation, int Networks)> Partners(Guid organisation)
    {
        var met = new Dictionary<string, int>();
        foreach (var members in naive.Active().Select(naive.M).Where(members => members.Contains(organisation)))
        {
            foreach (var other in members.Where(other => other != organisation))
            {
                met[Name(other)] = met.GetValueOrDefault(Name(other)) + 1;
            }
        }

        return [.. met.OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value))];
    }

    /// <summary>One line for a network in a portfolio.</summary>
    public static string Words(
        string? network, int members, string role, DateOnly joined, IEnumerable<string> through, IEnumerable<string> bodies, decimal? share, MemberTerms? terms) => string.Create(
        CultureInfo.InvariantCulture,
        $"{network} of {members} as {role} since {joined:O} by {string.Join('+', through)} with {string.Join('+', bodies)} for {share} on {terms}");

    /// <summary>The share and the terms that a membership was agreed on, as they hold on the day.</summary>
    public (decimal? Share, MemberTerms? Terms) Agreed(MembershipFacts one)
    {
        var later = (one.LaterTerms ?? []).Where(terms => terms.From <= on).OrderBy(terms => terms.From).LastOrDefault();
        return later is null ? (one.CostKeyShare, one.Terms) : (later.CostKeyShare, later.Terms);
    }

    private string Told(NetworkFacts network, Guid organisation)
    {
        var counted = new List<(Guid From, string Role, DateOnly Joined, decimal? Share, MemberTerms? Terms, IReadOnlyList<string> Bodies)>();
        foreach (var one in network.Memberships)
        {
            var (joined, standing) = (one.JoinedOn ?? network.Details.InForceFrom, naive.Resolve(one.OrganisationId));
            if (joined <= on && !(one.LeftOn <= on) && standing.Contains(organisation))
            {
                var role = one.Roles.Where(period => period.From is null || period.From <= on).OrderBy(period => period.From ?? DateOnly.MinValue).Last().Role;
                var (share, terms) = Agreed(one);
                // What is of one that several stand for is nobody's in particular.
                counted.Add((one.OrganisationId, role, joined, standing.Count > 1 ? null : share, standing.Count > 1 ? null : terms, one.GoverningBodies));
            }
        }

        var highest = CodeLists.Roles.Concepts.Select(role => role.Id).First(role => counted.Exists(one => one.Role == role));
        var earliest = counted.Min(one => one.Joined);
        List<Guid> ofRole = [.. counted.Where(one => one.Role == highest).Select(one => one.From)];
        List<Guid> ofDate = [.. counted.Where(one => one.Joined == earliest).Select(one => one.From)];
        var through = (ofRole.Contains(organisation) ? [] : ofRole).Union(ofDate.Contains(organisation) ? [] : ofDate);
        return Words(
            network.ExternalId, naive.M(network).Count, highest, earliest, through.Select(Name).Order(StringComparer.Ordinal),
            counted.SelectMany(one => one.Bodies).Distinct().Order(StringComparer.Ordinal), counted.Exists(one => one.Share is null) ? null : counted.Sum(one => one.Share),
            Together(counted.ConvertAll(one => one.Terms)));
    }

    /// <summary>Euros, hours and weights of all, where each is known; words beside one another; the domain that all who tell speak for.</summary>
    public static MemberTerms? Together(List<MemberTerms?> all)
    {
        var told = all.OfType<MemberTerms>().ToList();
        decimal? Sum(Func<MemberTerms, decimal?> of) => told.Count < all.Count || told.Exists(one => of(one) is null) ? null : told.Sum(of);
        List<string> Words(Func<MemberTerms, string?> of) => [.. told.Select(of).OfType<string>().Distinct()];
        string? Beside(Func<MemberTerms, string?> of) => Words(of).Count == 0 ? null : string.Join("; ", Words(of));
        return told.Count == 0 ? null : new(
            Sum(one => one.HoursPerYear), Sum(one => one.MoneyPerYear), Beside(one => one.InKind), Beside(one => one.DecisionPower), Sum(one => one.DecisionWeight),
            Words(one => one.Perspective).Count == 1 ? Words(one => one.Perspective)[0] : null);
    }

    private string Name(Guid organisation) => register.Organisations.GetValueOrDefault(organisation)?.ExternalId ?? organisation.ToString();
}
