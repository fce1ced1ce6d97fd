using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Policy.Subscriptions;
using Regio.Testing;
using static Regio.Policy.Specs.SubscriptionScene;

namespace Regio.Policy.Specs;

public sealed class Subscribing : Spec<Subscription>
{
    private static readonly Fault Wrong = new("/regions/0", "unknown-region", "Unknown.");

    [Fact]
    public void Says_what_one_wants() => Given().When(() => Subscribe.Decide(Made, [])).Then(Made);

    [Fact]
    public void Takes_what_is_known() => Given().When(() => Subscribe.Decide(Made, [Wrong])).ThenRejected("unknown-region", "/regions/0");

    [Fact]
    public void Asks_for_a_name() => Shape.FaultyFields(new Subscribe.Request()).ShouldBe(["Name"]);

    [Fact]
    public void Takes_codes_of_the_lists() => Shape.FaultyFields(new ChangeSubscription.Request
    {
        Name = "x",
        Kinds = ["x"],
        TargetGroups = ["x"],
        Domains = ["x"],
        ClashTypes = ["x"],
    }).ShouldBe(["Kinds", "TargetGroups", "Domains", "ClashTypes"], ignoreOrder: true);

    [Fact]
    public void May_change() => Given(Made).When(known => ChangeSubscription.Decide(known, InFeed.Details, [])).Then(new SubscriptionChanged(Id, InFeed.Details));

    [Fact]
    public void Changes_to_what_is_known() =>
        Given(Made).When(known => ChangeSubscription.Decide(known, InFeed.Details, [Wrong])).ThenRejected("unknown-region", "/regions/0");

    [Fact]
    public void Changed_to_the_same_changes_nothing() => Given(Made).When(known => ChangeSubscription.Decide(known, Details, [])).ThenNothing();

    [Fact]
    public void Once_ended_changes_no_more() => Given(Made, Ended).When(known => ChangeSubscription.Decide(known, Details, [])).ThenRejected("subscription-ended");

    [Fact]
    public void Ends() => Given(Made).When(EndSubscription.Decide).Then(Ended);

    [Fact]
    public void Ends_once() => Given(Made, Ended).When(EndSubscription.Decide).ThenNothing();

    [Fact]
    public void Of_a_parked_webhook_resumes() => Given(Made, Parked).When(ResumeWebhook.Decide).Then(new WebhookResumed(Id));

    [Fact]
    public void Of_one_that_is_not_parked_resumes_nothing() => Given(Made, Parked, new WebhookResumed(Id)).When(ResumeWebhook.Decide).ThenNothing();

    [Fact]
    public void Of_another_address_is_not_parked() =>
        Given(Made, Parked, new SubscriptionChanged(Id, Details with { Webhook = "https://elders.example/" })).When(ResumeWebhook.Decide).ThenNothing();

    [Fact]
    public void Under_another_name_stays_parked() =>
        Given(Made, Parked, new SubscriptionChanged(Id, Details with { Name = "Anders" })).When(ResumeWebhook.Decide).Then(new WebhookResumed(Id));

    [Fact]
    public void Without_a_webhook_resumes_nothing() => Given(InFeed).When(ResumeWebhook.Decide).ThenRejected("no-webhook");

    [Fact]
    public void Once_ended_resumes_no_more() => Given(Made, Parked, Ended).When(ResumeWebhook.Decide).ThenRejected("subscription-ended");

    [Fact]
    public void Delivers_once_more() => Given(Made).When(known => ReplayNotices.Decide(known, 7)).Then(new NoticesReplayed(Id, 7));

    [Fact]
    public void Delivers_once_more_as_often_as_it_is_asked() =>
        Given(Made, new NoticesReplayed(Id, 7)).When(known => ReplayNotices.Decide(known, 7)).Then(new NoticesReplayed(Id, 7));

    [Fact]
    public void Without_a_webhook_delivers_nothing() => Given(InFeed).When(known => ReplayNotices.Decide(known, 7)).ThenRejected("no-webhook");

    [Fact]
    public void Once_ended_delivers_no_more() => Given(Made, Ended).When(known => ReplayNotices.Decide(known, 7)).ThenRejected("subscription-ended");

    [Fact]
    public void Says_from_where_to_deliver_once_more() => Shape.FaultyFields(new ReplayNotices.Request(-1)).ShouldBe(["From"]);

    [Fact]
    public void Signs_with_another_secret() => Given(Made).When(RotateSecret.Decide).Then(new SecretRotated(Id));

    [Fact]
    public void Without_a_webhook_has_no_secret() => Given(InFeed).When(RotateSecret.Decide).ThenRejected("no-webhook");

    [Fact]
    public void Once_ended_has_no_secret() => Given(Made, Ended).When(RotateSecret.Decide).ThenRejected("subscription-ended");

    [Theory]
    [InlineData(CaseScene.Szw, Roles.Ministry, true)]
    [InlineData(CaseScene.Szw, Roles.Member, false)]
    [InlineData(CaseScene.Ocw, Roles.Ministry, false)]
    [InlineData(null, Roles.Steward, false)]
    public void Is_of_its_organisation_in_its_role_alone(string? organisation, string role, bool isOf) =>
        Subscription.After(null, Made)!.IsOf(new(role, organisation, "someone")).ShouldBe(isOf);

    [Fact]
    public void Travels_to_nobody() => Facts.ShouldAllBe(fact => Published.ContractOf(fact) == null);
}
