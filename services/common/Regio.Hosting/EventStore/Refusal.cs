using System.Data;
using JasperFx.Events;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>
/// Tells a transaction that the store refused, and so rolled back, from one of which nobody knows: a connection that
/// broke at the commit may have stored it, and doing it again would answer that another change came first.
/// </summary>
internal static class Refusal
{
    /// <summary>Whether nothing can have been stored.</summary>
    public static bool Is(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is DBConcurrencyException or EventStreamUnexpectedMaxEventIdException or PostgresException { IsTransient: false })
            {
                return true;
            }
        }

        return false;
    }
}
