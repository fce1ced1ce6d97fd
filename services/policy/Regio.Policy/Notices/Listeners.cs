using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Landscape;
using Regio.Rules;

namespace Regio.Policy.Notices;

/// <summary>
/// Finds whom a notice is for: by each value of each filter the subscriptions that name it, so that the work follows what a
/// notice says and hardly how many there are.
/// </summary>
internal sealed class Listeners
{
    private readonly IReadOnlyList<Listener> all;
    private readonly Wanted kinds;
    private readonly Wanted places;
    private readonly Wanted targetGroups;
    private readonly Wanted domains;
    private readonly Wanted ministries;
    private readonly Wanted clashTypes;
    private readonly Wanted organisations;
    private readonly Wanted roles;

    /// <summary>Of these subscriptions, by what is alike.</summary>
    public Listeners(IReadOnlyList<Listener> all, Concepts concepts)
    {
        this.all = all;
        kinds = new(all, one => one.Filter.Kinds);
        places = new(all, one => one.Places);
        targetGroups = new(all, one => one.Filter.TargetGroups, Meeting(concepts.TargetGroups));
        domains = new(all, one => one.Filter.Domains, Meeting(concepts.Domains));
        ministries = new(all, one => one.Filter.Ministries);
        clashTypes = new(all, one => one.Filter.ClashTypes);
        organisations = new(all, one => [one.Organisation]);
        roles = new(all, one => [one.Role]);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => all.Count == 0;

    /// <summary>Those that want it and may see it, each once.</summary>
    public IEnumerable<Listener> For(Told told)
    {
        var notice = told.Notice;
        var those = kinds.By([notice.Kind]).And(places.By(told.Places)).And(targetGroups.By(notice.TargetGroups)).And(domains.By(notice.Domains))
            .And(ministries.By(notice.Ministries)).And(clashTypes.By(notice.ClashTypes));
        return (told.Audience.Visibility == Visibility.Public ? those : those.And(Seeing(told.Audience))).Numbers().Select(number => all[number]);
    }

    private static Func<string, string, bool> Meeting(ConceptScheme concepts) => (one, other) => concepts.Meets([one], [other]) is not null;

    private Bits Seeing(Audience audience)
    {
        var seeing = organisations.By(audience.Organisations);
        if (audience.Visibility == Visibility.Ministries)
        {
            seeing.Add(roles.By([Roles.Ministry]));
        }

        return audience.Role is { } role ? seeing.And(roles.By([role])) : seeing;
    }

    /// <summary>Which subscriptions want a value; those that name none want any.</summary>
    private sealed class Wanted
    {
        private readonly Func<string, string, bool>? meets;
        private readonly Bits any;
        private readonly Dictionary<string, Bits> named = [];
        private readonly Dictionary<string, Bits> met = [];

        public Wanted(IReadOnlyList<Listener> all, Func<Listener, IReadOnlyCollection<string>> values, Func<string, string, bool>? meets = null)
        {
            (this.meets, any) = (meets, new(all.Count));
            foreach (var (number, listener) in all.Index())
            {
                var wanted = values(listener);
                if (wanted.Count == 0)
                {
                    any.Add(number);
                }

                foreach (var value in wanted)
                {
                    (named.TryGetValue(value, out var those) ? those : named[value] = new(all.Count)).Add(number);
                }
            }
        }

        /// <summary>Those that want one of these.</summary>
        public Bits By(IEnumerable<string> values)
        {
            var those = any.None();
            those.Add(any);
            foreach (var value in values)
            {
                if ((meets is null ? named.GetValueOrDefault(value) : Met(value)) is { } more)
                {
                    those.Add(more);
                }
            }

            return those;
        }

        private Bits Met(string value)
        {
            if (!met.TryGetValue(value, out var those))
            {
                met[value] = those = any.None();
                foreach (var (_, more) in named.Where(one => one.Key == value || meets!(one.Key, value)))
                {
                    those.Add(more);
                }
            }

            return those;
        }
    }
}
