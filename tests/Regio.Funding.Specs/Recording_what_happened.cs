using Regio.Funding.Grants;
using Regio.Hosting.Decisions;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>What is decided of a grant is recorded once it was: not of a day to come.</summary>
public sealed class Recording_what_happened
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    public static TheoryData<object> Facts(int days)
    {
        var on = Today.AddDays(days);
        return
        [
            new ApplicationAssessed(GrantId, on, null, "Goed"), new ApplicationRejected(GrantId, "A-1", on, "Niet"),
            new GrantAmended(GrantId, "W-1", on, [], on, on, "Anders"), new FinalAccountSubmitted(GrantId, on, 1, 0, null),
            new GrantSettled(GrantId, "V-1", on, 1, null), new RecoveryOrdered(GrantId, "T-1", on, 1, "Te veel"),
            new AppealNoted(GrantId, "V-1", on, null), new SettlementCorrected(GrantId, new(GrantId, "V-1", on, 1, null), Today, "Typefout"),
            new ApplicationWithdrawn(GrantId, on, null), new InstalmentHeldBack(GrantId, 1, on, "Verslag te laat"), new InstalmentReleased(GrantId, 1, on),
            new RecoveryCorrected(GrantId, 1, new(GrantId, "T-1", on, 1, "Te veel"), Today, "Typefout"),
        ];
    }

    [Theory, MemberData(nameof(Facts), 1)]
    public void Refuses_a_day_to_come(object fact) =>
        GrantRules.ByToday(Decision.Accept(fact), Today).ShouldBeOfType<Decision.Rejected>().Problem.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Code.ShouldBe("in-the-future"), fault => fault.Pointer.ShouldBe("/on"));

    [Theory, MemberData(nameof(Facts), 0)]
    public void Takes_today(object fact) => GrantRules.ByToday(Decision.Accept(fact), Today).ShouldBeOfType<Decision.Accepted>().Facts.ShouldBe([fact]);
}
