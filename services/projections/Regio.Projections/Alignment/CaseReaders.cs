using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>Who may know of what ministries prepare, and of what they say in alignment cases.</summary>
internal static class CaseReaders
{
    /// <summary>Whether who asks is one of them.</summary>
    public static bool Include(Caller? caller) => caller?.Role is Roles.Ministry or Roles.Steward;
}
