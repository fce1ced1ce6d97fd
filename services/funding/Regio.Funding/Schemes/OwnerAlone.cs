using Regio.Hosting.Histories;

namespace Regio.Funding.Schemes;

/// <summary>What only the owner of a scheme reads of it, also once it is published: how its publication came about, and what held it up.</summary>
internal static class OwnerAlone
{
    /// <summary>What others are not told of its history.</summary>
    public static readonly Withheld History = new(Instead, ["state.waiting", "asked"]);

    private static Shown? Instead(object fact) => fact is PublicationRequested or PublicationWithdrawn or PublicationHeldBack or PublicationLapsed
        ? new(new { }, new($"De eigenaar werkte aan de bekendmaking", $"The owner worked on its publication"))
        : null;
}
