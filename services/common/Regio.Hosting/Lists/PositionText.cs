using System.Globalization;

namespace Regio.Hosting.Lists;

/// <summary>Positions of sources as <c>Regio-Position</c> and <c>atLeast</c> write them: <c>networks:1234</c>.</summary>
public static class PositionText
{
    /// <summary>A position of a service.</summary>
    public static string Of(ServiceName service, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{service.Value}:{position}");

    /// <summary>What one or more of them look like.</summary>
    internal const string Pattern = "^[a-z]+:[0-9]+(, *[a-z]+:[0-9]+)*$";

    /// <summary>The positions by source, the highest of each; null when the text is none.</summary>
    public static IReadOnlyDictionary<string, long>? Read(string text)
    {
        var positions = new Dictionary<string, long>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1 || !long.TryParse(part[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            {
                return null;
            }

            positions[part[..colon]] = Math.Max(at, positions.GetValueOrDefault(part[..colon]));
        }

        return positions;
    }
}
