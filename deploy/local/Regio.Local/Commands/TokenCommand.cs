using System.CommandLine;

namespace Regio.Local;

/// <summary>Prints a bearer token, and nothing else, so that it fits in <c>$( … )</c>.</summary>
internal static class TokenCommand
{
    // An organisation of which nothing is: a role that acts for one can sign in, and keeps what it registers itself.
    private const string Nobody = "https://regio.example/id/organisatie/";

    public static Command Describe()
    {
        var role = new Argument<string>("role") { Description = string.Join(", ", DevelopmentIssuer.Roles) };
        var organisation = new Argument<string?>("organisation")
        {
            Description = $"The URI of the organisation whose rights the token carries; {Nobody}ROLE when absent",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("token", "Print a bearer token of the local development issuer (12 hours)")
        {
            role, organisation,
        };
        command.SetAction(parsed => Print(parsed.GetValue(role)!, parsed.GetValue(organisation)));
        return command;
    }

    private static int Print(string role, string? organisation)
    {
        if (!DevelopmentIssuer.Roles.Contains(role))
        {
            throw new LauncherException(
                $"There is no role '{role}'.", "The roles are: " + string.Join(", ", DevelopmentIssuer.Roles));
        }

        if (organisation is not null && !Uri.TryCreate(organisation, UriKind.Absolute, out _))
        {
            throw new LauncherException(
                $"'{organisation}' is no URI.",
                "An organisation is named by its URI, e.g. https://identifier.overheid.nl/tooi/id/gemeente/gm0363");
        }

        Console.WriteLine(DevelopmentIssuer.Open(Clone.Here().State).Token(role, organisation ?? Nobody + role));
        return 0;
    }
}
