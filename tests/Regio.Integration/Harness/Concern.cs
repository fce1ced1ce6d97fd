using Regio.Hosting.Access;

namespace Regio.Integration;

/// <summary>A region of a division, with the municipalities that lie in it.</summary>
internal sealed record Area(string Name, IReadOnlySet<string> Municipalities);

/// <summary>Where something lands; null wherever it does not tell.</summary>
internal sealed record Ground(IReadOnlyList<Area> Areas, IReadOnlySet<string> Municipalities)
{
    /// <summary>Of regions, all that lies in them.</summary>
    public static Ground Of(IReadOnlyList<Area> areas) => new(areas, areas.SelectMany(area => area.Municipalities).ToHashSet());

    /// <summary>Where all of these land that tell where: what they share.</summary>
    public static Ground? Shared(IEnumerable<Ground?> those)
    {
        var told = those.OfType<Ground>().ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var shared = told.Skip(1).Aggregate(told[0].Municipalities.AsEnumerable(), (both, next) => both.Intersect(next.Municipalities)).ToHashSet();
        return new([.. told.SelectMany(one => one.Areas).Where(area => area.Municipalities.Overlaps(shared))], shared);
    }
}

/// <summary>Who may know of something: everyone, ministries, or these organisations alone, of a case only in the role that reads cases; null: nobody.</summary>
internal sealed record Knowing(bool Everyone, bool Ministries, IReadOnlyList<string> Organisations, bool IsCase = false)
{
    /// <summary>Whether a subscriber may.</summary>
    public bool Includes(string organisation, string role) =>
        Everyone || (Ministries && role == Roles.Ministry) || (Organisations.Contains(organisation) && (!IsCase || role == Roles.Ministry));
}

/// <summary>What a notice would be held against, and who may know of it; made by the test, of what it sent.</summary>
internal sealed record Concern(
    Guid Id, Ground? Ground, IReadOnlyList<string> Groups, IReadOnlyList<string> Domains, IReadOnlyList<string> Ministries, IReadOnlyList<string> Clashes,
    Knowing? Knowing)
{
    /// <summary>Of two together: of a case or a clash.</summary>
    public static Concern Between(Guid id, IReadOnlyList<Concern> those, IReadOnlyList<string> clashes, Knowing knowing) => new(
        id, Ground.Shared(those.Select(one => one.Ground)), [.. those.SelectMany(one => one.Groups)], [.. those.SelectMany(one => one.Domains)],
        [.. those.SelectMany(one => one.Ministries)], clashes, knowing);
}
