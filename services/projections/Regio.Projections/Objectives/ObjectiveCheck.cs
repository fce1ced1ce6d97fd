namespace Regio.Projections;

/// <summary>Codes of the checks of objective and composition.</summary>
internal static class ObjectiveCodes
{
    /// <summary>More than three top-level target groups or domains (assumption).</summary>
    public const string TooBroad = "too-broad";

    /// <summary>Known to have nothing that would show success.</summary>
    public const string NoSuccessMeasure = "no-success-measure";

    /// <summary>All members speak for one domain.</summary>
    public const string OneSided = "one-sided";

    /// <summary>Known to have neither a user group among its members nor a way in which users take part.</summary>
    public const string UserVoiceMissing = "user-voice-missing";

    /// <summary>
    /// Each role of a network manager is known to be covered. It never fires: a role that nobody is named for is not known to
    /// be open.
    /// </summary>
    public const string ManagerRolesCovered = "manager-roles-covered";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [TooBroad, NoSuccessMeasure, OneSided, UserVoiceMissing, ManagerRolesCovered];
}

/// <summary>What a check came to (toets); it fires on recorded facts only.</summary>
/// <param name="Check">Of <see cref="ObjectiveCodes"/>.</param>
/// <param name="Outcome">Of <see cref="Signal"/>, <see cref="Clear"/> and <see cref="NotAssessable"/>.</param>
/// <param name="Inputs">What it looked at: codes, or numbers, in a word each.</param>
/// <param name="Missing">Not assessable: what is not recorded, and who can supply it.</param>
internal sealed record ObjectiveCheck(string Check, string Outcome, IReadOnlyList<string> Inputs, IReadOnlyList<MissingInput> Missing)
{
    /// <summary>The rule fired.</summary>
    public const string Signal = "signal";

    /// <summary>It did not, by what is recorded.</summary>
    public const string Clear = "clear";

    /// <summary>What it needs is not recorded.</summary>
    public const string NotAssessable = "not-assessable";

    /// <summary>All outcomes.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = [Signal, Clear, NotAssessable];

    public static ObjectiveCheck Fired(string check, params IReadOnlyList<string> inputs) => new(check, Signal, inputs, []);

    public static ObjectiveCheck Passed(string check, params IReadOnlyList<string> inputs) => new(check, Clear, inputs, []);

    public static ObjectiveCheck Unknown(string check, params IReadOnlyList<string> missing) =>
        new(check, NotAssessable, [], [.. missing.Select(MissingInput.OfNetwork)]);
}
