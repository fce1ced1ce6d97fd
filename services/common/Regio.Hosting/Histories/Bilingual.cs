namespace Regio.Hosting.Histories;

/// <summary>A text in Dutch and in English (tweetalige tekst).</summary>
/// <param name="Nl">In Dutch.</param>
/// <param name="En">In English.</param>
public sealed record Bilingual(string Nl, string En);
