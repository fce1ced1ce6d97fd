using Regio.Hosting.Histories;

namespace Regio.Funding.Grants;

/// <summary>
/// What only the parties read of a grant, also when everyone may read what was awarded: how it was assessed, and on what grounds
/// someone objected; nor why it was rejected at first, where it was awarded after all.
/// </summary>
internal static class PartiesAlone
{
    /// <summary>What others are not told of its history.</summary>
    public static readonly Withheld History = new(Instead, ["state.assessment", "state.rejection.reason", "state.appeals"]);

    /// <summary>A grant as others see it.</summary>
    public static Grant Without(Grant grant) => grant with { Assessment = null, Appeals = [.. grant.Appeals.Select(Without)] };

    private static AppealNoted Without(AppealNoted appeal) => appeal with { Grounds = null };

    private static Shown? Instead(object fact) => fact switch
    {
        ApplicationAssessed f => new(new { f.GrantId, f.On }, new($"De aanvraag werd beoordeeld", $"The application was assessed")),
        ApplicationRejected f => new(
            new { f.GrantId, f.Decision, f.On },
            new($"De aanvraag werd afgewezen, besluit {f.Decision}", $"The application was rejected, decision {f.Decision}")),
        AppealNoted f => new(Without(f), MoneyWording.Of(Without(f))),
        _ => null,
    };
}
