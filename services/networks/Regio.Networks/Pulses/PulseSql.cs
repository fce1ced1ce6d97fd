using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Pulses;

/// <summary>Conditions on what a network lets read: <c>p</c> has its network and visibility.</summary>
internal static class PulseSql
{
    // Tables by their full names, also where a bare one stands for what was known earlier: rights are those of today.
    private static readonly string Member =
        "select from public.mt_doc_networkitem n, jsonb_array_elements(n.data->'memberships') m "
        + "where n.id = (p.data->>'networkId')::uuid and (m->>'organisationId')::uuid = {1} and "
        + MembershipSql.Holds.Replace("{0}", "{2}", StringComparison.Ordinal);

    private const string Registrar =
        "select from public.mt_doc_networkitem n where n.id = (p.data->>'networkId')::uuid and n.data->>'registeredBy' = {3}";

    /// <summary>What <see cref="PulseRights.MayRead"/> says, as a condition.</summary>
    /// <param name="selection">Rows of the view, called <c>p</c>.</param>
    /// <param name="table">The view's table.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="today">The day.</param>
    public static Selection OnlyReadableBy(this Selection selection, string table, Caller? caller, DateOnly today)
    {
        var opened = $"select from public.{table} c where c.id = p.id and c.data->>'visibility' = any({{0}})";
        string[] open = caller?.Role == Roles.Ministry ? [Visibility.Public, Visibility.Funders] : [Visibility.Public];
        return caller?.Organisation is not { } uri
            ? selection.Where($"exists ({opened})", [open])
            : selection.Where(
                $"exists ({opened}) or exists ({Member}) or exists ({Registrar})",
                open, Organisation.IdOf(uri), today, caller.Role == Roles.Region ? uri : "");
    }
}
