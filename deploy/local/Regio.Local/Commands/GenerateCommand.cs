using System.CommandLine;

namespace Regio.Local;

internal static class GenerateCommand { public static Command Describe() => new("generate"); }
