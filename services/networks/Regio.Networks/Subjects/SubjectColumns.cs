using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;
using Regio.Networks.Imports;
using Regio.Networks.Networks;

namespace Regio.Networks.Subjects;

/// <summary>Reads what subjects have in common.</summary>
internal static class SubjectColumns
{
    /// <summary>An organisation; null when empty.</summary>
    public static Guid? Organisation(this RowReader row, string column = "organisation_id") =>
        row.Text(column) is { } called ? KnownThings.OrganisationId(called) : null;

    /// <summary>An organisation that must be there.</summary>
    public static Guid NeededOrganisation(this RowReader row, string column = "organisation_id") =>
        KnownThings.OrganisationId(row.Identifier(column));

    /// <summary>A number from 0 that must be there.</summary>
    public static decimal NeededNumber(this RowReader row, string column, decimal most) =>
        row.Needed(column).Length > 0 ? row.Number(column, most) ?? 0 : 0;

    /// <summary>An organisation and its number; null when the row names no organisation.</summary>
    public static (Guid OrganisationId, decimal Number)? Amount(this RowReader row, string column, decimal least, decimal most) =>
        row.Organisation() is { } organisation
            ? (organisation, row.Needed(column).Length > 0 ? row.Number(column, least, most) ?? 0 : 0)
            : null;

    /// <summary>Networks between bars.</summary>
    public static IEnumerable<Guid> Networks(this RowReader row, string column) =>
        row.List(column).Select(called => StreamId.Parse(Network.StreamKind, called));

    /// <summary>Whether it says true or false; null when empty.</summary>
    public static bool? Known(this RowReader row, string column) => row.Row.Text(column) is null ? null : row.Flag(column);

    /// <summary>How that stands in a file.</summary>
    public static string? Of(bool? known) => known is { } told ? told ? "true" : "false" : null;
}
