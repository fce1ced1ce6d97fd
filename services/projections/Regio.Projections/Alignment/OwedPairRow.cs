using Regio.Rules;

namespace Regio.Projections;

/// <summary>A pair that was owed (afstemmingsplicht).</summary>
/// <param name="Later">What was published later.</param>
/// <param name="LaterOwner">Whose it is.</param>
/// <param name="Earlier">What was visible on that day.</param>
/// <param name="EarlierOwner">Whose that is.</param>
/// <param name="On">Day of publication.</param>
/// <param name="State">What the owner did.</param>
/// <param name="Domains">By which domains they meet.</param>
/// <param name="TargetGroups">By which target groups they meet.</param>
/// <param name="Clashes">Types of what clashes; empty: they share networks.</param>
/// <param name="Networks">Networks that both pay or name.</param>
/// <param name="CaseId">The alignment case; absent: none was opened.</param>
internal sealed record OwedPairRow(
    Thing Later, Thing LaterOwner, Thing Earlier, Thing EarlierOwner, DateOnly On, [property: CodesOf("alignment-states")] string State,
    MeetingConcepts Domains, MeetingConcepts TargetGroups, [property: CodesOf("clash-types")] IReadOnlyList<string> Clashes, IReadOnlyList<Thing> Networks, Guid? CaseId) : ViewRow
{
    public static OwedPairRow Of(Picture picture, OwedPair pair) => new(
        pair.Later.Thing, picture.Register.OwnerThing(pair.Later.OwnerId, picture.Day)!, pair.Earlier.Thing,
        picture.Register.OwnerThing(pair.Earlier.OwnerId, picture.Day)!, pair.On, pair.State, pair.Met.Domains!, pair.Met.TargetGroups!,
        [.. pair.Clashes.Select(clash => clash.Type).Distinct()],
        [.. pair.Met.Shared.Select(id => picture.Register.NetworkThing(id, picture.Day)).Order(Thing.Order)], pair.Case?.Id);
}
