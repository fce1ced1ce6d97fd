namespace Regio.Projections;

/// <summary>What one owner owed another, and did (vak van de afstemmingsmatrix).</summary>
/// <param name="Row">Who published later, and so had to look.</param>
/// <param name="Column">Whose it was that was visible on that day.</param>
/// <param name="Owed">Pairs that were owed, without those from before its duty.</param>
/// <param name="Answered">Of them, those that it asked about and that were answered.</param>
/// <param name="AskedUnanswered">Those that it asked about without an answer: these stand against the column.</param>
/// <param name="ExplainedWithoutAsking">Those of which it said why they deviate, without asking.</param>
/// <param name="NeverAsked">Those of which it did neither.</param>
/// <param name="BeforeDuty">Pairs of what was imported, or published before it took part; counted nowhere else.</param>
/// <param name="Aligned">Share of the owed that was answered and closed; absent under <see cref="FewestOwed"/> owed, or as many as the question says.</param>
/// <param name="Budgeted">Euros budgeted by the schemes of the row in these pairs, each once; cells do not add up.</param>
internal sealed record AlignmentCell(
    Thing Row, Thing Column, int Owed, int Answered, int AskedUnanswered, int ExplainedWithoutAsking, int NeverAsked, int BeforeDuty, double? Aligned,
    decimal Budgeted) : ViewRow
{
    /// <summary>Fewest owed of which a share is given (an assumption).</summary>
    public const int FewestOwed = 5;

    public static AlignmentCell Of(Picture picture, Thing row, Thing column, IReadOnlyCollection<OwedPair> pairs, int fewestOwed)
    {
        var owed = pairs.Where(pair => pair.State != AlignmentStates.BeforeDuty).ToList();
        return new(
            row, column, owed.Count, Count(AlignmentStates.Answered), Count(AlignmentStates.AskedUnanswered), Count(AlignmentStates.ExplainedWithoutAsking),
            Count(AlignmentStates.NeverAsked), pairs.Count - owed.Count,
            owed.Count < fewestOwed ? null : (double)owed.Count(pair => pair.IsAligned(picture.Day)) / owed.Count,
            owed.Select(pair => pair.Later.Id).Distinct().SelectMany(id => picture.Register.BudgetsOf[id])
                .Sum(id => picture.Register.Budgets[id].On(picture.Day).Sum(budget => budget.Amount)));
        int Count(string state) => owed.Count(pair => pair.State == state);
    }
}
