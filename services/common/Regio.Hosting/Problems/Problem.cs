using System.Collections.ObjectModel;

namespace Regio.Hosting.Problems;

/// <summary>One fault (fout) in a request.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the body, or <c>?name</c> for a query parameter.</param>
/// <param name="Code">Stable code of the fault.</param>
/// <param name="Detail">What is wrong, for a person.</param>
public sealed record Fault(string Pointer, string Code, string Detail);

/// <summary>A refusal as a value; on the wire it is a problem document (RFC 9457).</summary>
/// <param name="Code">A code of <see cref="ProblemTypes"/>, which gives status and title.</param>
/// <param name="Detail">What is wrong with this very request.</param>
/// <param name="Errors">Every fault at once; empty when the refusal has no place in the body.</param>
public sealed record Problem(string Code, string Detail, IReadOnlyList<Fault> Errors)
{
    /// <summary>A refusal without a place in the body.</summary>
    public Problem(string code, string detail)
        : this(code, detail, [])
    {
    }

    /// <summary>What this kind of refusal tells beside what all do, by its name on the wire.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <inheritdoc/>
    public bool Equals(Problem? other) =>
        other is not null && Code == other.Code && Detail == other.Detail && Errors.SequenceEqual(other.Errors);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Detail);
}
