namespace Regio.Contracts;

/// <summary>Who may read a fact that travels; a contract without one is public.</summary>
public static class Visibility
{
    /// <summary>Anyone, without signing in.</summary>
    public const string Public = "public";

    /// <summary>Every ministry, as a published intention is.</summary>
    public const string Ministries = "ministries";

    /// <summary>The owning organisation alone, as a private draft is.</summary>
    public const string Owner = "owner";
}
