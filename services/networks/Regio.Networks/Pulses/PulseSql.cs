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
    // The organisation, and those that have ended and that it stands for: by the succession rule, backwards.
    private const string Standing =
        "with recursive stood(id) as (values ({1}::uuid) union select o.id "
        + "from stood, public.mt_doc_successionitem s, jsonb_array_elements(s.data->'details'->'links') l, public.mt_doc_organisationitem o "
        + "where (l->>'toId')::uuid = stood.id and o.id = (l->>'fromId')::uuid and not (s.data->>'isWithdrawn')::boolean "
        + "and (s.data->'details'->>'effectiveOn')::date <= {2} and (o.data->>'validUntil')::date <= {2}) select id from stood";

    private static readonly string Member =
        "select from public.mt_doc_networkitem n, jsonb_array_elements(n.data->'memberships') m "
        + "where n.id = (p.data->>'networkId')::uuid and (m->>'organisationId')::uuid in (" + Standing + ") and "
        + MembershipSql.Holds.Replace("{0}", "{2}", StringComparison.Ordinal);

    private const string Registrar =
        "select from public.mt_doc_networkitem n where n.id = (p.data->>'networkId')::uuid and n.data->>'registeredBy' = {3}";

    /// <summary>What <see cref="PulseCircle.MayRead"/> says, as a condition.</summary>
    /// <param name="selection">Rows of the view, called <c>p</c>.</param>
    /// <param name="table">The view's table.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="today">The day.</param>
    public static Selection OnlyReadableBy(this Selection selection, string table, Caller? caller, DateOnly today)
    {
        var opened = $"select from public.{table} c where c.id = p.id and c.data->>'visibility' = any({{0}})";
        string[] open = caller?.Role == Roles.Ministry ? [Visibility.Public, Visibility.Funders] : [Visibility.Public];
        return caller is not { Role: Roles.Member or Roles.Region, Organisation: { } uri }
            ? selection.Where($"exists ({opened})", [open])
            : selection.Where(
                $"exists ({opened}) or exists ({Member}) or exists ({Registrar})",
                open, Organisation.IdOf(uri), today, caller.Role == Roles.Region ? uri : "");
    }
}
