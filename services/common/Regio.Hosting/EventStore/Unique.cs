using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Tells which unique key an exception from the store is about, however deep it is wrapped.</summary>
internal static class Unique
{
    /// <summary>Whether this constraint was violated.</summary>
    public static bool Violated(Exception exception, string constraint)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
            {
                return violation.ConstraintName == constraint;
            }
        }

        return false;
    }
}
