using Regio.Contracts.Policy;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Policy.Clearances;
using Regio.Terms;
using Cleared = Regio.Policy.Clearances.PublicationCleared;

namespace Regio.Policy.Specs;

/// <summary>
/// Funding and policy as pure folds, each with its own store and its own inbox. A service is between two steps when it has decided and
/// not appended yet; what it decided is lost when it stops there, or comes too late when another replica was first.
/// </summary>
internal sealed class TwoServices
{
    /// <summary>How long a request may wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly Guid SchemeId = StreamId.Of("spec", "scheme");
    private static readonly SchemeDetails Said = new("Jeugd naar werk", null, [], [], null, new(2027, 1, 1), null, [], [], [], null, SchemeTerms.Untold);

    private readonly List<object> funding = [];
    private readonly Dictionary<Guid, List<object>> policy = [];
    private readonly List<object> heardOfFunding = [];
    private readonly Dictionary<Guid, List<object>> heardOfPolicy = [];
    private readonly List<DraftChecked> checks = [];
    private (int Version, IReadOnlyList<object> Facts)? fundingBetween;
    private (Guid Stream, IReadOnlyList<object> Facts)? policyBetween;
    private DateTimeOffset now = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private int made;

    public TwoServices() => funding.Add(SchemeDrafted.Of(SchemeId, null, "ocw", Said));

    /// <summary>The scheme, by funding.</summary>
    public Scheme Scheme => funding.Aggregate(default(Scheme), Funding.Schemes.Scheme.After)!;

    /// <summary>What happened to it.</summary>
    public IReadOnlyList<object> Facts => funding;

    private DateOnly Today => DateOnly.FromDateTime(now.DateTime);

    private SchemeFacts? Known => heardOfFunding.Aggregate(default(SchemeFacts), SchemeFacts.After);

    /// <summary>What its owner does.</summary>
    public void Ask() => Do(scheme => PublishScheme.Decide(scheme, new(SchemeId, Next("request"), new(2026, 11, 16), "Stcrt. 1", now), Today));

    /// <summary>What its owner does.</summary>
    public void TakeBack() => Do(scheme => WithdrawPublication.Decide(scheme, now));

    /// <summary>What its owner does.</summary>
    public void Revise() => Do(scheme => ReviseScheme.Decide(
        scheme, Said with { Title = $"Titel {made++}" }, new(new Dictionary<string, KnownIndicator>(), new HashSet<string>()), Today));

    /// <summary>What its owner does.</summary>
    public void RecordElsewhere() => Do(scheme => RecordPublishedElsewhere.Decide(scheme, new(SchemeId, new(2026, 11, 1), "Stcrt. 9"), Today));

    /// <summary>What its owner does: policy checks the draft as it knows it.</summary>
    public void Check()
    {
        if (Known is { } known)
        {
            checks.Add(new(Next("check"), "ocw", SchemeId, Said.Title, known.On(Today).Fingerprint(), Today, new(0, 0, 0), "1", [], "owner"));
        }
    }

    /// <summary>Time passes.</summary>
    public void Wait(TimeSpan time) => now += time;

    /// <summary>One of funding's messages reaches policy: any of them, also again; what is not next for its stream is not taken.</summary>
    public void ReachPolicy(int which)
    {
        if (which % funding.Count is var i && i == heardOfFunding.Count)
        {
            heardOfFunding.Add(Funding.Published.ContractOf(funding[i])!);
        }
    }

    /// <summary>One of policy's messages reaches funding.</summary>
    public void ReachFunding(int which)
    {
        if (policy.Count > 0 && policy.Keys.Order().ElementAt(which % policy.Count) is var stream && !heardOfPolicy.ContainsKey(stream))
        {
            heardOfPolicy[stream] = [.. policy[stream].Select(fact => Published.ContractOf(fact)!)];
        }
    }

    /// <summary>Policy looks and decides.</summary>
    public void PolicyLooks()
    {
        if (Known is { Waiting: { } waiting } known && !policy.ContainsKey(ClearPublication.IdOf(waiting.RequestId)))
        {
            var decision = ClearPublication.Decide(known, waiting, checks, [], Today);
            policyBetween = (ClearPublication.IdOf(waiting.RequestId), ((Decision.Accepted)decision).Facts);
        }
    }

    /// <summary>Policy appends what it decided, unless the stream has begun meanwhile.</summary>
    public void PolicyAppends()
    {
        if (policyBetween is { } between)
        {
            policy.TryAdd(between.Stream, [.. between.Facts]);
        }
    }

    /// <summary>Policy stops, and starts again: what was not appended is gone.</summary>
    public void PolicyStops() => policyBetween = null;

    /// <summary>Funding looks and decides.</summary>
    public void FundingLooks()
    {
        var said = Scheme.Waiting is { } waiting
            ? heardOfPolicy.GetValueOrDefault(Clearance.IdOf(waiting.RequestId))?.Aggregate(default(Clearance), Clearance.After)
            : null;
        if (SettlePublication.Decide(Scheme, said, now, Patience) is Decision.Accepted { Facts: { Count: > 0 } facts })
        {
            fundingBetween = (funding.Count, facts);
        }
    }

    /// <summary>Funding appends what it decided, unless the stream changed meanwhile.</summary>
    public void FundingAppends()
    {
        if (fundingBetween is { } between && between.Version == funding.Count)
        {
            funding.AddRange(between.Facts);
        }
    }

    /// <summary>Funding stops, and starts again.</summary>
    public void FundingStops() => fundingBetween = null;

    /// <summary>Everything arrives, and both are up for long enough.</summary>
    public void ComeToRest()
    {
        for (var beat = 0; beat < 3; beat++)
        {
            Enumerable.Range(0, funding.Count).ToList().ForEach(ReachPolicy);
            PolicyLooks();
            PolicyAppends();
            Enumerable.Range(0, policy.Count).ToList().ForEach(ReachFunding);
            FundingLooks();
            FundingAppends();
        }
    }

    /// <summary>Whatever is shown as checked was: policy cleared that very request, by a check of what it says, of at most fourteen days before.</summary>
    public void Hold()
    {
        foreach (var (i, fact) in funding.Index().Where(one => one.Item is SchemePublished))
        {
            var (shown, before) = ((SchemePublished)fact, funding.Take(i).Aggregate(default(Scheme), Funding.Schemes.Scheme.After)!);
            var cleared = policy[ClearPublication.IdOf(before.Waiting!.RequestId)].ShouldHaveSingleItem().ShouldBeOfType<Cleared>();
            var check = checks.Single(one => one.CheckId == shown.CheckId);
            var said = funding.Take(i).Select(one => Funding.Published.ContractOf(one)!).Aggregate(default(SchemeFacts), SchemeFacts.After)!.On(Today);
            (cleared.CheckId, check.Content, cleared.On <= check.On.AddDays(14)).ShouldBe((shown.CheckId!.Value, said.Fingerprint(), true));
        }

        funding.Count(one => one is SchemePublished or PublicationElsewhereRecorded).ShouldBeLessThanOrEqualTo(1);
    }

    private void Do(Func<Scheme, Decision> decide)
    {
        if (decide(Scheme) is Decision.Accepted accepted)
        {
            funding.AddRange(accepted.Facts);
        }
    }

    private Guid Next(string kind) => StreamId.Of(kind, $"{made++}");
}
