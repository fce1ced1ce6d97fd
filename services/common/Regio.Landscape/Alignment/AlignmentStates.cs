namespace Regio.Landscape;

/// <summary>Codes of the list <c>alignment-states</c>: what an owner did that had to look at another's policy or scheme.</summary>
internal static class AlignmentStates
{
    /// <summary>It asked, and the other answered.</summary>
    public const string Answered = "answered";

    /// <summary>It asked, and the other did not answer yet: that is the other's.</summary>
    public const string AskedUnanswered = "asked-unanswered";

    /// <summary>It did not ask, and said why it deviates.</summary>
    public const string ExplainedWithoutAsking = "explained-without-asking";

    /// <summary>It did neither.</summary>
    public const string NeverAsked = "never-asked";

    /// <summary>It was imported, or published before its owner took part: it counts against nobody.</summary>
    public const string BeforeDuty = "before-duty";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Answered, AskedUnanswered, ExplainedWithoutAsking, NeverAsked, BeforeDuty];
}
