namespace Regio.Landscape;

/// <summary>An owner and what it is part of, on a day.</summary>
/// <param name="Thing">How it is named.</param>
/// <param name="Kind">Code of the list <c>owner-kinds</c>, or <c>organisation-kinds</c> while it takes no part itself.</param>
/// <param name="Taking">What it is as an owner; null: it takes no part, and is known as an organisation alone.</param>
internal sealed record OwnerPlace(Thing Thing, string Kind, OwnerFacts? Taking);

/// <summary>Who owns a policy or scheme, and which ministry that belongs to on a day.</summary>
internal static class Owners
{
    private const string Ministries = "ministry";

    /// <summary>The owner and what it is part of, the nearest first; empty: it is not registered.</summary>
    public static List<OwnerPlace> OwnerAndAbove(this Register register, string ownerId, DateOnly on)
    {
        var (line, seen) = (new List<OwnerPlace>(), new HashSet<string>());
        for (string? at = ownerId; at is not null && seen.Add(at);)
        {
            var (taking, organisation) = register.Known(at);
            if (taking is null && organisation is null)
            {
                break;
            }

            var version = taking?.On(on);
            line.Add(new(
                organisation is null ? new(taking!.Id, taking.Organisation, version!.Name) : new(organisation.Id, organisation.ExternalId, version?.Name ?? organisation.Name),
                taking?.Kind ?? organisation!.Kind, taking));
            at = taking is null ? organisation!.ParentExternalId : version!.Parent;
        }

        return line;
    }

    /// <summary>Every owner and organisation that is called so, or that this was ever part of: the streams in which their names and places are recorded.</summary>
    public static IReadOnlyCollection<Guid> OwnerAndEverAbove(this Register register, string? ownerId)
    {
        var (streams, seen, open) = (new HashSet<Guid>(), new HashSet<string>(), new Stack<string?>([ownerId]));
        while (open.TryPop(out var called))
        {
            if (called is null || !seen.Add(called))
            {
                continue;
            }

            var (taking, organisation) = register.Known(called);
            streams.UnionWith(new[] { taking?.Id, organisation?.Id }.OfType<Guid>());
            foreach (var parent in taking?.Versions.Select(version => version.Parent) ?? [organisation?.ParentExternalId])
            {
                open.Push(parent);
            }
        }

        return streams;
    }

    /// <summary>The ministry that an owner belongs to; the highest that is known above it where none is, else itself; null: who owns it is unknown.</summary>
    public static Thing? MinistryOf(this Register register, string? ownerId, DateOnly on)
    {
        if (ownerId is null)
        {
            return null;
        }

        var line = register.OwnerAndAbove(ownerId, on);
        return (line.Find(one => one.Kind == Ministries) ?? (line.Count > 0 ? line[^1] : null))?.Thing ?? new(Guid.Empty, ownerId, null);
    }

    /// <summary>The ministry that is meant, or an owner above which none is known; null: there is none.</summary>
    public static OwnerPlace? Ministry(this Register register, string called, DateOnly on) =>
        register.OwnerAndAbove(called, on) is [var owner, ..] && (owner.Kind == Ministries || owner.Taking is not null)
        && register.MinistryOf(owner.Thing.ExternalId, on)?.Id == owner.Thing.Id
            ? owner
            : null;

    /// <summary>An owner as it is named; null: who owns it is unknown.</summary>
    public static Thing? OwnerThing(this Register register, string? ownerId, DateOnly on) =>
        ownerId is null ? null : register.OwnerAndAbove(ownerId, on) is [var owner, ..] ? owner.Thing : new(Guid.Empty, ownerId, null);

    /// <summary>The day from which an owner, or what it is part of, looks here before it publishes; null: it takes no part.</summary>
    public static DateOnly? JoinedOn(this Register register, string ownerId, DateOnly on) =>
        register.OwnerAndAbove(ownerId, on).Select(one => one.Taking?.JoinedOn).FirstOrDefault(joined => joined is not null);

    // By whichever of the two names it is called, an owner is an organisation too where that is registered, and the other way round.
    private static (OwnerFacts? Taking, OrganisationFacts? Organisation) Known(this Register register, string called)
    {
        var (taking, organisation) = (register.Owner(called), register.Organisation(called));
        taking ??= organisation is null ? null : register.Owner(organisation.ExternalId);
        organisation ??= taking is null ? null : register.Organisation(taking.Organisation);
        return (taking, organisation);
    }
}
