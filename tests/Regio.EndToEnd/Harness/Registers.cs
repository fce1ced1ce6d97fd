using System.Text;
using Regio.Local;
using Regio.Projections.Specs;

namespace Regio.EndToEnd;

/// <summary>The registers that are imported: whole, and a fixed cut of it.</summary>
internal static class Registers
{
    private const string Absent = "The real register is not here: set REGIO_DATA, or put it in ../shared/data.";
    private const int OneIn = 20;
    private static readonly string[] Kept = ["organisations.csv", "successions.csv"];
    private static readonly string[] Cut = ["networks.csv", "memberships.csv"];

    /// <summary>Skips a test of the real register's values, saying so, where it is not.</summary>
    public static void NeedReal() => Assert.SkipWhen(RealRegister.Folder() is null, Absent);

    /// <summary>The real register, else an invented one of its size.</summary>
    public static string Whole(StateFolder state)
    {
        if (RealRegister.Folder() is { } real)
        {
            return real;
        }

        var folder = state.In("invented");
        new Generator(seed: 1, countries: 1).Write(folder, _ => { });
        return folder;
    }

    /// <summary>What fault cases import: all organisations and successions, and one in twenty networks.</summary>
    public static string ForFaults(StateFolder state)
    {
        var whole = Whole(state);
        if (RunServers.Long)
        {
            return whole;
        }

        var folder = state.In("cut");
        Directory.CreateDirectory(folder);
        foreach (var file in CsvImport.FilesIn(whole).Select(path => Path.GetFileName(path)))
        {
            var records = Csv.Records(File.ReadAllText(Path.Combine(whole, file)));
            File.WriteAllLines(
                Path.Combine(folder, file),
                [
                    string.Join(',', records[0]),
                    .. records.Skip(1).Where(record => Kept.Contains(file) || (Cut.Contains(file) && IsIn(record[0])))
                        .Select(record => Line(records[0], record)),
                ]);
        }

        return folder;
    }

    // By the id's own characters, so that the cut is the same everywhere and always.
    private static bool IsIn(string network) => network.Aggregate(0, (sum, c) => ((sum * 31) + c) & 0xFFFF) % OneIn == 0;

    // A link to a version outside the cut would be a reference to nothing.
    private static string Line(List<string> header, List<string> record) => string.Join(',', record.Select((field, i) =>
        header[i] is "previous_version" or "next_version" && !IsIn(field) ? "" : Quoted(field)));

    private static string Quoted(string field) => new StringBuilder(field).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
}
