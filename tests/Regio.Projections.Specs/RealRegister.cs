using System.Globalization;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>The real register's CSV files as contracts; the files are found beside the project, never in it.</summary>
internal static class RealRegister
{
    private static readonly Lazy<Register?> Loaded = new(() => Folder() is { } folder ? Of(folder) : null);

    /// <summary>The register, or the test is skipped and says why.</summary>
    public static Register OrSkip()
    {
        Assert.SkipWhen(
            Loaded.Value is null, "The real register is not here: set REGIO_DATA, or put it in ../shared/data.");
        return Loaded.Value!;
    }

    /// <summary>The register of a folder with files of the same shape.</summary>
    public static Register Of(string folder) => Streams.RegisterOf(Contracts(folder));

    /// <summary>Where the real register's files are; null when they are not here.</summary>
    public static string? Folder()
    {
        var folders = Environment.GetEnvironmentVariable("REGIO_DATA") is { Length: > 0 } given
            ? [given]
            : Above(new(AppContext.BaseDirectory)).Select(d => Path.Combine(d.FullName, "shared", "data"));
        return folders
            .SelectMany(f => new[] { f, Path.Combine(f, "nl") })
            .FirstOrDefault(f => File.Exists(Path.Combine(f, "networks.csv")));
    }

    private static IEnumerable<DirectoryInfo> Above(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }

    private static IEnumerable<(Guid, object)> Contracts(string folder) =>
        Organisations(folder).Concat(Successions(folder)).Concat(Divisions(folder)).Concat(Networks(folder));

    private static IEnumerable<(Guid, object)> Organisations(string folder) =>
        Rows(folder, "organisations").Select(r => (Ids.Id(r["id"]), (object)new OrganisationRegistered(
            Ids.Id(r["id"]), r["id"], r["kind"], r["name"], Text(r["abbreviation"]), Text(r["oin"]),
            Ids.DayOrNone(r["valid_from"]), Ids.DayOrNone(r["valid_until"]), Text(r["parent"]),
            Number(r["population"]))));

    private static IEnumerable<(Guid, object)> Successions(string folder) => Rows(folder, "successions")
        .GroupBy(r => (Event: r["event_id"], On: r["effective_on"], Kind: r["kind"]))
        .Select(e => (Stream: Ids.Id($"{e.Key}"), Event: e))
        .Select(e => (e.Stream, (object)new SuccessionRecorded(
            e.Stream, e.Event.Key.Event, Ids.Day(e.Event.Key.On), e.Event.Key.Kind,
            [.. e.Event.Select(r => new SuccessionLink(Ids.Id(r["from_id"]), Ids.Id(r["to_id"])))])));

    private static IEnumerable<(Guid, object)> Divisions(string folder) =>
        Rows(folder, "divisions").Select(r => (Ids.Id(r["id"]), (object)new DivisionRegistered(
                Ids.Id(r["id"]), r["id"], r["kind"], r["name_nl"], Text(r["domain"]),
                Number(r["reference_year"])!.Value, Text(r["source"]))))
            .Concat(Rows(folder, "regions").Select(r => (Ids.Id(r["id"]), (object)new RegionRegistered(
                Ids.Id(r["id"]), r["id"], Ids.Id(r["division_id"]), r["name"], Text(r["code"])))))
            .Concat(Rows(folder, "region-municipalities").GroupBy(r => r["region_id"]).Select(region =>
                (Ids.Id(region.Key), (object)new RegionDelineated(
                    Ids.Id(region.Key), [.. region.Select(r => Ids.Id(r["organisation_id"]))]))));

    private static IEnumerable<(Guid, object)> Networks(string folder) =>
        Rows(folder, "networks").Select(r => (Ids.Id(r["id"]), (object)new NetworkRegistered(
                Ids.Id(r["id"]), r["id"], new(
                r["name"], Text(r["legal_form"]), Text(r["purpose"]), List(r["powers_acquired_by"]),
                List(r["policy_areas"]), List(r["legal_grounds"]), Text(r["body_id"]), Text(r["body_name"]),
                Ids.Day(r["in_force_from"]), Ids.DayOrNone(r["in_force_until"]), "unknown", null, [], [], null))))
            .Concat(Rows(folder, "networks").Select(r => (Ids.Id(r["id"]), (object)new NetworkVersionsLinked(
                Ids.Id(r["id"]), Reference(r["previous_version"]), Reference(r["next_version"])))))
            .Concat(Rows(folder, "memberships").Select(r => (Ids.Id(r["network_id"]), (object)new MemberAdmitted(
                Ids.Id(r["network_id"]), Ids.Id(r["network_id"] + r["organisation_id"]), Ids.Id(r["organisation_id"]),
                "participant", Ids.DayOrNone(r["joined_on"]), List(r["governing_bodies"]), null))));

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        var records = Csv.Records(File.ReadAllText(Path.Combine(folder, file + ".csv")));
        var header = records[0];
        return records.Skip(1).Select(r => header.Zip(r).ToDictionary(f => f.First, f => f.Second));
    }

    private static string? Text(string field) => field.Length == 0 ? null : field;

    private static int? Number(string field) =>
        field.Length == 0 ? null : int.Parse(field, CultureInfo.InvariantCulture);

    private static Guid? Reference(string field) => field.Length == 0 ? null : Ids.Id(field);

    private static string[] List(string field) =>
        field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
