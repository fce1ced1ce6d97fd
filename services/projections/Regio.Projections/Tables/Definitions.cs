namespace Regio.Projections;

/// <summary>The rules of the views in a sentence each (definities), with where their thresholds come from.</summary>
internal static class Definitions
{
    public const string Overlaps =
        "shared = members of both; jaccard = shared / members of either; containment = shared / members of the smaller. Kind, the first that holds: same-chain; "
        + "possible-duplicate (jaccard >= 0.6, shared >= 2, domains and target groups >= 0.5 alike); crossing (the younger obliged by law, scheme or policy, the other "
        + "voluntary, containment >= 0.6, domains meet); shared-facility (jaccard >= 0.5, other target groups, a facility for them); same-table (jaccard >= 0.8, shared >= 3); or from where the question says. Thresholds: assumption.";

    public const string OverlapPayers =
        "The pairs of networks that share a member and whose territories meet; of each network the grants, and what is allocated of regional budgets, whose period has the day in it and that were decided by then.";

    public const string MetaNetworks =
        "Components of networks joined where jaccard >= minJaccard and shared >= minShared; density = edges / (n(n-1)/2); centralisation = sum(max degree - degree) / ((n-1)(n-2)). ministries: of what is committed to its networks on the day. Thresholds: assumption.";

    public const string Congruence =
        "Pairs of municipalities together in both divisions / pairs together in either, over the municipalities that both cover. A region is equal, nested, a union or crossing.";

    public const string CongruenceOfMunicipality = "Partners = the other municipalities in its regions of the edition of each kind that is in force.";

    public const string TerritoryChecks =
        "The territory, and the regions of the division that law or scheme names, else of the reference divisions of its domains, else the best of all in force; both as they stand on the day: equal, union, part, deviating.";

    public const string Maturity = "Age = full months from the first day of the first version of the chain; an amendment is no end.";

    public const string Survival = "Share that lives to each age, by Kaplan and Meier (paper, 1958) with delayed entry; not given under 10 at risk (assumption).";

    public const string ObjectiveChecks =
        "too-broad: more than broadAbove (3: assumption) top-level domains or target groups; no-success-measure: known to have none; one-sided: all memberships speak for one domain; user-voice-missing: neither a user group nor a way of taking part.";

    public const string GovernanceFit =
        "Euclidean distance to each form over trust, members (by logarithm), goal consensus and need for joint competence, each from 0 to 1; undecided within undecidedWithin (0.1: assumption). Forms: paper (Provan and Kenis, 2008); numbers: assumption.";

    public const string Balance =
        "Pace = (value - baseline) / (expected - baseline), the middle one of output indicators; relations = mean of five questions of the last closed pulse. Rules fire at thresholds that the question may set. Thresholds: seed (24 months), else assumption.";

    public const string Progress =
        "Expected = the target path at the end of the period of the last accepted value (linear only if the scheme says so); pace = (value - baseline) / (expected - baseline); behind under behindBelow (0.8: assumption); too-early in the start-up period, startUpMonths (12: assumption) unless the scheme says otherwise.";

    public const string Money =
        "Euros of the schemes published by the day: budgets in their own year, awards by decision, payments by payment. A region is the territory that is served. Cliff = (committed for 12 months - committed or arranged for the 12 after) / yearly budget, a signal from 0.25 (assumption).";

    public const string Stack =
        "Every public policy and scheme that runs in the period, is for the target group or one that meets it (similarity >= 0.5: assumption), and addresses, pays or names something that shares a municipality with the region.";

    public const string Clashes =
        "Two rules in force that cannot both be kept where both land: other periods or due dates more than 14 days apart, other definitions, divisions that cross, no member that may lead under both, money that forbids other money, more than 3 months to a successor, an obligation without its money; or from where the question says. Thresholds: assumption.";

    public const string Alignment =
        "Owed where target groups, domains, territories and periods meet and rules clash or a network is shared; the row published later, what the column had was visible on that day. aligned = answered and closed / owed, not given under fewestOwed (5: assumption).";

    public const string ReportingLoad =
        "before = each grant's report and value by itself; after = one submission per network and period, each value once; loadFactor = values asked / distinct values of one definition, network and period.";

    public const string OwedReports = "What the scheme of an awarded grant asks over each period, by its due date; how far it is on the day.";

    public const string Punctuality = "Days between due and done; late = done, or not done, after the day on which it was due; the middle of the days. Nobody is late by a deadline that is not told.";

    public const string Agreements = "Agreements that hold on the day; a review is overdue when its day is before the day.";

    public const string Facilities = "What networks in force offer on the day; target groups meet from a similarity of 0.5 on (assumption).";

    public const string Instruments = "The latest verdict of each organisation by the day; the lowest level that worked for the same network or target.";

    public const string Agendas = "The priorities of the agenda that holds on the day, and the networks there whose domains and target groups meet what each names (similarity >= 0.5: assumption). Beside each what was awarded in the year of the day for such domains and target groups and lands in the region, split by inhabitants and evenly over codes (assumption), and the budgets of its schemes as a whole.";

    public const string Portfolio = "Networks in force that have it, or whom it stands for by succession, as a member on the day.";

    public const string CouncilSheet =
        "The same networks by what a council asks of each; dates by law (joint arrangements: principles before 30 April, draft budget 12 weeks before the board's meeting, budget before 15 September).";

    public const string Summary = "Networks in force, the sum of the numbers of their members, and the pairs that share a member and whose territories meet.";

    public const string Page = "What no view lists, as it stands on the day.";

    public const string Signals = "Rules of the views of clashes, balance, progress and money that fired at their usual thresholds.";
}
