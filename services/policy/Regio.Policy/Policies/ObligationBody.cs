using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Policy.Policies;

/// <summary>What a policy obliges others to (verplichting tot samenwerking), as a caller describes it.</summary>
public record ObligationBody
{
    /// <summary>Networks.</summary>
    [MaxLength(500), Lines, Description("The networks that it needs (netwerken): ids, or identifiers in the source; empty: those that serve its territory.")]
    public IReadOnlyList<string>? Networks { get; init; }

    /// <summary>Cost.</summary>
    [Range(typeof(decimal), "0", "100000000000"), Description("Euros a year that it costs, by your own statement (kosten); not stated when absent.")]
    public decimal? CostPerYear { get; init; }

    /// <summary>Money.</summary>
    [MaxLength(20), Description("The money that goes with it (dekking); empty: none.")]
    public IReadOnlyList<MandateFundingBody>? Funding { get; init; }

    /// <summary>Article.</summary>
    [Line(300), Description("The article that obliges (artikel); unknown when absent.")]
    public string? Article { get; init; }

    /// <summary>What a policy obliges to by it, from a day on.</summary>
    internal CooperationObliged Told(Guid policyId, DateOnly from, Register register, Reliance reliedOn) => new(
        policyId, from, Values.Set(Values.Texts(Networks).Select(register.Network).OfType<NetworkFacts>().Select(network => network.Id)), CostPerYear,
        [.. (Funding ?? []).Select(one => one.Told())], Values.Text(Article), reliedOn);

    /// <summary>What it names that is not known, each in its place.</summary>
    internal IReadOnlyList<Fault> Unknown(Register register) =>
    [
        .. Values.Texts(Networks).Index().Where(one => register.Network(one.Item) is null)
            .Select(one => new Fault($"/networks/{one.Index}", "unknown-network", $"No network {one.Item} is registered.")),
        .. (Funding ?? []).Select(one => Values.Text(one.Scheme)).Index().Where(one => one.Item is { } scheme && register.Scheme(scheme) is null)
            .Select(one => new Fault($"/funding/{one.Index}/scheme", "unknown-scheme", $"There is no scheme {one.Item}.")),
    ];
}

/// <summary>Money that goes with an obligation (dekking), as a caller describes it.</summary>
public sealed record MandateFundingBody
{
    /// <summary>Kind.</summary>
    [Required, CodesOf("mandate-funding-kinds"), Description("What kind of money it is (soort).")]
    public string? Kind { get; init; }

    /// <summary>Scheme.</summary>
    [Line(200), Description("The scheme (regeling), where it is one: id, or identifier in the source.")]
    public string? Scheme { get; init; }

    /// <summary>Amount.</summary>
    [Required, Range(typeof(decimal), "0", "100000000000"), Description("Euros a year (bedrag).")]
    public decimal? Amount { get; init; }

    /// <summary>Where it stands.</summary>
    [Prose(1_000), Description("Where it stands (toelichting); unknown when absent.")]
    public string? Explanation { get; init; }

    internal MandateFunding Told() => new(Kind!, Values.Text(Scheme), Amount!.Value, Values.Text(Explanation));
}
