namespace Regio.Landscape;

/// <summary>Why a network resembles another; several may hold.</summary>
internal static class Likeness
{
    /// <summary>The overlap of that kind: largely the same members, for like domains and target groups.</summary>
    public const string PossibleDuplicate = OverlapKinds.PossibleDuplicate;

    /// <summary>Largely the same members, with an objective in nearly the same words.</summary>
    public const string SameMembersAndAim = "same-members-and-aim";

    /// <summary>Exactly the same members, and the new one does not say what it is for.</summary>
    public const string SameMembersNoAim = "same-members-no-aim";

    /// <summary>Nearly the same name, in a territory that meets.</summary>
    public const string SameName = "same-name";

    /// <summary>Nearly the same objective, word for word, in a territory that meets.</summary>
    public const string SamePurpose = "same-purpose";
}

/// <summary>A network in force that one to be registered resembles (gelijkenis).</summary>
/// <param name="Network">The network in force.</param>
/// <param name="Reasons">Of <see cref="Likeness"/>.</param>
/// <param name="Kind">Kind of overlap the two would have.</param>
/// <param name="Shared">Members in common.</param>
/// <param name="Jaccard">Members in common among all members of the two; 0 when neither has any.</param>
/// <param name="NameSimilarity">0–1.</param>
/// <param name="AimSimilarity">0–1, of the objectives, else of the policy areas; null when either is unknown.</param>
/// <param name="Strength">What candidates are ordered by.</param>
internal sealed record Resembling(
    Thing Network, IReadOnlyList<string> Reasons, string Kind, int Shared, double Jaccard, double NameSimilarity,
    double? AimSimilarity, double Strength);
