using System.Text.Json.Serialization;

namespace Regio.Projections;

/// <summary>Money that a network has of a scheme, or of a regional budget (subsidie).</summary>
/// <param name="Ministry">The ministry that pays; absent: unknown, or several put the money in.</param>
/// <param name="Scheme">The scheme; absent: it is of a regional budget.</param>
/// <param name="Grant">The grant; absent: it is of a regional budget.</param>
/// <param name="Budget">The regional budget that it is allocated of; absent: it is a grant.</param>
/// <param name="Awarded">Euros awarded or allocated, as last changed by the day; absent: a register does not tell.</param>
/// <param name="Paid">Euros of it paid by the day; absent: a register does not tell.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
internal sealed record FundedBy(
    Thing? Ministry, Thing? Scheme, Thing? Grant, Thing? Budget, decimal? Awarded, decimal? Paid, DateOnly From, DateOnly Until)
{
    /// <summary>The schemes whose money it is: of a regional budget all that can have put some of it in.</summary>
    public IReadOnlyList<Thing> Schemes { get; init; } = [];

    /// <summary>The ministries that they are of, as far as that is known.</summary>
    public IReadOnlyList<Thing> Ministries { get; init; } = [];

    /// <summary>The scheme or the regional budget.</summary>
    [JsonIgnore]
    public Thing Source => (Scheme ?? Budget)!;

    /// <summary>What is committed to a network on the day of a picture, by ministry, scheme and grant; regional budgets last.</summary>
    public static IReadOnlyList<FundedBy> Of(Standing standing, Guid network) =>
    [
        .. (from one in Commitment.Of(standing.Register, network, standing.Day)
            where one is { Pays: true, Period: { } period } && period.From <= standing.Day && standing.Day < period.Until
            let schemes = one.Schemes.Select(id => standing.Register.Schemes.GetValueOrDefault(id)).OfType<SchemeFacts>().ToList()
            where schemes.Count > 0 || one.Budget is not null
            let payers = schemes.Select(scheme => standing.Register.MinistryOf(scheme.OwnerOn(standing.Day), standing.Day)).Distinct().ToList()
            select new FundedBy(
                payers is [var payer] ? payer : null, one.Budget is null ? schemes[0].ThingOn(standing.Day) : null, one.Grant, one.Budget,
                one.Awarded, one.Paid, one.Period!.Value.From, one.Period.Value.Until)
            {
                Schemes = [.. schemes.Select(scheme => scheme.ThingOn(standing.Day)).Order(Thing.Order)],
                Ministries = [.. payers.OfType<Thing>().Order(Thing.Order)],
            })
            .OrderBy(one => one.Budget is not null).ThenBy(one => one.Ministry?.Key, StringComparer.Ordinal)
            .ThenBy(one => one.Source, Thing.Order).ThenBy(one => one.From),
    ];
}
