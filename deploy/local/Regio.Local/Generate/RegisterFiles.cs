using System.Text;

namespace Regio.Local;

/// <summary>The files of a register and of its money, written side by side: UTF-8, comma, header, line feeds.</summary>
internal sealed class RegisterFiles : IDisposable
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["organisations.csv"] = "id,kind,name,abbreviation,oin,valid_from,valid_until,parent,population",
        ["successions.csv"] = "event_id,effective_on,kind,from_id,to_id",
        ["divisions.csv"] = "id,kind,name_nl,domain,reference_year,source",
        ["regions.csv"] = "id,division_id,name,code",
        ["region-municipalities.csv"] = "region_id,organisation_id",
        ["networks.csv"] = "id,name,legal_form,purpose,powers_acquired_by,policy_areas,legal_grounds,body_id,body_name,"
            + "in_force_from,in_force_until,previous_version,next_version,obligation,domains,target_groups",
        ["memberships.csv"] = "network_id,organisation_id,joined_on,governing_bodies,cost_key",
        ["indicators.csv"] = "id,from,name,concept,kind,unit,direction,period,definition,additive",
        ["schemes.csv"] = "id,owner_id,title,domains,target_groups,division,from,until,lead_kinds,published_on,gazette",
        ["grants.csv"] = "id,scheme,network,lead,status,submitted_on,from,until,costs,requested,awarded,awarded_per_year,decision,decided_on,settled,settled_on",
        ["observations.csv"] = "id,indicator,network,from,until,value,quality,reported_on",
    };

    private readonly Dictionary<string, StreamWriter> _writers;

    public RegisterFiles(string folder)
    {
        var plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        _writers = Headers.ToDictionary(
            file => file.Key, file => new StreamWriter(Path.Combine(folder, file.Key), append: false, plain) { NewLine = "\n" });
        foreach (var (file, header) in Headers)
        {
            _writers[file].WriteLine(header);
        }
    }

    public int Rows { get; private set; }

    public void Write(string file, params string?[] values)
    {
        _writers[file].WriteLine(string.Join(',', values.Select(Quoted)));
        Rows++;
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Dispose();
        }
    }

    private static string Quoted(string? value) =>
        value is null ? string.Empty
        : value.AsSpan().IndexOfAny(",\"\n\r") < 0 ? value
        : "\"" + value.Replace("\"", "\"\"") + "\"";
}
