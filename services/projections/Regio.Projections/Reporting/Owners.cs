namespace Regio.Projections;

/// <summary>Who owns a scheme, and which ministry that belongs to.</summary>
internal static class Owners
{
    /// <summary>The owner, as it is called.</summary>
    public static Thing OwnerThing(this Register register, string ownerId) =>
        register.Organisation(ownerId) is { } known ? register.OrganisationThing(known.Id) : new(Guid.Empty, ownerId, null);

    /// <summary>The owner and what it is part of, the nearest first; empty: it is not registered.</summary>
    public static IEnumerable<OrganisationFacts> OwnerAndAbove(this Register register, string ownerId)
    {
        var seen = new HashSet<Guid>();
        for (var at = register.Organisation(ownerId); at is not null && seen.Add(at.Id);
            at = at.ParentExternalId is { } parent ? register.Organisation(parent) : null)
        {
            yield return at;
        }
    }

    /// <summary>The ministry that an owner belongs to; the highest that is known above it where none is, else itself; null: who owns it is unknown.</summary>
    public static Thing? MinistryOf(this Register register, string? ownerId)
    {
        if (ownerId is null)
        {
            return null;
        }

        var above = register.OwnerAndAbove(ownerId).ToList();
        return (above.Find(one => one.Kind == "ministry") ?? above.LastOrDefault()) is { } ministry
            ? register.OrganisationThing(ministry.Id)
            : new(Guid.Empty, ownerId, null);
    }
}
