using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>Which decisions on a grant did not hold once more, and how it was settled each time.</summary>
internal sealed class NaiveAppeals(IReadOnlyList<object> told, Guid grant)
{
    /// <summary>When a decision did not hold: on an objection to it, or on an appeal in court against what was decided on that; null: it holds.</summary>
    public DateOnly? Upheld(string? decision)
    {
        var against = new List<string?> { decision };
        foreach (var ended in told.OfType<AppealDecided>().Where(f => f.GrantId == grant && f.Against is not null))
        {
            if (against.Contains(ended.Against) && ended.Outcome == "upheld")
            {
                return ended.On;
            }

            against.AddRange(against.Contains(ended.Against) && ended.Decision is not null ? [ended.Decision] : []);
        }

        return null;
    }

    /// <summary>Each time that it was settled, as put right, with every number that it went by, and when the award was changed after it.</summary>
    public List<(GrantSettled Settled, List<string> Called, DateOnly? AmendedOn)> Settlements()
    {
        var all = new List<(GrantSettled Settled, List<string> Called, DateOnly? AmendedOn)>();
        foreach (var f in told)
        {
            switch (f)
            {
                case GrantSettled settled when settled.GrantId == grant:
                    all.Add((settled, [settled.Decision], null));
                    break;
                case SettlementCorrected corrected when corrected.GrantId == grant && all.Count > 0:
                    all[^1] = (corrected.Settled, [.. all[^1].Called, corrected.Settled.Decision], all[^1].AmendedOn);
                    break;
                case GrantAmended amended when amended.GrantId == grant && all.Count > 0:
                    all[^1] = all[^1] with { AmendedOn = all[^1].AmendedOn ?? amended.On };
                    break;
            }
        }

        return all;
    }
}
