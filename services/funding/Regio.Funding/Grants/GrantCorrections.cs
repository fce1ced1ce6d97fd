namespace Regio.Funding.Grants;

/// <summary>The acts that put right what was recorded of the money of a grant.</summary>
internal static class GrantCorrections
{
    /// <summary>All of them.</summary>
    public static void Map(RouteGroupBuilder grants)
    {
        CorrectPayment.Map(grants);
        WithdrawPayment.Map(grants);
        CorrectPassingOn.Map(grants);
        WithdrawPassingOn.Map(grants);
        CorrectRecovery.Map(grants);
        WithdrawRecovery.Map(grants);
        CorrectRepayment.Map(grants);
        WithdrawRepayment.Map(grants);
        CorrectSettlement.Map(grants);
    }
}
