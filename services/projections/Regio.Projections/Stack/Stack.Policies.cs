namespace Regio.Projections;

/// <content>Policies: they have no money of their own, but may oblige others, with the money that goes with it.</content>
internal sealed partial class Stack
{
    private IEnumerable<Candidate> Policies()
    {
        foreach (var policy in register.Policies.Values.Where(policy => IsOwned(policy.OwnerOn(picture.Day))))
        {
            var (said, initiative) = (policy.On(picture.Day), picture.Landings.Initiatives.Of(policy));
            if (initiative.IsPublic(picture.Day) && Runs(said.From, said.Until))
            {
                yield return new(
                    said.TargetGroups, initiative.Land, said.From,
                    MeetsGroup(said.TargetGroups) && (Addresses(initiative.Land) || initiative.Networks.Any(IsThere)) ? () => Row(policy, initiative) : null);
            }
        }
    }

    private StackedInitiative Row(PolicyFacts policy, Initiative initiative)
    {
        var said = policy.On(picture.Day);
        return new(
            initiative.Thing, Initiative.Policy, register.OwnerThing(initiative.OwnerId, picture.Day), register.MinistryOf(initiative.OwnerId, picture.Day),
            said.From, said.Until, said.Domains, said.TargetGroups, Meets(said.TargetGroups), said.Division, [], MoneyFigures.Of([], picture.Day), [], null, said.Rules,
            initiative.Mandate is { } mandate
                ? StackedObligation.Of(mandate, [.. picture.Landings.Initiatives.Obliged(initiative).Where(IsThere).Select(id => register.NetworkThing(id, picture.Day)).Order(Thing.Order)])
                : null,
            InPeriod([
                new(said.From, "starts", null), .. said.Until is { } until ? [new StackDate(until, "ends", null)] : Array.Empty<StackDate>(),
                .. policy.Obligations.Where(one => one.Obliged is not null).Select(one => new StackDate(one.From, "obliges", null)),
            ]),
            ClashesOf(policy.Id, "policy"));
    }

    // A network that is over by the day is nowhere.
    private bool IsThere(Guid network) =>
        picture.Index.Networks.GetValueOrDefault(network) is { } known && (question.Region is null || Sorted.Meet(known.Territory, there));
}
