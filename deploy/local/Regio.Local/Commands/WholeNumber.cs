using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Regio.Local;

/// <summary>Options that take a whole number; what is none is told in words, not as the name of a type.</summary>
internal static class WholeNumber
{
    public static Option<T> Option<T>(string name, string description)
        where T : struct, IBinaryInteger<T> =>
        new(name) { Description = description, CustomParser = result => Read<T>(result) ?? default, Required = true };

    public static Option<T?> Optional<T>(string name, string description)
        where T : struct, IBinaryInteger<T> =>
        new(name) { Description = description, CustomParser = Read<T> };

    private static T? Read<T>(System.CommandLine.Parsing.ArgumentResult result)
        where T : struct, IBinaryInteger<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"'{text}' is no whole number, or too large a one.");
        return null;
    }
}
