namespace Regio.Landscape;

/// <summary>Version of the rules that views and checks apply; it changes when an answer over the same facts could.</summary>
internal static class RulesVersion
{
    public const string Now = "1.9.0";
}
