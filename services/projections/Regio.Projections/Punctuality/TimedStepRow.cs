namespace Regio.Projections;

/// <summary>Something that was, or is, to be done by a day (termijn), on either side of a grant.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="Side">Whose it is to do: <c>payer</c> or <c>recipient</c>.</param>
/// <param name="Ministry">Whose scheme it is.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Network">The network that the grant is for; null: it is to an organisation alone.</param>
/// <param name="Grant">The application or grant.</param>
/// <param name="Instalment">Number of the instalment that is paid; null: it is no payment.</param>
/// <param name="Report">The report that is reviewed; null: it is no review.</param>
/// <param name="From">Day from which the time runs.</param>
/// <param name="DueOn">Last day on which it is in time; null: none is told.</param>
/// <param name="DoneOn">Day on which it was done; null: it was not.</param>
/// <param name="State">How it stands.</param>
/// <param name="Days">Days from due to done, below zero when it was done before; while it is overdue, to the day; null: there is nothing to count.</param>
internal sealed record TimedStepRow(
    string What, string Side, Thing? Ministry, Thing Scheme, Thing? Network, Thing Grant, int? Instalment, Guid? Report, DateOnly From, DateOnly? DueOn,
    DateOnly? DoneOn, string State, int? Days) : ViewRow
{
    /// <summary>As it is told on a day.</summary>
    public static TimedStepRow Of(Register register, TimedStep step, DateOnly day) => new(
        step.What, Steps.SideOf(step.What), register.MinistryOf(step.Scheme.OwnerOn(day), day), step.Scheme.ThingOn(day),
        step.Grant.NetworkId is { } network ? register.NetworkThing(network, day) : null, new(step.Grant.Id, step.Grant.ExternalId, null),
        step.Instalment, step.ReportId, step.From, step.DueOn, step.DoneOn, step.State, step.Days);
}
