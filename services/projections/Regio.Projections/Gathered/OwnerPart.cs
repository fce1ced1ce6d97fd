using Regio.Rules;

namespace Regio.Projections;

/// <summary>Who takes over what an owner had (opvolger van een eigenaar).</summary>
/// <param name="Owner">Who.</param>
/// <param name="Domains">Codes of the list <c>domains</c> that it takes over; empty: all that no other takes.</param>
internal sealed record TakingOver(Thing Owner, IReadOnlyList<string> Domains);

/// <summary>A ministry, or a part of one (ministerie of onderdeel).</summary>
/// <param name="Owner">Who.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>, or <c>organisation-kinds</c> while it takes no part itself.</param>
/// <param name="JoinedOn">Day from which it looks here before it publishes; absent: it takes no part itself.</param>
/// <param name="Until">First day without it; absent while none is known.</param>
/// <param name="Heirs">Who takes over then.</param>
internal sealed record OwnerPart(Thing Owner, string Kind, DateOnly? JoinedOn, DateOnly? Until, IReadOnlyList<TakingOver> Heirs)
{
    /// <summary>As an owner stands on a day.</summary>
    public static OwnerPart Of(Register register, OwnerPlace owner, DateOnly day) => new(
        owner.Thing, owner.Kind, owner.Taking?.JoinedOn, owner.Taking?.Ending?.Until ?? register.Organisations.GetValueOrDefault(owner.Thing.Id)?.ValidUntil,
        [.. (owner.Taking?.Ending?.Heirs ?? []).Select(heir => new TakingOver(register.OwnerThing(heir.Organisation, day)!, heir.Domains)).OrderBy(heir => heir.Owner, Thing.Order)]);

    /// <summary>The streams in which that is recorded: of who it is and of who takes over, as an organisation and as an owner.</summary>
    public IEnumerable<Guid> RestsOn(Behind behind) =>
        Heirs.Select(heir => heir.Owner).Prepend(Owner).SelectMany(owner => (IEnumerable<Guid>)[owner.Id, .. behind.Owner(owner.ExternalId)]);

    /// <summary>Everything that is part of a ministry on a day, in the order of things.</summary>
    public static IReadOnlyList<OwnerPart> Under(Register register, Thing ministry, DateOnly day) =>
    [
        .. register.Owners.Values.Select(owner => owner.Organisation)
            .Concat(register.Organisations.Values.Where(one => one.Kind == OrganisationFacts.Directorate).Select(one => one.ExternalId))
            .DistinctBy(Identifier.Normal).Select(called => register.OwnerAndAbove(called, day))
            .Where(line => line.Skip(1).Any(above => above.Thing.Id == ministry.Id))
            .Select(line => Of(register, line[0], day)).OrderBy(part => part.Owner, Thing.Order),
    ];
}
