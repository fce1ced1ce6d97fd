using Regio.Hosting.Imports;
using Regio.Hosting.Sources;
using Regio.Networks.Subjects;
using Regio.Rules;

namespace Regio.Networks.Imports;

/// <summary>The files of the register; what a list exports as CSV has the same columns. Each may tell what its rows rest on.</summary>
internal static class Shapes
{
    public static readonly CsvShape Organisations = Sourced(
        "organisations.csv",
        ["id", "kind", "name", "abbreviation", "oin", "valid_from", "valid_until", "parent", "population"]);

    public static readonly CsvShape Successions = Sourced(
        "successions.csv", ["event_id", "effective_on", "kind", "from_id", "to_id"]);

    public static readonly CsvShape Divisions = Sourced(
        "divisions.csv", ["id", "kind", "name_nl", "domain", "reference_year", "source"]);

    public static readonly CsvShape Regions = Sourced("regions.csv", ["id", "division_id", "name", "code"]);

    public static readonly CsvShape RegionMunicipalities = Sourced(
        "region-municipalities.csv", ["region_id", "organisation_id"]);

    public static readonly CsvShape Networks = Sourced(
        "networks.csv",
        [
            "id", "name", "legal_form", "purpose", "powers_acquired_by", "policy_areas", "legal_grounds", "body_id",
            "body_name", "in_force_from", "in_force_until", "previous_version", "next_version",
        ],
        "obligation", "obligation_source", "obligation_division", "domains", "target_groups", "territory", "contact_desk", "success_measure",
        "no_success_measure", "registered_by");

    public static readonly CsvShape Memberships = Sourced(
        "memberships.csv", ["network_id", "organisation_id", "joined_on", "governing_bodies", "cost_key"],
        "role", "left_on", "hours_per_year", "money_per_year", "in_kind", "decision_power", "decision_weight", "perspective");

    public static readonly CsvShape Agreements = Sourced(
        "agreements.csv",
        ["id", "network_id", "kinds", "subject", "text", "parties", "valid_from", "valid_until", "review_on"]);

    public static readonly CsvShape Definitions = Sourced("definitions.csv", ["network_id", "term", "from", "text", "source"]);

    public static readonly CsvShape Decisions = Sourced(
        "decisions.csv",
        [
            "id", "network_id", "subject", "text", "taken_on", "taken_by", "consented", "abstained", "objected", "repealed_from",
            "repeal_reason",
        ]);

    public static readonly CsvShape RegionalAgendas = Sourced(
        "regional-agendas.csv", ["region_id", "from", "until", "title", "domain", "target_group", "decided_by", "source"]);

    public static readonly CsvShape Facilities = Sourced(
        "facilities.csv",
        [
            "id", "network_id", "name", "kind", "target_groups", "capacity", "capacity_unit", "municipalities", "from", "until",
        ]);

    public static readonly CsvShape SteeringInstruments = Sourced(
        "steering-instruments.csv",
        [
            "id", "owner_id", "name", "kind", "enforcement_level", "purpose", "network_id", "target_id", "target_name", "from",
            "until",
        ]);

    public static readonly CsvShape ReferenceDivisions = Sourced("reference-divisions.csv", ["domain", "from", "until", "division"]);

    /// <summary>The lists that a steward amends, each in a file of its own name; what rows of all rest on comes first.</summary>
    public static readonly IReadOnlyList<CsvShape> Lists =
    [
        .. CodeLists.First.Where(list => list.Open).OrderBy(list => list.Id != CodeLists.SourceKinds.Id).Select(list => Sourced(
            $"{list.Id}.csv",
            ["id", "nl", "en", "definition", "broader", "related", "age_from", "age_until", "life_situation", "retired_from"])),
    ];

    public static readonly IReadOnlyList<CsvShape> All =
    [
        .. Lists, Organisations, Successions, Divisions, ReferenceDivisions, Regions, RegionMunicipalities, RegionalAgendas, Networks, Memberships, Agreements,
        Definitions, Decisions, Facilities, SteeringInstruments, .. AllSubjects.All.Select(subject => subject.Shape),
    ];

    private static CsvShape Sourced(string name, IReadOnlyList<string> required, params IReadOnlyList<string> optional) =>
        new(name, required, [.. optional, .. SourceColumns.Names]);
}
