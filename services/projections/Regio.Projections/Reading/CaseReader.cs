using Regio.Contracts;
using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>
/// Which alignment cases a caller may read, as the policy service has it: ministries and stewards those that are not private, and who
/// takes part in one, or decides it, that one too. By now, whatever day or moment is asked for.
/// </summary>
/// <param name="now">All facts, as received by now.</param>
/// <param name="caller">Who asks; null: nobody signed in.</param>
internal sealed class CaseReader(Register now, Caller? caller)
{
    /// <summary>Whether the caller may read any.</summary>
    public bool MayReadAny => CaseReaders.Include(caller);

    /// <summary>Whether the caller may read this one.</summary>
    public bool MayRead(CaseFacts one) => MayReadAny && now.Cases.GetValueOrDefault(one.Id) is { } known
        && (known.Visibility == Visibility.Ministries || known.Parties.Any(caller!.ActsFor) || caller!.ActsFor(known.Escalated?.To));
}
