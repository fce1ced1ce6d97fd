using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>In which networks a caller takes part, as the funding service has it: a member, the coordinator, or who registered it.</summary>
/// <param name="picture">The day.</param>
/// <param name="caller">Who asks; null: nobody signed in.</param>
internal sealed class Participant(Picture picture, Caller? caller)
{
    private readonly Guid? organisation = caller?.Organisation is { } uri ? picture.Register.Organisation(uri)?.Id : null;

    /// <summary>Whether it takes part in a network.</summary>
    public bool TakesPart(Guid networkId) => caller is not null && picture.Register.Networks.GetValueOrDefault(networkId) is { } network
        && ((organisation is { } id && picture.Index.Networks.GetValueOrDefault(networkId)?.Member(id) is not null)
            || caller.ActsFor(network.RegisteredBy)
            || (organisation is not null && network.Governance?.CoordinatorOn(picture.Day)?.OrganisationId == organisation));
}
