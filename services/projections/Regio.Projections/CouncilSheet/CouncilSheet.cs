using Regio.Rules;

namespace Regio.Projections;

/// <summary>What a council (gemeenteraad) wants to know of each network that its municipality sits in (raadsoverzicht).</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Networks">Its networks in force, in the order of things.</param>
internal sealed record CouncilSheet(Thing Municipality, IReadOnlyList<CouncilSheetNetwork> Networks)
{
    /// <summary>That of a municipality on the day of a picture.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="municipality">The municipality.</param>
    /// <param name="isTrusted">Whether the reader may know of small counts.</param>
    public static CouncilSheet Of(Picture picture, Guid municipality, bool isTrusted) => new(
        picture.Register.OrganisationThing(municipality),
        [
            .. picture.Index.NetworksOf(municipality).Select(id => picture.Index.Networks[id]).OrderBy(network => network.Thing, Thing.Order)
                .Select(network => CouncilSheetNetwork.Of(picture, network, municipality, isTrusted)),
        ]);
}

/// <summary>One network on the sheet (samenwerkingsverband); what is null or empty is unknown, and told in <paramref name="Unknown"/>.</summary>
/// <param name="Network">The network.</param>
/// <param name="Role">Our role in it, code of the list <c>roles</c>.</param>
/// <param name="WhatFor">What it is for.</param>
/// <param name="Obligation">Whether it had to be made, and for which policy or scheme.</param>
/// <param name="Policies">Policies that oblige or steer it, with what an obligation costs and the money with it; empty: none is known.</param>
/// <param name="WhoDecides">Who decides.</param>
/// <param name="Costs">What it costs us.</param>
/// <param name="Yields">What would show success; known to be nothing: an empty text.</param>
/// <param name="Results">How far it is with the targets of its grants; empty: it has none.</param>
/// <param name="Money">What is granted or allocated to it on the day, and by whom; empty: none is known.</param>
/// <param name="Leaving">Until when, and how we leave.</param>
/// <param name="Moments">When the council is heard, in the twelve months from the day; by day.</param>
/// <param name="Unknown">What nobody recorded, and whom to ask.</param>
internal sealed record CouncilSheetNetwork(
    Thing Network, string Role, SheetPurpose? WhatFor, SheetObligation? Obligation, IReadOnlyList<SheetPolicy> Policies, SheetDecision? WhoDecides,
    SheetCosts? Costs, string? Yields,
    IReadOnlyList<TargetProgress> Results, IReadOnlyList<FundedBy> Money, SheetExit? Leaving, IReadOnlyList<SheetMoment> Moments, IReadOnlyList<SheetUnknown> Unknown) : ViewRow
{
    public static CouncilSheetNetwork Of(Picture picture, ActiveNetwork network, Guid municipality, bool isTrusted)
    {
        var facts = picture.Register.Networks[network.Id];
        var (member, part) = (network.Member(municipality)!, new OurPart(picture.Standing, facts, municipality));
        var aim = facts.ObjectiveOn(picture.Day);
        var sheet = new CouncilSheetNetwork(
            network.Thing, member.Role,
            aim.Purpose is null && aim.Domains.Count + aim.TargetGroups.Count == 0 ? null : new(aim.Purpose, aim.Domains, aim.TargetGroups),
            SheetObligation.Of(picture, facts), SheetPolicy.Of(picture, network.Id), SheetDecision.Of(facts.Terms?.Voting, part),
            SheetCosts.Of(facts.Terms?.Budgets.LastOrDefault(budget => budget.Year <= picture.Day.Year), member.CostKeyShare, part),
            aim.SuccessMeasure is { } measure ? measure.Text ?? "" : null,
            [.. TargetProgress.For(picture.Standing, network, isTrusted)], FundedBy.Of(picture.Standing, network.Id), Exit(facts), MomentsOf(facts, picture.Day), []);
        var ask = Whom(picture, network, facts);
        var isWeighed = facts.Terms?.Voting is { Rule: "weighted" } or { Weights.Count: > 0 } || sheet.WhoDecides is { OurWeight: not null } or { AllWeights: not null };
        var isObserved = sheet.Results.Any(one => one.Until is not null);
        (string Question, bool IsUnknown)[] questions =
        [
            ("whatFor", sheet.WhatFor is null), ("whoDecides", sheet.WhoDecides is null), ("costs", sheet.Costs is null),
            ("yields", sheet.Yields is null && !isObserved), ("leaving", sheet.Leaving is null), ("moments", sheet.Moments.Count == 0),
            ("whatFor.objective", sheet.WhatFor is { Objective: null }),
            ("whatFor.domains", sheet.WhatFor is { Domains.Count: 0 }), ("whatFor.targetGroups", sheet.WhatFor is { TargetGroups.Count: 0 }),
            ("whatFor.obligation", sheet.Obligation is null),
            ("whoDecides.rule", sheet.WhoDecides is { Rule: null }), ("whoDecides.ourWeight", isWeighed && sheet.WhoDecides is { OurWeight: null }),
            ("whoDecides.allWeights", isWeighed && sheet.WhoDecides is { AllWeights: null }),
            ("whoDecides.representativeFunction", sheet.WhoDecides is { RepresentativeFunction: null }),
            ("costs.year", sheet.Costs is { Year: null }), ("costs.ourContribution", sheet.Costs is { OurContribution: null }),
            ("costs.total", sheet.Costs is { Total: null }), ("costs.costKeyShare", sheet.Costs is { CostKeyShare: null }),
            ("yields.successMeasure", sheet.Yields is null && isObserved), ("leaving.notice", sheet.Leaving is { NoticeMonths: null }), ("leaving.costs", sheet.Leaving is { Costs: null }),
            ("leaving.article", sheet.Leaving is { Article: null }),
            ($"moments.{CouncilCalendar.DraftBudget}", IsDraftUnknown(facts, picture.Day)),
        ];
        return sheet with
        {
            Unknown =
            [
                .. questions.Where(q => q.IsUnknown).Select(q => new SheetUnknown(q.Question, ask)),
                .. sheet.Policies.Where(policy => policy.IsCostUnknown).Select(policy => new SheetUnknown("costs.obligation", policy.Owner?.Name ?? policy.Owner?.Key ?? ask)).Distinct(),
            ],
        };
    }

    private static SheetExit? Exit(NetworkFacts network) =>
        network.Details.InForceUntil is null && network.Terms?.Exit is not ({ NoticeMonths: not null } or { Costs: not null } or { Article: not null }) ? null : new(
            network.Details.InForceUntil, network.Terms?.Exit?.NoticeMonths, network.Terms?.Exit?.Costs, network.Terms?.Exit?.Article);

    private static IReadOnlyList<SheetMoment> MomentsOf(NetworkFacts network, DateOnly day)
    {
        var (planned, until) = (network.Terms?.Moments ?? [], CouncilCalendar.Coming(day, network.Details.InForceUntil));
        return
        [
            .. planned.Where(m => day <= m.On && m.On < until).Select(m => new SheetMoment(m.Kind, m.On, Derived: false, m.Subject))
                .Concat(CouncilCalendar.Derived(network.Details.LegalForm, day, until, [.. planned.Select(m => (m.Kind, m.On))])
                    .Select(m => new SheetMoment(m.Kind, m.On, Derived: true, m.Ground)))
                .OrderBy(m => m.On).ThenBy(m => m.Kind, StringComparer.Ordinal),
        ];
    }

    private static bool IsDraftUnknown(NetworkFacts network, DateOnly day) => CouncilCalendar.IsDraftUnknown(
        network.Details.LegalForm, day, CouncilCalendar.Coming(day, network.Details.InForceUntil),
        [.. (network.Terms?.Moments ?? []).Select(m => (m.Kind, m.On))]);

    private static string Whom(Picture picture, ActiveNetwork network, NetworkFacts facts) =>
        facts.Details.ContactDesk
        ?? network.Members.Where(m => m.Role == "lead").Select(m => picture.Register.OrganisationThing(m.OrganisationId).Name).FirstOrDefault()
        ?? network.Thing.Name!;
}
