using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>What a network wanted to reach for a time.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it was dropped; null: it was not, and holds until the next.</param>
/// <param name="Aim">What was to be reached.</param>
public sealed record AdoptedFor(DateOnly From, DateOnly? Until, AdoptedAim Aim);

/// <summary>A target that a network adopted itself, whoever pays it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="Times">In the order of their days; at least one.</param>
public sealed record AdoptedTargetFacts(Guid Id, Guid NetworkId, string Indicator, int Edition, IReadOnlyList<AdoptedFor> Times) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static AdoptedTargetFacts? After(AdoptedTargetFacts? state, object contract) => (state, contract) switch
    {
        (null, TargetAdopted f) => new(f.TargetId, f.NetworkId, f.Indicator, f.Edition, [new(f.From, null, f.Aim)]),
        ({ } known, AdoptedTargetRevised f) => known with { Times = [.. known.Times, new(f.From, null, f.Aim)] },
        ({ } known, AdoptedTargetCorrected f) => known.Last(new(f.From, known.Times[^1].Until, f.Aim)),
        ({ } known, AdoptedTargetDropped f) => known.Last(known.Times[^1] with { Until = f.Until }),
        ({ } known, AdoptedTargetDropCorrected f) => After(known, f.Dropped),
        ({ } known, AdoptedTargetDropWithdrawn) => known.Last(known.Times[^1] with { Until = null }),
        _ => state,
    };

    /// <summary>What is pursued on a day, and since which day without a break; null: nothing.</summary>
    public (DateOnly Since, AdoptedAim Aim)? On(DateOnly on)
    {
        var at = Times.Count(time => time.From <= on) - 1;
        if (at < 0 || Times[at].Until <= on)
        {
            return null;
        }

        var first = at;
        while (first > 0 && !(Times[first - 1].Until < Times[first].From))
        {
            first--;
        }

        return (Times[first].From, Times[at].Aim);
    }

    private AdoptedTargetFacts Last(AdoptedFor latest) => this with { Times = [.. Times.SkipLast(1), latest] };
}
