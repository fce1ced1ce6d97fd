using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Regio.Hosting.Problems;

/// <summary>Tells an outage (try again) from a bug; the text of an exception never leaves the service.</summary>
internal static class Outage
{
    /// <summary>400 or 413 for a body that cannot be read or kept, 503 for a store out of reach, else 500.</summary>
    public static int StatusOf(Exception exception)
    {
        // The store's library wraps what the database said.
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (Known(e) is { } status)
            {
                return status;
            }
        }

        return StatusCodes.Status500InternalServerError;
    }

    private static int? Known(Exception exception) => exception switch
    {
        BadHttpRequestException unreadable => unreadable.StatusCode,
        // A text with the character NUL: well-formed JSON, and nothing that PostgreSQL can keep.
        PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire } =>
            StatusCodes.Status400BadRequest,
        NpgsqlException { IsTransient: true } or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow } =>
            StatusCodes.Status503ServiceUnavailable,
        NpgsqlException { InnerException: System.IO.IOException or System.Net.Sockets.SocketException } =>
            StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };
}
