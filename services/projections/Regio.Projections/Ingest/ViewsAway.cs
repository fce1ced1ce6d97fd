namespace Regio.Projections;

/// <summary>The view tables hold documents of other shapes than this version's: it neither reads nor writes them.</summary>
internal sealed class ViewsAway : Exception
{
    public ViewsAway()
        : this("The views are of another version's shapes.")
    {
    }

    public ViewsAway(string message)
        : base(message)
    {
    }

    public ViewsAway(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Fails unless documents of these shapes are this version's.</summary>
    public static void Unless(string shapes)
    {
        if (shapes != FactsShapes.Together)
        {
            throw new ViewsAway();
        }
    }
}
