namespace Regio.Hosting.Specs;

/// <summary>One of any record, with every field known.</summary>
internal static class Sample
{
    public static object Of(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.String => "Súdwest-Fryslân",
        TypeCode.Int32 => 7,
        TypeCode.Int64 => 7L,
        TypeCode.Decimal => 12.5m,
        TypeCode.Boolean => true,
        _ => Other(Nullable.GetUnderlyingType(type) ?? type),
    };

    private static object Other(Type type) =>
        type == typeof(Guid) ? new Guid("0198a000-0000-7000-8000-000000000042")
        : type == typeof(DateOnly) ? new DateOnly(2026, 11, 1)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.Zero)
        : type.IsInterface && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? ListOf(type.GetGenericArguments()[0])
        : type.GetConstructors()[0] is var make
            ? make.Invoke([.. make.GetParameters().Select(parameter => Of(parameter.ParameterType))])
            : throw new NotSupportedException($"No sample of {type.Name}.");

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Of(element), 0);
        list.SetValue(Of(element), 1);
        return list;
    }
}
