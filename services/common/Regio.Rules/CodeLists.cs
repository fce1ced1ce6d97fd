using System.Text.Json;

namespace Regio.Rules;

/// <summary>The code lists that every service validates against; public under <c>/reference/v1</c>.</summary>
public static class CodeLists
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static CodeList Domains { get; } = Load("domains");

    public static CodeList TargetGroups { get; } = Load("target-groups");

    public static CodeList OrganisationKinds { get; } = Load("organisation-kinds");

    public static CodeList SuccessionKinds { get; } = Load("succession-kinds");

    /// <summary>Roles of members, the highest first.</summary>
    public static CodeList Roles { get; } = Load("roles");

    public static CodeList LegalForms { get; } = Load("legal-forms");

    public static CodeList Obligations { get; } = Load("obligations");

    /// <summary>Every list, by id.</summary>
    public static IReadOnlyList<CodeList> All { get; } =
        [Domains, LegalForms, Obligations, OrganisationKinds, Roles, SuccessionKinds, TargetGroups];

    /// <summary>The list of an id; null when there is none.</summary>
    public static CodeList? Find(string id) => All.FirstOrDefault(l => l.Id == id);

    private static CodeList Load(string id)
    {
        using var resource = typeof(CodeLists).Assembly.GetManifestResourceStream(id + ".json")
            ?? throw new InvalidOperationException($"Code list {id} is not part of the assembly.");
        return JsonSerializer.Deserialize<CodeList>(resource, Format)
            ?? throw new InvalidOperationException($"Code list {id} is empty.");
    }
}
