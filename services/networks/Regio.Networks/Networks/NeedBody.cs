using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>Whether a network is needed (nut en noodzaak), as a caller weighs it.</summary>
public record NeedBody
{
    /// <summary>Code of the list <c>need-answers</c>.</summary>
    [Required, CodesOf("need-answers"), Description("Can one party do it alone (kan één partij het alleen)? Of /reference/v1/need-answers.")]
    public string? Alone { get; init; }

    /// <summary>Why.</summary>
    [Prose(2_000), Description("Why (toelichting); unknown when absent.")]
    public string? Explanation { get; init; }

    /// <summary>Existing networks that were considered.</summary>
    [MaxLength(50), Lines, Description("Existing networks that could do it (overwogen netwerken): ids or external ids.")]
    public IReadOnlyList<string>? Considered { get; init; }

    /// <summary>Why it is none of them.</summary>
    [Prose(2_000), Description("Why it is none of them; unknown when absent.")]
    public string? WhyNotThose { get; init; }

    internal NeedAssessed Assessed(Guid networkId) => new(
        networkId, Alone!, Values.Text(Explanation),
        Values.Set((Considered ?? []).Select(called => StreamId.Parse(Network.StreamKind, called.Trim()))), Values.Text(WhyNotThose));
}
