using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Regio.Hosting.Access;

/// <summary>
/// Every service checks the token itself. <c>Regio:Auth:Authority</c> names an issuer with OpenID discovery;
/// <c>Regio:Auth:JwksFile</c> with <c>Regio:Auth:Issuer</c> a local development issuer. Neither: nobody can sign in.
/// </summary>
public static class TokenValidation
{
    /// <summary>Bearer tokens, each with a role.</summary>
    public static IServiceCollection AddTokenValidation(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Regio:Auth");
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.Authority = settings["Authority"];
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudience = settings["Audience"] ?? "regio",
                ValidIssuer = settings["Issuer"],
                ValidateIssuer = true,
                RoleClaimType = "role",
                NameClaimType = "sub",
                ClockSkew = TimeSpan.FromSeconds(30),
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
                IssuerSigningKeys = settings["JwksFile"] is { Length: > 0 } file
                    ? new JsonWebKeySet(File.ReadAllText(file)).GetSigningKeys()
                    : null,
            };
            options.Events = new JwtBearerEvents { OnTokenValidated = DemandOrganisation };
        });
        return services.AddAuthorization();
    }

    private static Task DemandOrganisation(TokenValidatedContext context)
    {
        var caller = Caller.Of(context.Principal!);
        if (caller is not null && Roles.Bound.Contains(caller.Role)
            && !Uri.IsWellFormedUriString(caller.Organisation, UriKind.Absolute))
        {
            context.Fail($"The role {caller.Role} acts for an organisation, and the token names none by its URI.");
        }

        return Task.CompletedTask;
    }
}
