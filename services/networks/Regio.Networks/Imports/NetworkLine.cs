using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Networks;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>What a row of networks.csv says; null of an optional column: the file does not have it.</summary>
internal sealed record NetworkLine(
    NetworkDetails Said, bool SaysObligation, bool SaysDivision, bool SaysDomains, bool SaysTargetGroups, bool SaysDesk, bool SaysMeasure,
    IReadOnlyList<Guid>? Territory, Guid? Previous, Guid? Next, string? RegisteredBy)
{
    private const string Unknown = "unknown";

    /// <summary>The versions it names.</summary>
    public IEnumerable<Guid> Versions => new[] { Previous, Next }.OfType<Guid>();

    /// <summary>Reads a row.</summary>
    public static NetworkLine Of(RowReader row)
    {
        var details = new NetworkDetails(
            row.Needed("name"), row.Code("legal_form", CodeLists.LegalForms), row.Prose("purpose"),
            Values.Texts(row.List("powers_acquired_by")), Values.Texts(row.List("policy_areas")),
            Values.Texts(row.List("legal_grounds")), row.Text("body_id"), row.Text("body_name"),
            row.NeededDate("in_force_from"), row.Date("in_force_until"),
            row.Code("obligation", CodeLists.Obligations) ?? Unknown, row.Text("obligation_source"),
            row.Codes("domains", CodeLists.Domains), row.Codes("target_groups", CodeLists.TargetGroups),
            row.Desk("contact_desk"), TextOrNone.Of(row.Prose("success_measure"), row.Flag("no_success_measure")),
            row.Text("obligation_division"));
        var file = row.Row;
        return new(
            details, file.Has("obligation"), file.Has("obligation_division"), file.Has("domains"), file.Has("target_groups"), file.Has("contact_desk"),
            file.Has("success_measure"),
            file.Has("territory") ? [.. row.List("territory").Select(KnownThings.OrganisationId)] : null,
            Version(row, "previous_version"), Version(row, "next_version"), row.Text("registered_by"));
    }

    /// <summary>What the network is, then: what the file does not say stays as it is known.</summary>
    public NetworkDetails Details(NetworkDetails? known) => known is null ? Said : Said with
    {
        Obligation = SaysObligation ? Said.Obligation : known.Obligation,
        ObligationSource = SaysObligation ? Said.ObligationSource : known.ObligationSource,
        ObligationDivision = SaysDivision ? Said.ObligationDivision : known.ObligationDivision,
        Domains = SaysDomains ? Said.Domains : known.Domains,
        TargetGroups = SaysTargetGroups ? Said.TargetGroups : known.TargetGroups,
        ContactDesk = SaysDesk ? Said.ContactDesk : known.ContactDesk,
        SuccessMeasure = SaysMeasure ? Said.SuccessMeasure : known.SuccessMeasure,
    };

    /// <summary>Its links, without those that lead nowhere or to itself.</summary>
    public (Guid? Previous, Guid? Next) LinksWithin(Guid id, IReadOnlySet<Guid> registered)
    {
        return (Within(Previous), Within(Next));

        Guid? Within(Guid? version) => version is { } other && other != id && registered.Contains(other) ? other : null;
    }

    /// <summary>Whether its links are to become other than they are.</summary>
    public bool IsLinkedOtherwise(Network network, IReadOnlySet<Guid> registered) =>
        LinksWithin(network.Id, registered) != (network.PreviousId, network.NextId);

    /// <summary>Its links, without those that lead nowhere, to itself or in a circle: each is left out, and reported; the network stands.</summary>
    public (Guid? Previous, Guid? Next, IReadOnlyList<ImportFault> Faults) LinksWithin(
        CsvRow row, Guid id, IReadOnlySet<Guid> registered, VersionOrder order)
    {
        var (previous, next) = LinksWithin(id, registered);
        var circles = order.Circles(id, previous, next).ToList();
        return (Sound(previous, "/previous"), Sound(next, "/next"),
        [
            .. LinkFaults(row, id, registered),
            .. circles.Select(fault => row.Fault($"{fault.Pointer[1..]}_version", fault.Code, $"{fault.Detail} The link is left out.")),
        ]);

        Guid? Sound(Guid? version, string pointer) => circles.Exists(fault => fault.Pointer == pointer) ? null : version;
    }

    private IEnumerable<ImportFault> LinkFaults(CsvRow row, Guid id, IReadOnlySet<Guid> registered) =>
        from link in new[] { ("previous_version", Previous), ("next_version", Next) }
        where link.Item2 is { } version && (version == id || !registered.Contains(version))
        select link.Item2 == id
            ? row.Fault(link.Item1, "version-of-itself", "A network is not its own version; the link is left out.")
            : row.Fault(link.Item1, "unknown-network", $"No network {row.Text(link.Item1)} is registered; the link is left out.");

    private static Guid? Version(RowReader row, string column) =>
        row.Text(column) is { } called ? StreamId.Parse(Network.StreamKind, called) : null;
}
