using Regio.Funding.Purses;
using Regio.Hosting.Reading;

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
/// <param name="NetworkId">The network that it is for; absent: an organisation alone.</param>
/// <param name="LeadId">The organisation that applied and accounts (penvoerder).</param>
/// <param name="PartnerIds">Organisations that take part beside it.</param>
/// <param name="RegionId">The region that it serves; absent: the territory of the network.</param>
/// <param name="Status">How far it is.</param>
/// <param name="SubmittedOn">Day of submission.</param>
/// <param name="Plan">What will be done.</param>
/// <param name="From">First day of the activities, as awarded or else as asked.</param>
/// <param name="Until">First day after them.</param>
/// <param name="Costs">What they cost, line by line.</param>
/// <param name="Others">What others pay.</param>
/// <param name="Requested">Euros asked, per year.</param>
/// <param name="Awarded">Euros awarded, per year, as last changed.</param>
/// <param name="Decision">Number of the decision that holds.</param>
/// <param name="DecidedOn">Day of it.</param>
/// <param name="Reason">Why it was rejected, or settled lower; absent: neither.</param>
/// <param name="Score">Points of its assessment; absent: none.</param>
/// <param name="Instalments">What was planned and paid.</param>
/// <param name="Account">The final account; absent: not handed in.</param>
/// <param name="Settled">Euros that it was settled at; absent: not yet.</param>
/// <param name="SettledOn">Day of the settlement.</param>
/// <param name="Recoveries">What was claimed back.</param>
/// <param name="PassedOn">What the lead passed on to partners.</param>
/// <param name="Appeals">Objections and appeals.</param>
public sealed record GrantRow(
    Guid Id, string? ExternalId, long Version, Guid SchemeId, Guid? CallId, Guid? NetworkId, Guid LeadId, IReadOnlyList<Guid> PartnerIds,
    Guid? RegionId, GrantStatus Status, DateOnly SubmittedOn, string Plan, DateOnly From, DateOnly Until, IReadOnlyList<CostLine> Costs,
    IReadOnlyList<OtherMoney> Others, IReadOnlyList<YearAmount> Requested, IReadOnlyList<YearAmount> Awarded, string? Decision,
    DateOnly? DecidedOn, string? Reason, decimal? Score, IReadOnlyList<Instalment> Instalments, FinalAccountSubmitted? Account,
    decimal? Settled, DateOnly? SettledOn, IReadOnlyList<RecoveryOrdered> Recoveries, IReadOnlyList<MoneyPassedOn> PassedOn,
    IReadOnlyList<AppealNoted> Appeals)
{
    /// <summary>Of a grant as it is.</summary>
    internal static GrantRow Of(GrantItem item)
    {
        var (grant, asked) = (item.State, item.State.Details);
        return new(
            item.Id, grant.Application.ExternalId, item.Version, grant.Application.SchemeId, grant.Application.CallId,
            grant.Application.NetworkId, grant.Application.LeadId, asked.PartnerIds, asked.RegionId, grant.Status,
            grant.Application.SubmittedOn, asked.Plan, grant.Award?.From ?? asked.From, grant.Award?.Until ?? asked.Until, asked.Costs,
            asked.Others, asked.Requested, grant.Award?.Amounts ?? [], grant.Rejection?.Decision ?? grant.Award?.Decision,
            grant.Rejection?.On ?? grant.Award?.On, grant.Rejection?.Reason ?? grant.Settlement?.Reason, grant.Assessment?.Score,
            grant.Instalments, grant.Account, grant.Settlement?.Amount, grant.Settlement?.On, grant.Recoveries, grant.PassedOn, grant.Appeals);
    }
}
