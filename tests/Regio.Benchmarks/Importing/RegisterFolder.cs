using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>The register to import: the real one where it is found, else an invented one of its size.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Note">What it is.</param>
internal sealed record RegisterFolder(string Path, string Note)
{
    public static RegisterFolder Find(Ground ground)
    {
        if (Environment.GetEnvironmentVariable("REGIO_DATA") is { Length: > 0 } given)
        {
            var inside = System.IO.Path.Combine(given, "nl");
            return new(Directory.Exists(inside) ? inside : given, "The real register, from REGIO_DATA.");
        }

        for (var folder = new DirectoryInfo(ground.Root); folder is not null; folder = folder.Parent)
        {
            var real = System.IO.Path.Combine(folder.FullName, "shared/data/nl");
            if (File.Exists(System.IO.Path.Combine(real, "memberships.csv")))
            {
                return new(real, "The real register.");
            }
        }

        var invented = Invented(ground, 1);
        return invented with { Note = "The real register is not here (REGIO_DATA). " + invented.Note };
    }

    /// <summary>An invented one, as large as so many.</summary>
    public static RegisterFolder Invented(Ground ground, int scale)
    {
        var folder = System.IO.Path.Combine(ground.Folder, $"register-{scale}");
        var rows = new Generator(Countries.Seed, scale).Write(folder, _ => { });
        return new(folder, $"An invented register of {rows:N0} rows, scale {scale}, seed {Countries.Seed}.");
    }

    /// <summary>Its files as an import is sent.</summary>
    public MultipartFormDataContent Upload() => Local.Upload.Of(CsvImport.FilesIn(Path));
}
