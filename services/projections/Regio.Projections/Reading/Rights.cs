using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>What a caller may know of in each view, for who answers from several of them.</summary>
/// <param name="Caller">Who asks; null: nobody signed in.</param>
/// <param name="Grants">Which applications.</param>
/// <param name="Pulses">Which pulses.</param>
/// <param name="Reports">What of reports.</param>
/// <param name="Cases">Which alignment cases.</param>
/// <param name="IncludeSmallCounts">Whether small counts of persons.</param>
internal sealed record Rights(
    Caller? Caller, GrantReader Grants, PulseReader Pulses, ReportReader Reports, CaseReader Cases, bool IncludeSmallCounts)
{
    /// <summary>Those of who asks, as of now.</summary>
    public static async Task<Rights> Of(HttpContext http, CancellationToken ct) =>
        Of(await http.RequestServices.GetRequiredService<Received>().Today(ct), Caller.Of(http.User));

    /// <summary>Those of a caller today.</summary>
    public static Rights Of(Picture now, Caller? caller) => new(
        caller, new(now.Register, caller, now.Day), new(now.Register, caller, now.Day), new(now, caller), new(now.Register, caller),
        SmallCountReaders.Include(caller));
}
