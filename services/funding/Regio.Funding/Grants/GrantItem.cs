using Regio.Funding.Purses;
using Regio.Hosting.Reading;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding.Grants;

/// <summary>A grant as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The grant.</param>
public sealed record GrantItem(Guid Id, long Version, Grant State) : IView<GrantItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "funding.application-submitted.v1";

    /// <inheritdoc/>
    public static string? MayBeginWith => "funding.grant-recorded.v1";

    /// <inheritdoc/>
    public GrantItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static GrantItem? After(GrantItem? view, object fact) =>
        Grant.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What readers see of an application or grant (subsidieaanvraag, subsidieverlening).</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when applied for here.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call that it answers; absent: none.</param>
/// <param name="NetworkId">The network that it is for; absent: an organisation alone, or unknown.</param>
/// <param name="LeadId">The organisation that applied and accounts (penvoerder), or got it; absent: no registered one.</param>
/// <param name="PartnerIds">Organisations that take part beside it.</param>
/// <param name="RegionId">The region that it serves; absent: the territory of the network.</param>
/// <param name="Status">How far it is.</param>
/// <param name="SubmittedOn">Day of submission; unknown when absent.</param>
/// <param name="Plan">What will be done; unknown when absent.</param>
/// <param name="From">First day of the activities, as awarded or else as asked; unknown when absent.</param>
/// <param name="Until">First day after them; unknown when absent.</param>
/// <param name="Costs">What they cost, line by line.</param>
/// <param name="Others">What others pay.</param>
/// <param name="Requested">Euros asked, per year.</param>
/// <param name="Awarded">Euros awarded, per year, as last changed.</param>
/// <param name="Decision">Number of the decision that holds.</param>
/// <param name="DecidedOn">Day of it.</param>
/// <param name="Reason">Why it was rejected, or settled lower; absent: neither.</param>
/// <param name="Score">Points of its assessment; absent: none, or the reader is no party.</param>
/// <param name="Instalments">What was planned and paid.</param>
/// <param name="Account">The final account; absent: not handed in.</param>
/// <param name="Settled">Euros that it was settled at; absent: not yet.</param>
/// <param name="SettledOn">Day of the settlement.</param>
/// <param name="Recoveries">What was claimed back.</param>
/// <param name="Repayments">What came in of it.</param>
/// <param name="PassedOn">What the lead passed on to partners.</param>
/// <param name="Appeals">Objections and appeals; who is no party is not told on what grounds.</param>
/// <param name="DecidedAppeals">How those ended that did.</param>
/// <param name="Record">What a register tells of it (overgenomen); absent: it was applied for here.</param>
public sealed record GrantRow(
    Guid Id, string? ExternalId, long Version, Guid SchemeId, Guid? CallId, Guid? NetworkId, Guid? LeadId, IReadOnlyList<Guid> PartnerIds,
    Guid? RegionId, GrantStatus Status, DateOnly? SubmittedOn, string? Plan, DateOnly? From, DateOnly? Until, IReadOnlyList<CostLine> Costs,
    IReadOnlyList<OtherMoney> Others, IReadOnlyList<YearAmount> Requested, IReadOnlyList<YearAmount> Awarded, string? Decision,
    DateOnly? DecidedOn, string? Reason, decimal? Score, IReadOnlyList<Instalment> Instalments, FinalAccountSubmitted? Account,
    decimal? Settled, DateOnly? SettledOn, IReadOnlyList<RecoveryRow> Recoveries, IReadOnlyList<RepaymentRow> Repayments, IReadOnlyList<PassedOnRow> PassedOn,
    IReadOnlyList<AppealNoted> Appeals, IReadOnlyList<AppealDecided> DecidedAppeals, Contract.GrantRecord? Record)
{
    /// <summary>Euros awarded in all; null: nothing was decided, or it was rejected.</summary>
    internal decimal? Decided => Status is GrantStatus.Awarded or GrantStatus.Settled ? Awarded.Sum(one => one.Amount) : null;

    /// <summary>Of a grant as it is.</summary>
    /// <param name="item">The grant.</param>
    /// <param name="isParty">Whether it is for a party; others see what was awarded.</param>
    internal static GrantRow Of(GrantItem item, bool isParty)
    {
        var grant = isParty ? item.State : PartiesAlone.Without(item.State);
        var (asked, told) = (grant.Details, GrantRecord.Of(grant));
        return new(
            item.Id, grant.ExternalId, item.Version, grant.SchemeId, grant.CallId, grant.NetworkId, grant.LeadId, grant.PartnerIds,
            grant.RegionId, grant.Status, grant.Application?.SubmittedOn, told.Title, told.From, told.Until, asked?.Costs ?? [],
            asked?.Others ?? [], asked?.Requested ?? [], told.Years, told.Decision, told.DecidedOn,
            grant.Status == GrantStatus.Rejected ? grant.Rejection!.Reason : grant.Settlement?.Reason, grant.Assessment?.Score, grant.Instalments, grant.Account, told.Settled,
            told.SettledOn, RecoveryRow.Of(grant), RepaymentRow.Of(grant), PassedOnRow.Of(grant), grant.Appeals, grant.DecidedAppeals, grant.Record is { } record ? PublishedMoney.Told(record) : null);
    }
}
