using System.ComponentModel.DataAnnotations;
using CsCheck;
using Regio.Hosting.Imports;
using Regio.Hosting.Lists;
using Regio.Rules;

namespace Regio.Networks.Specs;

/// <summary>What it takes to send something, export it and read it again.</summary>
internal static class RoundTrips
{
    public const int Cases = 2_000;

    /// <summary>Some codes of a list, each once.</summary>
    public static Gen<string[]> Codes(CodeList list) =>
        Gen.OneOf([.. list.Concepts.Select(concept => concept.Id)]).Array[0, 3].Select(codes => codes.Distinct().ToArray());

    /// <summary>That something holds of every request that is accepted; false: the rules did not accept it.</summary>
    public static void OfThoseAccepted<T>(Gen<T> some, Func<T, bool> holds)
        where T : class
    {
        var accepted = 0;
        some.Sample(one => accepted += IsAccepted(one) && holds(one) ? 1 : 0, iter: Cases, threads: 1);
        accepted.ShouldBeGreaterThan(Cases / 20, "Too few were accepted to say anything.");
    }

    /// <summary>Whether the shape of a request is accepted.</summary>
    public static bool IsAccepted(object request) => Validator.TryValidateObject(request, new(request), null, validateAllProperties: true);

    /// <summary>The file that these rows are exported as, of so many lines; absent: one for each row.</summary>
    public static CsvFile Exported<T>(Csv<T> csv, IReadOnlyList<T> rows, int? lines = null)
    {
        using var bytes = new MemoryStream();
        csv.Write(bytes, rows.ToAsyncEnumerable(), CancellationToken.None).GetAwaiter().GetResult();
        var file = CsvFile.Read(csv.FileName, bytes.ToArray());
        file.Malformed.ShouldBeEmpty();
        file.Rows.Count.ShouldBe(lines ?? rows.Count);
        return file;
    }

    /// <summary>The faults in a line.</summary>
    public static string Told(IEnumerable<ImportFault> faults) => string.Join("; ", faults);
}
