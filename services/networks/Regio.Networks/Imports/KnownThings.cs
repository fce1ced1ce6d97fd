using Regio.Networks.Divisions;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Imports;

/// <summary>
/// What rows refer to, remembered for one run of an import. What is registered stays so; what was not there is asked
/// for again.
/// </summary>
internal sealed class KnownThings(States states)
{
    private readonly Dictionary<Guid, bool> organisations = [];
    private readonly HashSet<Guid> divisions = [];
    private readonly HashSet<Guid> networks = [];

    /// <summary>Which of these organisations are registered, and whether each is a municipality.</summary>
    public async Task<IReadOnlyDictionary<Guid, bool>> Organisations(IEnumerable<Guid> ids, CancellationToken ct)
    {
        foreach (var (id, isMunicipality) in await states.Municipalities(
            [.. ids.Where(id => !organisations.ContainsKey(id)).Distinct()], ct))
        {
            organisations[id] = isMunicipality;
        }

        return organisations;
    }

    /// <summary>Which of these divisions are registered.</summary>
    public async Task<IReadOnlySet<Guid>> Divisions(IEnumerable<Guid> ids, CancellationToken ct)
    {
        divisions.UnionWith((await states.Of<Division>([.. ids.Where(id => !divisions.Contains(id)).Distinct()], ct)).Keys);
        return divisions;
    }

    /// <summary>Which of these networks are registered.</summary>
    public async Task<IReadOnlySet<Guid>> Networks(IEnumerable<Guid> ids, CancellationToken ct)
    {
        networks.UnionWith(
            (await states.WithoutMemberships([.. ids.Where(id => !networks.Contains(id)).Distinct()], ct)).Keys);
        return networks;
    }

    /// <summary>The stream of an organisation as a file names it.</summary>
    public static Guid OrganisationId(string called) => Guid.TryParse(called, out var id) ? id : Organisation.IdOf(called);
}
