using Regio.Funding.Schemes;
using Regio.Landscape;

namespace Regio.Funding.Accountability;

/// <summary>What a year's statement tells of a scheme: what held on the last day of that year, whatever became of it since.</summary>
/// <param name="Ministry">TOOI URI of who owned it; null: unknown.</param>
/// <param name="Said">What it said.</param>
internal sealed record SisaScheme(string? Ministry, SchemeDetails Said)
{
    /// <summary>That of a year.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="facts">The same, with its owners by day; null: it is not known here yet.</param>
    /// <param name="year">The year.</param>
    public static SisaScheme At(SchemeItem scheme, SchemeFacts? facts, int year)
    {
        var last = new DateOnly(year, 12, 31);
        return new(facts is null ? scheme.State.OwnerId : facts.OwnerOn(last), scheme.On(last).Said.Details);
    }
}
