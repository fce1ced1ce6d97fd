namespace Regio.Hosting.Problems;

public static partial class ProblemTypes
{
    /// <summary>The rules of funding.</summary>
    private static ProblemType[] OfFunding =>
    [
        // Schemes.
        new("scheme-already-published", 409, "The scheme is published already", "Amend the published scheme."),
        new("publication-waits", 409, "The scheme waits for its publication", "Wait until it is known, or take the request back first."),
        new("already-announced", 409, "The intention was announced", "Nothing more is needed; publish it when it is ready."),
        new("intention-incomplete", 409, "The draft does not say enough to be announced", "Revise it: domains, target groups, division and contact desk."),
        new("no-extension", 409, "It does not run longer by that", "Give a day after the end of its period, or amend the scheme."),
        new("scheme-closed", 409, "The scheme was closed", "Draft another scheme."),
        new("scheme-not-published", 409, "The scheme is a draft still", "Publish it first, or revise the draft."),

        // What a scheme asks and promises.
        new("due-days-or-day", 409, "It is not said by when a report is due", "Give the days after the period, or a day of the year."),
        new("no-such-day", 409, "No year has that day", "Give a month and a day, as 10-15."),
        new("demanded-and-forbidden", 409, "A source must pay and may not", "Leave it out of one of the two."),
        new("schemes-of-stacking", 409, "The stacking rule and its schemes do not go together", "Name schemes for `forbidden-with`, and for nothing else."),
        new("path-not-in-order", 409, "The path is not in order", "Give the points in the order of their days, before the target's."),
        new("key-incomplete", 409, "The division key is not complete", "Give what its kind needs, and nothing else."),
        new("classes-not-in-order", 409, "The classes are not in order", "Order them from small to large; only the last is without a most."),
        new("unknown-indicator", 409, "No such indicator", "Look in the dictionary of indicators, or define it."),
        new("unknown-edition", 409, "The indicator has no such edition", "Leave the edition out for the latest."),

        // Calls and budgets.
        new("unknown-call", 409, "The scheme has no such call", "Read the scheme for its calls."),
        new("call-opened", 409, "The call has opened", "Close it by planning it otherwise."),
        new("over-budget", 409, "The budget does not allow it", "Award less, from another year, or set a higher budget first."),
        new("above-key", 409, "The key of the scheme gives the region less", "Award at most what is left of what the region has."),
        new("share-unknown", 409, "What the key gives the region is not known", "Let the value that the key goes by be reported first."),
        new("below-committed", 409, "More than that is committed", "Give at least what is committed."),

        // Applications.
        new("unknown-scheme", 409, "There is no such scheme", "Look in the list of schemes."),
        new("scheme-not-open", 409, "The scheme takes no applications now", "Read the scheme for when it does."),
        new("call-missing", 409, "The call is missing", "Name the call that the application answers."),
        new("call-closed", 409, "The call is not open", "Apply while it is open; read the scheme for its calls."),
        new("lead-not-eligible", 409, "The lead may not apply", "Let a member of a kind that the scheme names apply."),
        new("partner-missing", 409, "A partner that must take part is missing", "Name a partner of a kind that the scheme names."),
        new("too-few-partners", 409, "Too few take part", "Name the partners, as many as the scheme asks."),
        new("outside-period", 409, "It falls outside the period of the scheme", "Keep the activities within the period of the scheme."),
        new("another-division", 409, "The region is of another division", "Name a region of the division that the scheme addresses."),
        new("region-missing", 409, "The region is missing", "Name a region of the division that the scheme addresses."),
        new("does-not-balance", 409, "The sums do not add up", "Let costs be what is asked and what others pay, to the cent."),
        new("co-financing-missing", 409, "What others must pay is missing", "Add what the scheme asks others to pay, or settle at less."),
        new("source-forbidden", 409, "Money of that source may not go into it", "Leave that source out."),
        new("stacking-forbidden", 409, "It may not go together with another subsidy", "Choose one of the two, or another time."),
        new("already-decided", 409, "The application was decided on", "Read the grant for the decision; amend what was awarded."),
        new("score-by-ranking", 409, "Points go with a call by ranking", "Give points in a call by ranking, and nowhere else."),
        new("call-open", 409, "The call is still open", "Award after it closed; its applications are ranked together."),
        new("not-assessed", 409, "The application has no points yet", "Assess it first."),
        new("out-of-turn", 409, "It is not its turn", "Decide first on what comes before it in the call."),
        new("unknown-decision", 409, "There is no such decision", "Read the grant for its decisions."),
        new("unknown-appeal", 409, "There is no such appeal", "Read the grant for its appeals, or note it first."),
        new("appeal-decided", 409, "It is known what came of the appeal", "Note another appeal where there is one."),

        // What registers tell.
        new("kept-here", 409, "It is kept here", "Change it by its acts; an import changes what was imported."),
        new("kept-elsewhere", 409, "A register keeps it", "Import a newer edition of the register."),

        // Grants.
        new("too-early", 409, "It would come before what it follows on", "Give a later day."),
        new("above-request", 409, "More than was asked", "Award at most what was asked."),
        new("not-awarded", 409, "It was not awarded", "Award it first."),
        new("already-settled", 409, "The grant was settled", "What was settled stays; note an appeal, or order a recovery."),
        new("unknown-instalment", 409, "There is no such instalment", "Read the grant for its instalments."),
        new("not-paid", 409, "The instalment was not paid", "Record its payment, or plan it otherwise."),
        new("unknown-entry", 409, "Nothing is recorded by that number", "Read the grant, or the regional budget, for what was recorded of it, by number."),
        new("already-paid", 409, "The instalment was paid", "Plan another one."),
        new("held-back", 409, "The instalment is held back", "Release it first."),
        new("above-award", 409, "More than the grant comes to", "Keep within what was awarded, or settled."),
        new("above-costs", 409, "More than was spent", "Settle at most what was spent and not paid by others."),
        new("no-final-account", 409, "There is no final account", "Let the lead hand in the final account first."),
        new("nothing-overpaid", 409, "So much was not paid too much", "Claim at most what was paid above what the grant comes to."),
        new("more-than-claimed", 409, "More than was claimed", "Give at most what is still to come of what was claimed."),
        new("more-than-received", 409, "More than the lead has", "Pass on at most what was paid and is still with the lead."),
        new("not-a-partner", 409, "It is no partner of the grant", "Name a partner of the application."),

        // Observations and reports.
        new("observation-exists", 409, "Another value was reported of it", "Correct the value that `errors` names, with the reason."),
        new("target-exists", 409, "The network adopted a target for it already", "Revise the one that `errors` names from a day on, or correct it."),
        new("target-dropped", 409, "The target was dropped", "Revise it, from a day on, so that it holds again; or correct how it was dropped."),
        new("not-dropped", 409, "The target is not dropped", "Drop it; what holds has no end to correct."),
        new("network-or-region", 409, "One of network and region", "Give the network or the region that it is of."),
        new("not-such-a-value", 409, "The indicator cannot have that value", "Give a value in its unit."),
        new("not-such-a-period", 409, "The indicator is not measured over that", "Give a whole period of the kind that it is measured over."),

        new("nobody-asks", 409, "Nobody asks for that report", "Read the reporting calendar of the network for what is asked."),
        new("value-missing", 409, "A value that is asked is missing", "Report it, or say why it is missing."),
        new("not-handed-in", 409, "The report is a draft still", "Hand it in first."),
        new("not-served", 409, "The report does not serve that grant", "Read the report for the grants that it serves."),
        new("already-reviewed", 409, "The report was reviewed already", "Wait until it is handed in again."),

        // Regional budgets.
        new("network-elsewhere", 409, "The network does not work in the region", "Name a network with a municipality of the region, or the region that it works in."),
        new("regional-budget-closed", 409, "The regional budget was closed", "Open another regional budget."),
        new("outside-budget-years", 409, "The regional budget is not for that year", "Name one of its years."),
        new("year-closed", 409, "The year was closed", "Name a year that is open; what was closed stays."),
        new("earlier-year-open", 409, "An earlier year was not closed", "Close the years in their order."),
        new("unknown-contribution", 404, "There is no such contribution", "Read the regional budget for its contributions."),
        new("contribution-answered", 409, "The contribution was answered", "Propose another one."),
        new("contribution-withdrawn", 409, "The proposal was withdrawn", "Propose another one."),
        new("unknown-priority", 409, "There is no such priority", "Read the regional budget for its priorities."),
        new("priorities-missing", 409, "There is nothing to vote on", "Propose a priority first."),
        new("priority-exists", 409, "There is such a priority", "Withdraw one of the two."),
        new("not-its-proposer", 409, "Another proposed the priority", "Let who proposed it change it; those of the agenda are the region's."),
        new("priority-counts", 409, "The priority was voted on, or has money", "Propose another one; what was voted on stays."),
        new("vote-open", 409, "A vote is open", "Wait until it is closed."),
        new("no-open-vote", 409, "No vote is open", "Let the keeper open one."),
        new("vote-over", 409, "The days of the vote are over", "Wait for the outcome, or for another vote."),
        new("vote-runs", 409, "The vote is not over", "Close it when its days are over, or when everyone voted."),
        new("weight-missing", 409, "The weight of a vote is not known", "Set how the network decides, with a weight for each member or for none."),
        new("above-pot", 409, "So much is not left in the pot", "Allocate at most what is left of the year."),
        new("earmarked-otherwise", 409, "What is left is meant for something else", "Allocate it to what it is earmarked for."),
        new("against-ranking", 409, "It goes against the ranking of the priorities", "Give a motive, or serve what ranks higher first."),
        new("not-carried", 409, "The vote did not carry the priority", "Give a motive, or serve what the members carried."),
        new("decision-taken", 409, "Something else was allocated by that decision", "Give the number of this decision."),
        new("unknown-allocation", 404, "There is no such allocation", "Read the regional budget for its allocations."),
        new("reference-taken", 409, "Another payment has that reference", "Give each payment a reference of its own."),
        new("outside-year", 409, "The payment is of another year", "Spend it in the year that it was allocated for."),
        new("above-allocation", 409, "More than is left of the allocation", "Keep within what was allocated."),
        new("below-spent", 409, "More than that was spent", "Give at least what was spent, or correct the payments first."),
        new("unknown-payment", 409, "There is no such payment", "Read the regional budget for the payments of the allocation."),
        new("too-late", 409, "It would come after what follows on it", "Give an earlier day."),
        new("already-reported", 409, "It was reported on", "What was reported stays; allocate anew what is left."),
        new("not-reported", 409, "An allocation was not reported on", "Report on each allocation of the year first."),
        new("more-than-owed", 409, "More than is to come back", "Give at most what is still to come back."),
        new("money-left", 409, "There is money in it, or to come back", "Close its years, and let the schemes record what came back."),

        // Indicators.
        new("another-concept", 409, "The indicator measures something else", "Define another indicator for another concept."),
        new("indicator-withdrawn", 409, "The indicator was withdrawn", "Revise it, from a day on; then it is in use again."),
        new("never-added-up", 409, "Its values have no sum", "Leave out `additive`, or say false."),
    ];
}
