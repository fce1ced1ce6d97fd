using System.Data;
using JasperFx.Events;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Tells whether an append failed because another change of the stream came first.</summary>
internal static class LostRace
{
    // What Marten's appending function in the database says of a version that it did not expect.
    private const string VersionMismatch = "MT003";

    private static readonly string[] StreamKeys = ["pkey_mt_streams_id", "mt_streams_pkey", "pk_mt_events_stream_and_version"];

    /// <summary>Whether the stream, or what lies beside it, was not as expected.</summary>
    public static bool Is(Exception e) =>
        e is DBConcurrencyException or EventStreamUnexpectedMaxEventIdException or PostgresException { SqlState: VersionMismatch }
        || StreamKeys.Any(key => Unique.Violated(e, key));
}
