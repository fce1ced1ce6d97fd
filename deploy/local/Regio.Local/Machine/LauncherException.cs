namespace Regio.Local;

/// <summary>Something on this machine stands in the way. The message says what; <see cref="Advice"/> says what to do.</summary>
public sealed class LauncherException : Exception
{
    public LauncherException()
        : this("The launcher failed.")
    {
    }

    public LauncherException(string message)
        : this(message, string.Empty)
    {
    }

    public LauncherException(string message, Exception inner)
        : base(message, inner) => Advice = string.Empty;

    public LauncherException(string message, string advice)
        : base(message) => Advice = advice;

    /// <summary>The next thing for the reader to do; empty when the message says it all.</summary>
    public string Advice { get; }
}
