using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Policy.Policies;

namespace Regio.Policy.Checks;

/// <summary>A policy or scheme that is not registered, described to a check alone (beschreven concept).</summary>
public sealed record DescribedDraft : PolicyBody
{
    /// <summary>Kind.</summary>
    [Required, AllowedValues(Initiative.Policy, Initiative.Scheme), Description("`policy` (beleid) or `scheme` (regeling).")]
    public string? Kind { get; init; }

    /// <summary>Obligation.</summary>
    [Description("What it would oblige others to (verplichting tot samenwerking); absent: nothing.")]
    public ObligationBody? Obligation { get; init; }

    /// <summary>What is wrong with it, each fault in its place in the request.</summary>
    internal IEnumerable<Fault> Faults(Register register, DateOnly today, Reliance reliedOn)
    {
        var known = PolicyReferences.Of(register, today, Details(), before: null, reliedOn);
        var obliged = Obligation?.Told(Guid.Empty, today, register, reliedOn);
        return
        [
            .. PolicyFaults.Of(Details(), known).Select(fault => fault with { Pointer = "/described" + fault.Pointer }),
            .. (Obligation?.Unknown(register) ?? []).Concat(obliged is null ? [] : ObligeCooperation.OfMoney(obliged))
                .Select(fault => fault with { Pointer = "/described/obligation" + fault.Pointer }),
        ];
    }

    /// <summary>As it would read if it were published.</summary>
    internal Initiative As(Guid id, string ownerId, Initiatives initiatives, Reliance reliedOn)
    {
        var (standing, details) = (initiatives.Standing, Details());
        var registered = PolicyFacts.After(null, Published.ContractOf(PolicyRegistered.Of(id, null, ownerId, details, standing.Day, reliedOn))!)!;
        var obliging = Obligation?.Told(id, details.From, standing.Register, reliedOn);
        return initiatives.Read(registered) with
        {
            Kind = Kind!,
            PublishedOn = null,
            Mandate = obliging is null ? null : PublishedPolicies.Told(obliging),
            Networks = [.. (obliging?.Networks ?? []).Order()],
        };
    }

    /// <summary>SHA-256 of all that it says, in hexadecimal.</summary>
    internal string Fingerprint() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web)));
}
