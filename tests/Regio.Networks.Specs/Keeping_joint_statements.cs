using Regio.Networks.JointStatements;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Keeping_joint_statements : Spec<JointStatement>
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000062");
    private static readonly JointStatementRecorded Stated = new(Id, NetworkId, "Het gaat goed.", Day(2025), "members");
    private static readonly JointStatementCorrected Corrected = new(Id, "Het gaat beter.", Day(2025, 2), "members");

    [Fact]
    public void A_statement_is_corrected_whole_and_the_same_again_changes_nothing()
    {
        Given(Stated).When(s => CorrectJointStatement.Decide(s, Begun, Corrected, 2, Day(2026))).Then(Corrected);
        Given(Stated).When(s => CorrectJointStatement.Decide(s, Begun, Corrected with { Text = Stated.Text, AgreedOn = Stated.AgreedOn }, 0, Day(2026))).ThenNothing();
        Given(Stated, Corrected).When(s => CorrectJointStatement.Decide(s, Begun, Corrected, 2, Day(2026))).ThenNothing();
    }

    [Fact]
    public void Refuses_a_correction_against_the_rules_or_of_what_was_withdrawn()
    {
        Given(Stated).When(s => CorrectJointStatement.Decide(s, Begun, Corrected, 3, Day(2026))).ThenRejected("enough-members", "/agreedOn");
        Given(Stated).When(s => CorrectJointStatement.Decide(s, Begun, Corrected, 1, Day(2025))).ThenRejected("no-two-members", "/agreedOn", "/agreedOn");
        Given(Stated, new JointStatementWithdrawn(Id, null, "members")).When(s => CorrectJointStatement.Decide(s, Begun, Corrected, 2, Day(2026)))
            .ThenRejected("statement-withdrawn");
    }

    [Fact]
    public void A_statement_is_withdrawn_once_and_keeps_its_readers()
    {
        var withdrawn = new JointStatementWithdrawn(Id, "vergissing", "public");
        Given(Stated with { Visibility = "public" }).When(s => WithdrawJointStatement.Decide(s, "vergissing")).Then(withdrawn);
        Given(Stated, withdrawn).When(s => WithdrawJointStatement.Decide(s, "anders")).ThenNothing();
        var item = new object[] { Stated, Corrected, withdrawn }.Aggregate(default(JointStatementItem), JointStatementItem.After)!;
        (item.Text, item.AgreedOn, item.IsWithdrawn, item.Reason).ShouldBe(("Het gaat beter.", Day(2025, 2), true, "vergissing"));
    }
}
