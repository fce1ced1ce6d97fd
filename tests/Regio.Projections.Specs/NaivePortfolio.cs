using System.Globalization;
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
        string? network, int members, string role, DateOnly joined, IEnumerable<string> through, IEnumerable<string> bodies, decimal? share) => string.Create(
        CultureInfo.InvariantCulture,
        $"{network} of {members} as {role} since {joined:O} by {string.Join('+', through)} with {string.Join('+', bodies)} for {share}");

    private string Told(NetworkFacts network, Guid organisation)
    {
        var counted = new List<(Guid From, string Role, DateOnly Joined, decimal? Share, IReadOnlyList<string> Bodies)>();
        foreach (var one in network.Memberships)
        {
            var (joined, standing) = (one.JoinedOn ?? network.Details.InForceFrom, naive.Resolve(one.OrganisationId));
            if (joined <= on && !(one.LeftOn <= on) && standing.Contains(organisation))
            {
                var role = one.Roles.Where(period => period.From is null || period.From <= on).OrderBy(period => period.From ?? DateOnly.MinValue).Last().Role;
                var later = (one.LaterTerms ?? []).Where(terms => terms.From <= on).OrderBy(terms => terms.From).LastOrDefault();
                // A share of which it is not known how it was divided is not known.
                var share = standing.Count > 1 ? null : later is null ? one.CostKeyShare : later.CostKeyShare;
                counted.Add((one.OrganisationId, role, joined, share, one.GoverningBodies));
            }
        }

        var highest = CodeLists.Roles.Concepts.Select(role => role.Id).First(role => counted.Exists(one => one.Role == role));
        var earliest = counted.Min(one => one.Joined);
        List<Guid> ofRole = [.. counted.Where(one => one.Role == highest).Select(one => one.From)];
        List<Guid> ofDate = [.. counted.Where(one => one.Joined == earliest).Select(one => one.From)];
        var through = (ofRole.Contains(organisation) ? [] : ofRole).Union(ofDate.Contains(organisation) ? [] : ofDate);
        return Words(
            network.ExternalId, naive.M(network).Count, highest, earliest, through.Select(Name).Order(StringComparer.Ordinal),
            counted.SelectMany(one => one.Bodies).Distinct().Order(StringComparer.Ordinal), counted.Exists(one => one.Share is null) ? null : counted.Sum(one => one.Share));
    }

    private string Name(Guid organisation) => register.Organisations.GetValueOrDefault(organisation)?.ExternalId ?? organisation.ToString();
}
