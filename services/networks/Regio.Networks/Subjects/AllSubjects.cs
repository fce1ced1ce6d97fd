namespace Regio.Networks.Subjects;

/// <summary>Every subject, in the order in which their files refer to each other.</summary>
internal static class AllSubjects
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<ISubject> All =
    [
        CourseSubjects.Names, CourseSubjects.Objectives, MembershipSubjects.Roles, MembershipSubjects.Terms, GovernanceSubjects.Form, GovernanceSubjects.Coordinators,
        GovernanceSubjects.Phases, GovernanceSubjects.Suspensions, GovernanceSubjects.Arenas, GovernanceSubjects.ManagerRoles,
        TermsSubjects.Exit, TermsSubjects.Voting, TermsSubjects.Continuity, TermsSubjects.Budgets, TermsSubjects.Accounts,
        CourseSubjects.UserVoices, CourseSubjects.Moments, GroundsSubjects.Needs, GroundsSubjects.Deviations,
        GroundsSubjects.Resemblances, GroundsSubjects.NameResemblances, GroundsSubjects.Joins, GroundsSubjects.Endings, CourseSubjects.Predecessors,
        AgreementSubjects.Worded, AgreementSubjects.Reviews, AgreementSubjects.Ends, DefinitionSubjects.Revised,
        DefinitionSubjects.Shared, DefinitionSubjects.Adopted, DefinitionSubjects.Withdrawn, ReuseSubjects.Reuses,
        ReuseSubjects.Evaluations, ReuseSubjects.Ends,
    ];
}
