using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Regio.Hosting.EventStore;

/// <summary>
/// What every write carries beside its body: the ETag that the caller decided on, demanded for a change of what exists,
/// and a key that makes a repeat harmless, remembered for seven days. (Parameter tags here would end up as the
/// description of the body in the interface description.)
/// </summary>
public sealed record Writing(
    HttpContext Http,
    [property: FromHeader(Name = "If-Match"), Description("ETag of the version that you decided on.")] string? IfMatch,
    [property: FromHeader(Name = "Idempotency-Key"), Description("Makes a repeat of this request harmless.")] string? IdempotencyKey);
