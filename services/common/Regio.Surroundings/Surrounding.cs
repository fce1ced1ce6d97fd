using Regio.Landscape;

namespace Regio.Surroundings;

/// <summary>What the store tells of the country: what is registered, and who is in force today.</summary>
/// <param name="Standing">Everything registered, and the networks in force today.</param>
/// <param name="Vocabulary">What networks say of themselves.</param>
/// <param name="Position">Everything in the store up to here is in it.</param>
internal sealed record Surrounding(Standing Standing, Vocabulary Vocabulary, long Position)
{
    /// <summary>Up to here nothing comes in between any more.</summary>
    public long Settled { get; init; }

    /// <summary>Everything registered.</summary>
    public Register Register => Standing.Register;
}

/// <summary>How the facts of a store tell of the country.</summary>
/// <param name="ContractOf">The contract of a fact; null when it tells nothing of it.</param>
internal sealed record CountryFacts(Func<object, object?> ContractOf);
