namespace Regio.Terms;

/// <summary>Codes of the list <c>stackings</c> that rules hang on.</summary>
public static class Stackings
{
    /// <summary>No other money may go to the same costs.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>That of some schemes may not.</summary>
    public const string ForbiddenWith = "forbidden-with";
}
