namespace Regio.Contracts.Networks;

/// <summary>A code (code) of a list, whole.</summary>
/// <param name="Id">The code.</param>
/// <param name="Nl">Dutch label.</param>
/// <param name="En">English label.</param>
/// <param name="Definition">What it means, in Dutch; absent where the label says enough.</param>
/// <param name="Broader">Codes of the list that it is a narrower case of (SKOS broader).</param>
/// <param name="Related">Codes of the list close to it (SKOS related); holds in both directions.</param>
/// <param name="AgeFrom">First age in years of a target group; absent: from any age, or not told by age.</param>
/// <param name="AgeUntil">First age in years that a target group no longer has; absent: without an end.</param>
/// <param name="LifeSituation">What people of a target group have in common beside age.</param>
public sealed record CodeDetails(
    string Id, string Nl, string En, string? Definition, IReadOnlyList<string> Broader, IReadOnlyList<string> Related,
    int? AgeFrom, int? AgeUntil, string? LifeSituation);

/// <summary>
/// A code list (codelijst) has one code more. A list begins as it comes with the product, version 1; each fact of its
/// stream makes the next version.
/// </summary>
/// <param name="List">Id of the list, also its path under <c>/reference/v1</c>.</param>
/// <param name="Code">The code.</param>
[Contract("nl.regio.networks.code-added.v1")]
public sealed record CodeAdded(string List, CodeDetails Code);

/// <summary>A code of a list reads otherwise; what was recorded with it means the same.</summary>
[Contract("nl.regio.networks.code-revised.v1")]
public sealed record CodeRevised(string List, CodeDetails Code);

/// <summary>A code of a list is no longer given from a day on (vervallen); what was recorded with it stays.</summary>
/// <param name="List">Id of the list.</param>
/// <param name="Id">The code.</param>
/// <param name="From">First day.</param>
[Contract("nl.regio.networks.code-retired.v1")]
public sealed record CodeRetired(string List, string Id, DateOnly From);
