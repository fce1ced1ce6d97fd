using System.Text.Json;

namespace Regio.Projections;

/// <summary>An answer that was frozen under an address of its own (verwijzing), as anyone could read it.</summary>
/// <param name="Id">Its id, made of what it holds.</param>
/// <param name="Path">What was asked, with the day and the moment of the answer: asked again it answers the same.</param>
/// <param name="CitedAt">When it was frozen.</param>
/// <param name="Rules">Version of the rules that made it.</param>
/// <param name="Code">Version of the service that made it.</param>
/// <param name="Sha256">Hash of the answer without its <c>asOf</c>, in hexadecimals.</param>
/// <param name="Answer">The answer.</param>
/// <param name="StillHolds">Whether the same question gives the same today; absent: it was not asked.</param>
internal sealed record Citation(
    string Id, string Path, DateTimeOffset CitedAt, string Rules, string Code, string Sha256, JsonElement Answer, bool? StillHolds = null);
