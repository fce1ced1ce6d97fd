using System.Collections.Immutable;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What policies in force on a day oblige networks to (verplichtingen): which network is obliged by which of them.</summary>
internal sealed class Mandates
{
    private readonly Register register;
    private readonly Delineations delineations;
    private readonly DateOnly day;
    private readonly Lazy<IReadOnlyList<Mandate>> all;

    public Mandates(Register register, Delineations delineations, DateOnly day)
    {
        (this.register, this.delineations, this.day) = (register, delineations, day);
        all = new(() => [.. register.Obliging.Select(id => register.Policies[id]).Select(Of).OfType<Mandate>().OrderBy(one => one.Policy, Thing.Order)]);
    }

    /// <summary>The policies that oblige a network, as it is on the day, in the order of things.</summary>
    public ImmutableArray<Thing> Obliging(ActiveNetwork network) => [.. all.Value.Where(one => one.Obliges(network, register.Concepts)).Select(one => one.Policy)];

    /// <summary>These, when nothing that they come from is another in a later register or on another day.</summary>
    public Mandates After(Register now, Delineations within, DateOnly on) =>
        on == day && ReferenceEquals(within, delineations) && ReferenceEquals(now.Policies, register.Policies) && ReferenceEquals(now.Concepts, register.Concepts) ? this : new(now, within, on);

    /// <summary>The networks that may be obliged by other policies than before; null: it may be any.</summary>
    public IEnumerable<Guid>? Changed(Mandates before)
    {
        if (ReferenceEquals(this, before))
        {
            return [];
        }

        var (was, now) = (before.all.Value.ToDictionary(one => one.Policy.Id), all.Value.ToDictionary(one => one.Policy.Id));
        var changed = was.Keys.Union(now.Keys).Select(id => (Was: was.GetValueOrDefault(id), Now: now.GetValueOrDefault(id))).Where(one => one.Was != one.Now)
            .SelectMany(one => new[] { one.Was, one.Now }).OfType<Mandate>().ToList();
        return changed.Exists(one => one.Networks.IsEmpty) ? null : changed.SelectMany(one => one.Networks);
    }

    private Mandate? Of(PolicyFacts policy) => policy.ObligationOn(day) is { } obliged && policy.IsInForce(day) && policy.On(day) is var said
        ? new(policy.ThingOn(day), [.. obliged.Networks.Order()], Municipalities(said), [.. said.Domains], [.. said.TargetGroups])
        : null;

    private ImmutableArray<Guid> Municipalities(PolicyDetails said) =>
        delineations.LandOf(said.Division, said.Regions) is { } land ? [.. land.Municipalities.Order()] : [];

    /// <summary>What one policy obliges: the networks that it names, else those that could carry it where it lands.</summary>
    private sealed record Mandate(
        Thing Policy, ImmutableArray<Guid> Networks, ImmutableArray<Guid> Municipalities, ImmutableArray<string> Domains, ImmutableArray<string> TargetGroups)
    {
        public bool Obliges(ActiveNetwork network, Concepts concepts) => !Networks.IsEmpty
            ? Networks.BinarySearch(network.Id) >= 0
            : Sorted.Meet(Municipalities, network.Territory)
                && concepts.Domains.Meets(Domains, network.Domains) is not null && concepts.TargetGroups.Meets(TargetGroups, network.TargetGroups) is not null;

        public bool Equals(Mandate? other) => other is not null && Policy == other.Policy && Networks.SequenceEqual(other.Networks)
            && Municipalities.SequenceEqual(other.Municipalities) && Domains.SequenceEqual(other.Domains) && TargetGroups.SequenceEqual(other.TargetGroups);

        public override int GetHashCode() => Policy.GetHashCode();
    }
}
