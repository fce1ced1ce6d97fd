namespace Regio.Contracts;

/// <summary>Who may read a fact that travels; a contract without one is public.</summary>
public static class Visibility
{
    /// <summary>Anyone, without signing in.</summary>
    public const string Public = "public";

    /// <summary>Every ministry, as a published intention is.</summary>
    public const string Ministries = "ministries";

    /// <summary>
    /// Whoever is a member of the network today, or stands for one that has ended, as an interest is; of
    /// pulses also the region that coordinates it. It stays out of every
    /// answer for others, history and figures included.
    /// </summary>
    public const string Members = "members";

    /// <summary>The one member that stated it. What is for it alone does not travel at all.</summary>
    public const string Member = "member";

    /// <summary>Those, and the ministries, of which any may fund the network.</summary>
    public const string Funders = "funders";

    /// <summary>
    /// Those who take part in an application, and the owner of its scheme; from the award on, anyone, but for its assessments and
    /// the grounds of objections, which of others a steward alone reads.
    /// </summary>
    public const string Parties = "parties";

    /// <summary>The owning organisation alone, as a private draft is.</summary>
    public const string Owner = "owner";
}
