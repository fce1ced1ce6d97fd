namespace Regio.Projections;

/// <summary>What has a day by which it is to be done, on either side of a grant.</summary>
internal static class Steps
{
    /// <summary>The decision on an application.</summary>
    public const string Decision = "decision";

    /// <summary>The payment of an instalment.</summary>
    public const string Payment = "payment";

    /// <summary>The review of a report.</summary>
    public const string Review = "review";

    /// <summary>The settlement of a grant.</summary>
    public const string Settlement = "settlement";

    /// <summary>A report.</summary>
    public const string Report = "report";

    /// <summary>A final account.</summary>
    public const string FinalAccount = "final-account";

    /// <summary>That it is for who pays to do.</summary>
    public const string Payer = "payer";

    /// <summary>All of them, those of who pays first.</summary>
    public static IReadOnlyList<string> All { get; } = [Decision, Payment, Review, Settlement, Report, FinalAccount];

    /// <summary>Both sides: who pays, and who is paid.</summary>
    public static IReadOnlyList<string> Sides { get; } = [Payer, "recipient"];

    /// <summary>Whose it is to do.</summary>
    public static string SideOf(string what) => what is Report or FinalAccount ? Sides[1] : Sides[0];
}

/// <summary>How a step stands on a day.</summary>
internal static class StepStates
{
    /// <summary>Done by the day on which it was due.</summary>
    public const string InTime = "in-time";

    /// <summary>Done after it.</summary>
    public const string Late = "late";

    /// <summary>Not done, and the day has passed.</summary>
    public const string Overdue = "overdue";

    /// <summary>Not done, and the day has not passed.</summary>
    public const string Open = "open";

    /// <summary>A payment that is held back, or was and came late: not late without saying so.</summary>
    public const string HeldBack = "held-back";

    /// <summary>No day by which it is due is told.</summary>
    public const string Untold = "untold";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [InTime, Late, Overdue, Open, HeldBack, Untold];
}
