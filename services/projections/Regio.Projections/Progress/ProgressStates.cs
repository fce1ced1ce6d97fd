namespace Regio.Projections;

/// <summary>How far a network is with a target, as a code.</summary>
internal static class ProgressStates
{
    /// <summary>It explores or forms, or is within the scheme's start-up period: no result is expected.</summary>
    public const string TooEarly = "too-early";

    /// <summary>No value is accepted yet.</summary>
    public const string NoData = "no-data";

    /// <summary>What is needed to judge it is not known.</summary>
    public const string NotAssessable = "not-assessable";

    /// <summary>The value moved away from the target.</summary>
    public const string WorseThanBaseline = "worse-than-baseline";

    /// <summary>It is at less than 0.8 of the way that it was to have gone.</summary>
    public const string Behind = "behind";

    /// <summary>It is where it was to be.</summary>
    public const string OnTrack = "on-track";

    /// <summary>The target is reached.</summary>
    public const string Met = "met";

    /// <summary>What was to stay as it was did, or is better.</summary>
    public const string Kept = "kept";

    /// <summary>What was to stay as it was did not.</summary>
    public const string NotKept = "not-kept";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [TooEarly, NoData, NotAssessable, WorseThanBaseline, Behind, OnTrack, Met, Kept, NotKept];
}
