namespace Regio.Contracts.Funding;

/// <summary>When applications are taken, and how they are handled (aanvraagtijdvak).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="OpensAt">First moment.</param>
/// <param name="ClosesAt">First moment after it.</param>
/// <param name="Order">Code of the list <c>call-orders</c>.</param>
/// <param name="Budget">Euros per year of the scheme's budget; empty: all that is left.</param>
public sealed record Call(
    Guid Id, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string Order, IReadOnlyList<YearAmount> Budget);

/// <summary>A call of a scheme was planned, or planned otherwise: it is this, whole.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Call">The call.</param>
[Contract("nl.regio.funding.call-planned.v1")]
public sealed record CallPlanned(Guid SchemeId, Call Call);

/// <summary>A call was taken back before it opened.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="CallId">The call.</param>
/// <param name="Reason">Why; unknown when absent.</param>
[Contract("nl.regio.funding.call-withdrawn.v1")]
public sealed record CallWithdrawn(Guid SchemeId, Guid CallId, string? Reason);
