using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>organisations.csv: one row is one organisation.</summary>
internal sealed class OrganisationRows(CsvFile file, States states)
{
    private readonly IReadOnlyList<Read<OrganisationDetails>> rows =
        IdentifiedRows.ReadAll(file, Organisation.StreamKind, Details);

    /// <summary>Registers, corrects or leaves each.</summary>
    public IEnumerable<ImportStep> Steps()
    {
        var here = rows.Select(row => row.Id).ToHashSet();
        return rows.InSteps(async (session, some, ct) =>
        {
            var known = await states.Of<Organisation>([.. some.Select(row => row.Id)], ct);
            var parents = await Registered(some, here, ct);
            foreach (var read in some)
            {
                var (row, id, says, _) = read;
                var details = Linked(session, row, says, parents, known.GetValueOrDefault(id)?.State.Details);
                session.Settle(read, known.GetValueOrDefault(id)?.Version ?? 0, known.TryGetValue(id, out var organisation)
                    ? CorrectOrganisation.Decide(organisation.State, details)
                    : RegisterOrganisation.Decide(id, row.Text("id")!, details));
            }
        });
    }

    /// <summary>What a row says.</summary>
    internal static OrganisationDetails Details(RowReader row) => new(
        row.NeededCode("kind", CodeLists.OrganisationKinds), row.Needed("name"), row.Text("abbreviation"), Oin(row),
        row.Date("valid_from"), row.Date("valid_until"), row.Text("parent"), row.Whole("population", 1, 100_000_000));

    private static string? Oin(RowReader row) =>
        row.Text("oin") is not { } oin ? null
            : oin.Length == 20 && oin.All(char.IsAsciiDigit) ? oin
            : row.Fault<string>("oin", "invalid", "An OIN has 20 digits.");

    // A parent may be registered already, or come anywhere in this file.
    private async Task<IReadOnlySet<Guid>> Registered(
        IReadOnlyList<Read<OrganisationDetails>> some, HashSet<Guid> here, CancellationToken ct) =>
        (await states.Of<Organisation>(Elsewhere(some, here), ct)).Keys.Concat(here).ToHashSet();

    /// <summary>The parents that rows name and that this file does not have.</summary>
    internal static IReadOnlyList<Guid> Elsewhere(IEnumerable<Read<OrganisationDetails>> some, IReadOnlySet<Guid> here) =>
    [
        .. some.Select(row => row.Says.ParentExternalId).OfType<string>()
            .Select(KnownThings.OrganisationId).Where(id => !here.Contains(id)).Distinct(),
    ];

    // Who is registered stands, also when its parent is not: the link is left out, and reported. One that is known stays.
    private static OrganisationDetails Linked(
        ImportSession session, CsvRow row, OrganisationDetails details, IReadOnlySet<Guid> parents, OrganisationDetails? known)
    {
        if (details.ParentExternalId is not { } parent || parent == known?.ParentExternalId
            || parents.Contains(KnownThings.OrganisationId(parent)))
        {
            return details;
        }

        session.Report(row.Fault("parent", "unknown-organisation", $"No organisation {parent} is registered; it is taken without."));
        return details with { ParentExternalId = null };
    }
}
