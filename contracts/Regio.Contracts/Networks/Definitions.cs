namespace Regio.Contracts.Networks;

/// <summary>A network agreed what a term means (begripsomschrijving): the first edition.</summary>
/// <param name="DefinitionId">Its stream; one for a term in a network.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Term">The term.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Text">What it means.</param>
/// <param name="Source">Where that is written; unknown when absent.</param>
[Contract("nl.regio.networks.definition-agreed.v1")]
public sealed record DefinitionAgreed(
    Guid DefinitionId, Guid NetworkId, string Term, DateOnly From, string Text, string? Source);

/// <summary>The term has another meaning from a day on: the next edition. One that was withdrawn is in use again.</summary>
/// <param name="DefinitionId">The definition.</param>
/// <param name="From">First day of this edition.</param>
/// <param name="Text">What it means from then.</param>
/// <param name="Source">Where that is written; unknown when absent.</param>
[Contract("nl.regio.networks.definition-revised.v1")]
public sealed record DefinitionRevised(Guid DefinitionId, DateOnly From, string Text, string? Source);

/// <summary>What was recorded of the latest edition was wrong; this holds instead, whole, under the same number.</summary>
/// <inheritdoc cref="DefinitionRevised"/>
[Contract("nl.regio.networks.definition-corrected.v1")]
public sealed record DefinitionCorrected(Guid DefinitionId, DateOnly From, string Text, string? Source);

/// <summary>Another network may use it (gedeeld).</summary>
/// <param name="DefinitionId">The definition.</param>
/// <param name="WithNetworkId">The other network.</param>
[Contract("nl.regio.networks.definition-shared.v1")]
public sealed record DefinitionShared(Guid DefinitionId, Guid WithNetworkId);

/// <summary>Another network uses it (overgenomen), in the edition it then had.</summary>
/// <param name="DefinitionId">The definition.</param>
/// <param name="NetworkId">The network that uses it.</param>
/// <param name="Edition">Number of the edition, from 1.</param>
/// <param name="From">First day on which it does.</param>
[Contract("nl.regio.networks.definition-adopted.v1")]
public sealed record DefinitionAdopted(Guid DefinitionId, Guid NetworkId, int Edition, DateOnly From);

/// <summary>The network no longer uses the definition.</summary>
/// <param name="DefinitionId">The definition.</param>
/// <param name="Until">First day without it.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.networks.definition-withdrawn.v1")]
public sealed record DefinitionWithdrawn(Guid DefinitionId, DateOnly Until, string? Reason);
