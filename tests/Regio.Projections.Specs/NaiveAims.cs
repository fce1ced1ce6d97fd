using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>The checks of what a network is for and who sits at its table once more, each a line: its name, its outcome, what is missing.</summary>
internal sealed class NaiveAims(Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);

    public List<string> Of(NetworkFacts network) => [TooBroad(network), Success(network), OneSided(network), Voice(network), Managed(network)];

    private string TooBroad(NetworkFacts network)
    {
        var domains = Tops(naive.Domains, naive.DomainsOf(network));
        var groups = Tops(naive.TargetGroups, naive.GroupsOf(network));
        return domains.Count > 3 || groups.Count > 3 ? "too-broad signal "
            : domains.Count > 0 && groups.Count > 0 ? "too-broad clear "
            : $"too-broad not-assessable {string.Join(' ', new[] { domains.Count == 0 ? "domains" : "", groups.Count == 0 ? "targetGroups" : "" }.Where(one => one != ""))}";
    }

    private string Success(NetworkFacts network)
    {
        var objective = naive.ObjectiveOf(network) ?? network.Original;
        var measure = objective is null ? network.Details.SuccessMeasure : objective.SuccessMeasure;
        return measure is null ? "no-success-measure not-assessable successMeasure" : measure.Text is null ? "no-success-measure signal " : "no-success-measure clear ";
    }

    private string OneSided(NetworkFacts network)
    {
        var told = new List<string?>();
        foreach (var one in network.Memberships.Where(one => (one.JoinedOn ?? network.Details.InForceFrom) <= on && !(one.LeftOn <= on)))
        {
            var later = (one.LaterTerms ?? []).Where(terms => terms.From <= on).OrderBy(terms => terms.From).LastOrDefault();
            told.Add(later is null ? one.Terms?.Perspective : later.Terms?.Perspective);
        }

        return told.Exists(one => told.Exists(other => one is not null && other is not null && one != other)) ? "one-sided clear "
            : told.Count < 2 ? "one-sided not-assessable memberships"
            : told.Contains(null) ? "one-sided not-assessable perspective"
            : "one-sided signal ";
    }

    private string Voice(NetworkFacts network) =>
        naive.M(network).Any(one => register.Organisations.GetValueOrDefault(one)?.Kind == "user-group") ? "user-voice-missing clear "
        : network.UserVoice is null ? "user-voice-missing not-assessable userVoice"
        : network.UserVoice.Text is null && naive.M(network).Count == 0 ? "user-voice-missing not-assessable members"
        : network.UserVoice.Text is null ? "user-voice-missing signal "
        : "user-voice-missing clear ";

    // That nobody is named for a role does not say that nobody covers it.
    private static string Managed(NetworkFacts network)
    {
        var open = CodeLists.ManagerRoles.Concepts.Select(role => role.Id)
            .Where(role => !(network.Governance?.ManagerRoles ?? []).Any(one => one.Role == role)).ToList();
        return open.Count == 0 ? "manager-roles-covered clear "
            : $"manager-roles-covered not-assessable {(open.Count == CodeLists.ManagerRoles.Concepts.Count ? "managerRoles" : string.Join(' ', open.Select(role => $"managerRoles.{role}")))}";
    }

    // Whatever is not a narrower case of something, of these or above them; a code of no list is its own.
    private static HashSet<string> Tops(CodeList list, IEnumerable<string> codes)
    {
        var reached = codes.ToHashSet();
        for (var size = -1; size < reached.Count;)
        {
            size = reached.Count;
            reached.UnionWith([.. reached.SelectMany(code => list.Code(code)?.Broader ?? [])]);
        }

        return [.. reached.Where(code => list.Code(code) is not { Broader.Count: > 0 })];
    }
}
