using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Regio.Hosting.EventStore;

/// <summary>What every write carries beside its body.</summary>
/// <param name="Http">The request.</param>
/// <param name="IfMatch">The ETag that the caller decided on; demanded for a change of what exists.</param>
/// <param name="IdempotencyKey">Makes a repeat of this request harmless; remembered for seven days.</param>
public sealed record Writing(
    HttpContext Http,
    [property: FromHeader(Name = "If-Match"), Description("ETag of the version that you decided on.")] string? IfMatch,
    [property: FromHeader(Name = "Idempotency-Key"), Description("Makes a repeat of this request harmless.")] string? IdempotencyKey);
