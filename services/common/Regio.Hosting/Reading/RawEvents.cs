using System.Linq.Expressions;
using System.Reflection;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;

namespace Regio.Hosting.Reading;

/// <summary>Reads stored facts by a condition in SQL.</summary>
public static class RawEvents
{
    private static readonly MethodInfo MatchesSql = typeof(MatchesSqlExtensions).GetMethod(
        nameof(MatchesSqlExtensions.MatchesSql), [typeof(object), typeof(string), typeof(object[])])!;

    /// <summary>The facts that a condition on <c>mt_events d</c> holds for, by position; <c>?</c> stand for the values.</summary>
    public static Task<IReadOnlyList<IEvent>> FactsWhere(
        this IQuerySession session, string sql, CancellationToken ct, params object[] values) =>
        session.Events.QueryAllRawEvents().Where(Matching(sql, values)).OrderBy(e => e.Sequence).ToListAsync(ct);

    // As values: Marten compiles a closure's expression anew at each call, which took a third of a command's time.
    private static Expression<Func<IEvent, bool>> Matching(string sql, object[] values)
    {
        var e = Expression.Parameter(typeof(IEvent), "e");
        return Expression.Lambda<Func<IEvent, bool>>(
            Expression.Call(MatchesSql, e, Expression.Constant(sql), Expression.Constant(values)), e);
    }
}
