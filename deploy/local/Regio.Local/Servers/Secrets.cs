using System.Security.Cryptography;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Random passwords, made when first asked for and kept in a file that only its owner reads.</summary>
internal sealed class Secrets(string path)
{
    private readonly Lock _gate = new();

    public string Of(string name)
    {
        lock (_gate)
        {
            var known = Read();
            if (known.TryGetValue(name, out var secret))
            {
                return secret;
            }

            known[name] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
            PrivateFile.Write(path, JsonSerializer.Serialize(known));
            return known[name];
        }
    }

    private Dictionary<string, string> Read() =>
        File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? [] : [];
}

/// <summary>Files with mode 0600, replaced whole so that no reader sees half a file.</summary>
internal static class PrivateFile
{
    public static void Write(string path, string text)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var writer = new StreamWriter(fresh, options))
        {
            writer.Write(text);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
