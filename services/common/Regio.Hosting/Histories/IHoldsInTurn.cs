namespace Regio.Hosting.Histories;

/// <summary>One of a list of which each holds from its day on, until the next does: a role, a phase, a name.</summary>
public interface IHoldsInTurn
{
    /// <summary>First day; null: from the start.</summary>
    DateOnly? From { get; }
}

/// <summary>A thing that says elsewhere than in such a list what held before the first of it.</summary>
public interface IHoldsAtFirst
{
    /// <summary>What held before the first of a list; null when nothing is known of that.</summary>
    /// <param name="list">Name of the property that holds the list.</param>
    object? AtFirst(string list);
}

/// <summary>A value that has words of its own in a history.</summary>
public interface IInWords
{
    /// <summary>What a <see cref="Sentence"/> can hold.</summary>
    object Words();
}
