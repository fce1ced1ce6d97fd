using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Networks.Pulses;

/// <summary>
/// Who is drawn a link for: someone again, whose earlier link then goes, or another person. Two links of one person would
/// be two answers in its organisation's mean.
/// </summary>
internal static class Drawing
{
    /// <summary>
    /// Each respondent as the person it is, known by its reference when it has a link already; or the faults of who cannot
    /// be told from another.
    /// </summary>
    /// <param name="asked">As sent.</param>
    /// <param name="present">Whom the organisation drew links for in this pulse.</param>
    public static (IReadOnlyList<Person> Persons, IReadOnlyList<Fault> Faults) Of(
        IReadOnlyList<DrawLinks.RespondentBody> asked, IReadOnlyList<Person> present)
    {
        var persons = new List<Person>();
        var faults = new List<Fault>();
        foreach (var (index, one) in asked.Index())
        {
            var person = new Person(Guid.CreateVersion7(), Values.Text(one.Name), Values.Text(one.Email));
            var known = present.Where(other => AreSame(person, other)).ToList();
            if (persons.Any(other => AreSame(person, other)))
            {
                faults.Add(new($"/respondents/{index}", "named-twice", "It is one of the respondents before it: one person has one link."));
            }
            else if (known.Count > 1)
            {
                faults.Add(new($"/respondents/{index}", "named-twice", "More persons with a link are called so: say by its address which one it is."));
            }

            persons.Add(known is [var again] && !persons.Exists(other => other.Reference == again.Reference)
                ? person with { Reference = again.Reference, Email = person.Email ?? again.Email }
                : person);
        }

        return (persons, faults);
    }

    // By address, and by name where one of them has none. Who has neither can be told from nobody, and is another each time.
    private static bool AreSame(Person one, Person other) => (one.Email, other.Email) is ({ } mine, { } theirs)
        ? string.Equals(mine, theirs, StringComparison.OrdinalIgnoreCase)
        : one.Name is not null && string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
