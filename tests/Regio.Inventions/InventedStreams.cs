using Regio.Local;

namespace Regio.Inventions;

/// <summary>A stream of an invented country, with all its contracts in order.</summary>
/// <param name="Service">The service that publishes it.</param>
/// <param name="Id">The stream.</param>
/// <param name="Contracts">What happened to it.</param>
public sealed record InventedStream(string Service, Guid Id, IReadOnlyList<object> Contracts);

/// <summary>
/// The countries that <c>./regio generate</c> writes as files, told as contracts: N countries side by side, each the size of the real
/// register; the same seed gives the same. What no import reads is here alone: drafts with terms and targets, applications that
/// were not awarded, payments, reports, policies, owners and pulses.
/// </summary>
public static class InventedStreams
{
    /// <summary>The day to look at: everything invented came about by it, or is still to come.</summary>
    public static DateOnly Today => Arrangements.Today;

    /// <summary>Of a country: its schemes.</summary>
    public static int Schemes => InventedSchemes.Count;

    /// <summary>Every stream, country after country; only one country is in memory at a time.</summary>
    public static IEnumerable<InventedStream> Of(int countries, long seed) => FundingStreams.Indicators().Concat(new Generator(seed, countries).Countries()
        .SelectMany(country => NetworkStreams.Of(country).Concat(PolicyStreams.Of(country)).Concat(FundingStreams.Of(country))));
}
