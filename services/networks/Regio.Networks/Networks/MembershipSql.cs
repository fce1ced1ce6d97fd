using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>Conditions on networks <c>n</c> and their memberships <c>m</c>, as the rules have them.</summary>
internal static class MembershipSql
{
    /// <summary>The tables of a list of memberships.</summary>
    public const string From = "mt_doc_networkitem n, jsonb_array_elements(n.data->'memberships') m";

    /// <summary>The network is in force on a day.</summary>
    public const string NetworkHolds =
        "(n.data->'details'->>'inForceFrom')::date <= {0} and coalesce((n.data->'details'->>'inForceUntil')::date, 'infinity') > {0}";

    /// <summary>The membership counts on a day.</summary>
    public const string Holds =
        "coalesce((m->>'joinedOn')::date, (n.data->'details'->>'inForceFrom')::date) <= {0} and coalesce((m->>'leftOn')::date, 'infinity') > {0}";

    /// <summary>Its role on a day.</summary>
    public const string RoleOn =
        "(select r->>'role' from jsonb_array_elements(m->'roles') with ordinality as p(r, at) where coalesce((r->>'from')::date, '-infinity') <= {1} order by at desc limit 1) = {0}";

    /// <summary>Lets the index find networks that ever had a member.</summary>
    public const string EverOf = "n.data @> jsonb_build_object('memberships', jsonb_build_array(jsonb_build_object('organisationId', {0}::uuid)))";

    /// <summary>Only networks with a member, in a role, as far as given.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="organisation">The member.</param>
    /// <param name="role">The role that it has on the day.</param>
    /// <param name="on">Who is a member on this day; absent: who ever was.</param>
    /// <param name="day">The day that answers are for.</param>
    public static Selection WithMember(this Selection networks, Guid? organisation, string? role, DateOnly? on, DateOnly day)
    {
        if (organisation is null && role is null)
        {
            return networks;
        }

        var (conditions, values) = (new List<string>(), new List<object>());
        void And(string sql, params object[] with)
        {
            var places = with.Select(object (_, i) => $"{{{values.Count + i}}}").ToArray();
            conditions.Add($"({string.Format(null, sql, places)})");
            values.AddRange(with);
        }

        if (organisation is { } id)
        {
            networks.Where(EverOf, id);
            And("(m->>'organisationId')::uuid = {0}", id);
        }

        if (on is not null)
        {
            And(Holds, day);
        }

        if (role is not null)
        {
            And(RoleOn, role, day);
        }

        return networks.Where(
            $"exists (select 1 from jsonb_array_elements(n.data->'memberships') m where {string.Join(" and ", conditions)})",
            values);
    }
}
