namespace Regio.Projections;

/// <summary>A report that is owed (rapportageverplichting), to whom, by when, and how far it is.</summary>
/// <param name="Network">The network that owes it.</param>
/// <param name="Scheme">The scheme that asks for it.</param>
/// <param name="Ministry">Whose scheme it is.</param>
/// <param name="Grant">The grant that it is for.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="DueOn">Last day on which it is in time: later than the rule says where the award or the rule was late.</param>
/// <param name="State">How far it is on the day; one that was sent back is handed in to who may not know.</param>
/// <param name="HandedInOn">Day on which it was first handed in; null: it was not.</param>
/// <param name="ReportId">The report, which may serve several grants; null: none was begun, or a draft that is not the reader's.</param>
/// <param name="Indicators">Codes of the indicators whose values it asks.</param>
internal sealed record OwedReportRow(
    Thing Network, Thing Scheme, Thing? Ministry, Thing Grant, DateOnly From, DateOnly Until, DateOnly DueOn, string State, DateOnly? HandedInOn,
    Guid? ReportId, IReadOnlyList<string> Indicators) : ViewRow
{
    /// <summary>As it is told on a day.</summary>
    public static OwedReportRow Of(Register register, NetworkReport report, DateOnly day) => new(
        register.NetworkThing(report.NetworkId, day), report.Scheme.ThingOn(day), register.MinistryOf(report.Scheme.OwnerOn(day), day),
        new(report.Grant.Id, report.Grant.ExternalId, null), report.Owed.From, report.Owed.Until, report.Owed.DueOn, report.State,
        report.HandedInOn, report.ReportId, report.Owed.Codes);
}
