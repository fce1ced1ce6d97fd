namespace Regio.Landscape;

/// <summary>Codes of the list <c>repair-kinds</c>.</summary>
internal static class RepairKinds
{
    /// <summary>Ask the report by the same day.</summary>
    public const string AdoptDueDate = "adopt-due-date";

    /// <summary>Ask the report over the same periods, by the same day; what is asked once, over the same period.</summary>
    public const string AdoptReporting = "adopt-reporting";

    /// <summary>Count by the other's definitions, all of them.</summary>
    public const string AdoptIndicator = "adopt-indicator";

    /// <summary>Address the regions of the other's division.</summary>
    public const string AdoptDivision = "adopt-division";

    /// <summary>Let kinds of organisations lead that the other lets lead, no more than it takes.</summary>
    public const string AdmitLead = "admit-lead";

    /// <summary>Let the other's money go to the same costs.</summary>
    public const string AllowStacking = "allow-stacking";

    /// <summary>Let a source pay that the other demands.</summary>
    public const string AllowSource = "allow-source";

    /// <summary>Ask that others pay more.</summary>
    public const string RaiseShareOfOthers = "raise-share-of-others";

    /// <summary>Run longer, up to the successor, or as long as what requires it or is reported with it.</summary>
    public const string Extend = "extend";

    /// <summary>Begin sooner.</summary>
    public const string BeginSooner = "begin-sooner";

    /// <summary>Put money with the obligation.</summary>
    public const string FundMandate = "fund-mandate";

    /// <summary>State what the obligation costs.</summary>
    public const string StateCost = "state-cost";

    /// <summary>Put the money in the other scheme.</summary>
    public const string JoinScheme = "join-scheme";
}
