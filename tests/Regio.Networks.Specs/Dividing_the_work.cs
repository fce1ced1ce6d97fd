using Regio.Networks.Networks;
using Regio.Testing;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

public sealed class Dividing_the_work : Spec<Network>
{
    private static readonly ArenaSet Arena = new(NetworkId, "forming", [new(Noord, "decides"), new(Oost, "is-consulted")]);
    private static readonly ManagerRolesSet Roles = new(NetworkId, [new("framing", Noord, null), new("mobilising", null, "secretaris")]);
    private static readonly IReadOnlySet<Guid> All = Set(Noord, Zuid, Oost);

    [Fact]
    public void Names_who_is_needed_in_a_phase_and_who_covers_a_role()
    {
        Given(Registered).When(n => SetArena.Decide(n, Arena, All)).Then(Arena);
        Given(Registered).When(n => SetManagerRoles.Decide(n, Roles, All)).Then(Roles);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Given(Registered, Arena).When(n => SetArena.Decide(n, Arena, All)).ThenNothing();
        Given(Registered).When(n => SetArena.Decide(n, Arena with { Partners = [] }, All)).ThenNothing();
        Given(Registered, Roles).When(n => SetManagerRoles.Decide(n, Roles, All)).ThenNothing();
        Given(Registered).When(n => SetManagerRoles.Decide(n, Roles with { Roles = [] }, All)).ThenNothing();
    }

    [Fact]
    public void Takes_all_roles_away() => Given(Registered, Roles).When(n => SetManagerRoles.Decide(n, Roles with { Roles = [] }, All))
        .Then(Roles with { Roles = [] });

    [Fact]
    public void Each_phase_is_replaced_by_itself()
    {
        var building = Arena with { Phase = "building" };
        var fewer = Arena with { Partners = [new(Zuid, "contributes")] };
        new object[] { building, Arena, fewer }.Aggregate(Governance.Unknown, (known, fact) => known.After(fact)).Arena
            .ShouldBe([fewer, building]);
        Given(Registered, building, Arena).When(n => SetArena.Decide(n, fewer, All)).Then(fewer);
    }

    [Fact]
    public void Refuses_the_end_as_a_phase_who_is_not_registered_and_who_is_named_twice() =>
        Given(Registered).When(n => SetArena.Decide(
                n, new(NetworkId, "ended", [new(Stranger, "decides"), new(Noord, "decides"), new(Noord, "contributes")]), All))
            .ThenRejected("ends-by-ending", "/phase", "/partners/0/organisation", "/partners/2/organisation");

    [Fact]
    public void Refuses_a_role_covered_by_both_or_neither_or_by_who_is_not_registered() =>
        Given(Registered).When(n => SetManagerRoles.Decide(
                n, new(NetworkId, [new("framing", Noord, "secretaris"), new("framing", null, null), new("framing", Stranger, null)]), All))
            .ThenRejected("organisation-or-function", "/roles/0/organisation", "/roles/1/organisation", "/roles/2/organisation");
}
