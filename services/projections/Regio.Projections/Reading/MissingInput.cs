namespace Regio.Projections;

/// <summary>What is missing to assess a network (ontbrekend gegeven), and who can supply it.</summary>
/// <param name="Input">Which of the inputs.</param>
/// <param name="Ask">Whom to ask.</param>
internal sealed record MissingInput(string Input, string Ask)
{
    /// <summary>What those record of a network who may change it.</summary>
    public static MissingInput OfNetwork(string input) => new(input, "Who registered or leads the network.");
}
