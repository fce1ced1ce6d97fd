namespace Regio.Projections.Specs;

/// <summary>What owners are part of once more, one step up at a time.</summary>
internal sealed class NaiveOwners(Register register)
{
    /// <summary>The ministry above an owner on a day; the highest that is known where none is.</summary>
    public string Ministry(string owner, DateOnly on) => Kind(owner) != "ministry" && Above(owner, on) is { } above ? Ministry(above, on) : owner;

    /// <summary>From when it takes part: by itself, or by what it is part of.</summary>
    public DateOnly? Joined(string owner, DateOnly on) => Taking(owner)?.JoinedOn ?? (Above(owner, on) is { } above ? Joined(above, on) : null);

    private string? Kind(string owner) => Taking(owner)?.Kind ?? register.Organisations.Values.FirstOrDefault(one => one.ExternalId == owner)?.Kind;

    // As the owner is registered; of who is none, as the organisation is.
    private string? Above(string owner, DateOnly on) => Taking(owner) is { } taking
        ? (taking.Versions.LastOrDefault(version => version.From <= on) ?? taking.Versions[0]).Parent
        : register.Organisations.Values.FirstOrDefault(one => one.ExternalId == owner)?.ParentExternalId;

    private OwnerFacts? Taking(string owner) => register.Owners.Values.FirstOrDefault(one => one.Organisation == owner);
}
