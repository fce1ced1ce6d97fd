using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Regio.Rules;

namespace Regio.Hosting.Pages;

/// <summary>How pages to print say things, in Dutch.</summary>
public static class DutchPage
{
    /// <summary>Media type.</summary>
    public const string MediaType = "text/html";

    /// <summary>How numbers are written.</summary>
    public static CultureInfo Dutch { get; } = Culture();

    /// <summary>The policy of a page whose style is its own, and that takes nothing from elsewhere.</summary>
    public static string PolicyOf(string style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A text as a page can hold it.</summary>
    public static string Html(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("d-M-yyyy", Dutch);

    /// <summary>An amount.</summary>
    public static string Euros(decimal amount) => "€ " + amount.ToString("#,##0.##", Dutch);

    /// <summary>The label of a code; the code where the list does not have it.</summary>
    public static string Label(CodeList list, string code)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Concepts.FirstOrDefault(c => c.Id == code)?.Nl ?? code;
    }

    /// <summary>The labels of codes.</summary>
    public static string Labels(CodeList list, IEnumerable<string> codes) => string.Join(", ", codes.Select(code => Label(list, code)));

    // The process knows no cultures (it is globalization-invariant): only how numbers are written is needed.
    private static CultureInfo Culture()
    {
        var dutch = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (dutch.NumberFormat.NumberDecimalSeparator, dutch.NumberFormat.NumberGroupSeparator) = (",", ".");
        return dutch;
    }
}
