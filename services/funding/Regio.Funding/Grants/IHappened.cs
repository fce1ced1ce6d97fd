namespace Regio.Funding.Grants;

/// <summary>What is recorded of a grant once it was done: not of a day to come.</summary>
internal interface IHappened
{
    /// <summary>The day.</summary>
    DateOnly On { get; }
}
