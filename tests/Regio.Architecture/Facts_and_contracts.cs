using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Regio.Contracts;

namespace Regio.Architecture;

public sealed partial class Facts_and_contracts
{
    private static readonly Assembly Contracts = typeof(ContractAttribute).Assembly;

    [Fact]
    public void The_contracts_rest_on_nothing()
    {
        var project = XDocument.Load(Path.Combine(Tree.Root, "contracts/Regio.Contracts/Regio.Contracts.csproj"));

        project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "ProjectReference").ShouldBeEmpty();
        Contracts.GetReferencedAssemblies().Select(name => name.Name).ShouldAllBe(name => name!.StartsWith("System."));
    }

    [Fact]
    public void The_contracts_are_records_alone() => Contracts.GetExportedTypes()
        .Except([typeof(ContractAttribute), typeof(Visibility)])
        .ShouldAllBe(type => IsSealedRecord(type) && IsImmutable(type));

    [Fact]
    public void Facts_are_sealed_records_that_do_not_change() =>
        Services.Facts.Select(entry => entry.Fact).ShouldAllBe(fact => IsSealedRecord(fact) && IsImmutable(fact));

    [Fact]
    public void Facts_and_contracts_are_told_in_the_past_tense()
    {
        var sent = Contracts.GetExportedTypes().Where(type => type.GetCustomAttribute<ContractAttribute>() is not null);
        Services.Facts.Select(entry => entry.Fact).Concat(sent).Select(type => type.Name)
            .ShouldAllBe(name => PastTense().IsMatch(name));
    }

    [Fact]
    public void Money_is_decimal() => Services.Facts.Select(entry => entry.Fact).Concat(Contracts.GetExportedTypes())
        .SelectMany(type => type.GetProperties())
        .Where(property => property.PropertyType == typeof(double) || property.PropertyType == typeof(float))
        .ShouldBeEmpty();

    private static bool IsSealedRecord(Type type) => type.IsSealed && type.GetMethod("<Clone>$") is not null;

    private static bool IsImmutable(Type type) => type.GetProperties().All(property =>
        property.SetMethod is not { IsPublic: true } set
        || set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"));

    [GeneratedRegex("(ed|Set|Begun|Withdrawn|Made|Left|Sent|Paid|Given|Taken|Drawn|Split|Held|HeldBack|PassedOn|Met|Won|Lost|Kept|Spent|Cast)(DespiteResemblance)?$")]
    private static partial Regex PastTense();
}
