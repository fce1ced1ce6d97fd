namespace Regio.Rules;

/// <summary>How alike domains are, and target groups, by the lists as they stood at one moment (begrippen).</summary>
/// <param name="Domains">By the list of domains.</param>
/// <param name="TargetGroups">By the list of target groups.</param>
public sealed record Concepts(ConceptScheme Domains, ConceptScheme TargetGroups)
{
    /// <summary>By the lists as they come with the product, which nobody amended yet.</summary>
    public static Concepts First { get; } = new(new(CodeLists.FirstOf("domains")!), new(CodeLists.FirstOf("target-groups")!));
}
