using Regio.Funding.Grants;
using Regio.Landscape;

namespace Regio.Funding.Accountability;

/// <summary>Money of a grant that went to another municipality in a year (overgeboekte middelen).</summary>
/// <param name="Municipality">The municipality, as the lists write it: <c>06</c>, its four digits where they are known, and its name.</param>
/// <param name="Amount">Euros.</param>
public sealed record SisaTransfer(string Municipality, decimal Amount)
{
    /// <summary>Those among what was passed on, by municipality.</summary>
    internal static IReadOnlyList<SisaTransfer> Of(IEnumerable<MoneyPassedOn> passedOn, Register register) =>
    [
        .. passedOn.Where(one => register.Organisations.GetValueOrDefault(one.PartnerId)?.Kind == OrganisationFacts.Municipality)
            .GroupBy(one => one.PartnerId).Select(to => new SisaTransfer(Named(register.Organisations[to.Key]), to.Sum(one => one.Amount)))
            .OrderBy(one => one.Municipality, StringComparer.Ordinal),
    ];

    // The last part of its TOOI URI is gm and the four digits; of who has another identifier they are not known.
    private static string Named(OrganisationFacts municipality) =>
        municipality.ExternalId.Split('/')[^1] is ['g', 'm', .. { Length: 4 } digits] && digits.All(char.IsAsciiDigit)
            ? $"06{digits} {municipality.Name}"
            : municipality.Name;
}
