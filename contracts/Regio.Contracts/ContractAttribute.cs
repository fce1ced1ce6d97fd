namespace Regio.Contracts;

/// <summary>The CloudEvents type under which a contract travels; a new meaning is a new type, never a changed one.</summary>
/// <param name="type">For example <c>nl.regio.networks.member-admitted.v1</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContractAttribute(string type) : Attribute
{
    /// <summary>Reverse-domain name, the owning service, the fact in kebab case, the version.</summary>
    public string Type { get; } = type;
}
