namespace Regio.Hosting.Problems;

/// <summary>A kind of refusal: what its page <c>/problems/{code}</c> explains.</summary>
/// <param name="Code">Stable; never reused for another meaning.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Short name, the same each time.</param>
/// <param name="Remedy">What the caller can do.</param>
public sealed record ProblemType(string Code, int Status, string Title, string Remedy);

/// <summary>Every refusal there is, over all services.</summary>
public static partial class ProblemTypes
{
    private static readonly Dictionary<string, ProblemType> ByCode = new ProblemType[]
    {
        // Shape: 400, 405, 406, 408, 413, 414, 415, 431.
        new("malformed-request", 400, "The request cannot be read", "Send an address and headers as HTTP has them; an address holds no character NUL."),
        new("request-timed-out", 408, "The request did not come in time", "Send it whole, without long pauses."),
        new("address-too-long", 414, "The address is too long", "Send a shorter address: fewer or shorter query parameters."),
        new("headers-too-large", 431, "The headers are too large", "Send fewer or shorter headers."),
        new("invalid-request", 400, "The request is not valid", "Mend each fault that `errors` names and send it again."),
        new("invalid-query", 400, "A query parameter is not valid", "Mend the parameters that `errors` names."),
        new("malformed-body", 400, "The body cannot be read", "Send it whole and well-formed, in UTF-8, as the interface description says."),
        new("malformed-csv", 400, "The file cannot be read as CSV", "Send comma-separated UTF-8 with the documented header."),
        new("malformed-mapping", 400, "A mapping does not say what its file is", "Write the mapping as the service's README tells."),
        new("not-utf-8", 400, "The file is not UTF-8", "Save the file as UTF-8 and send it again."),
        new("missing-column", 400, "The file lacks a column", "Add the columns that `errors` names to the header."),
        new("unknown-file", 400, "The import does not know this file", "Use the file names that the import documents."),
        new("before-memory", 400, "Asked before the record begins", "Ask for a later `knownOn`; `/insight/v1/status` tells since when."),
        new("no-edition-in-force", 400, "No edition of that division by that date", "Name an edition, or ask for a later `validOn`."),
        new("not-found", 404, "There is no such thing", "Check the identifier; lists show what exists."),
        new("method-not-allowed", 405, "Not possible here", "See the interface description for what this path offers."),
        new("not-acceptable", 406, "No such representation", "Ask for one of the documented media types."),
        new("body-too-large", 413, "The body is too large", "Send at most the documented size; split an import by file."),
        new("unsupported-media-type", 415, "The body's media type is not accepted", "Send one of the documented media types."),

        // Who: 401, 403, 429.
        new("not-signed-in", 401, "A bearer token is needed", "Send a valid token in the Authorization header."),
        new("not-allowed", 403, "Your role may not do this", "Ask an organisation with the role that the interface description names."),
        new("not-your-organisation", 403, "This belongs to another organisation", "Act for the organisation that keeps it, or ask that one."),
        new("too-many-requests", 429, "Too many requests", "Wait as long as Retry-After says."),

        // Concurrency: 409, 412, 428.
        new("already-exists", 409, "It already exists", "Read the existing one; change it with an act of its own."),
        new("idempotency-key-reused", 409, "The key was used for another request", "Use a new Idempotency-Key for a new request."),
        new("in-progress", 409, "The same request is still running", "Wait a moment and send it again with the same key."),
        new("stale-version", 412, "It changed since you read it", "Read it again and decide anew, with the new ETag."),
        new("if-match-required", 428, "If-Match is required", "Read the thing and send its ETag in If-Match."),

        // Rules of networks.
        new("ends-before-start", 409, "It would end before it starts", "Give an end on or after the start."),
        new("unknown-organisation", 409, "No such organisation is registered", "Register the organisation first, or mend its identifier."),
        new("unknown-division", 409, "No such division is registered", "Register the division first."),
        new("unknown-region", 409, "No such region is registered", "Register the region first."),
        new("unknown-network", 409, "No such network is registered", "Register the network first."),
        new("unknown-membership", 404, "The network has no such membership", "Read the network's memberships for their identifiers."),
        new("not-a-municipality", 409, "Only municipalities make up a region or territory", "Name municipalities."),
        new("already-a-member", 409, "The organisation is already a member then", "Correct or withdraw the existing membership."),
        new("cost-key-over-whole", 409, "The cost key is over 100 %", "Mend the shares; all members' together are at most 100 %."),
        new("priority-twice", 409, "A priority is named twice", "Rank each priority once."),
        new("type-twice", 409, "A type of hours is named twice", "Name each type once."),
        new("outside-membership", 409, "The organisation is no member on that day", "Give a day of the membership."),
        new("already-ended", 409, "It has ended already", "Correct the end if it is wrong."),
        new("already-withdrawn", 409, "The membership has ended already", "Correct the membership if its end is wrong."),
        new("share-of-another-rule", 409, "Only a qualified majority takes a share", "Leave out `share`, or name the rule `qualified-majority`."),
        new("not-a-member", 409, "The organisation is no member", "Admit the organisation first, or name a member."),
        new("named-twice", 409, "It is named twice", "Name each once."),
        new("more-than-total", 409, "The members pay more than the total", "Mend the total or the contributions."),
        new("shared-has-no-leader", 409, "A shared network is led by nobody", "Leave the organisation out, or give another form."),
        new("organisation-or-function", 409, "One of organisation and function", "Give an organisation or a function."),
        new("member-not-independent", 409, "A member is not independent", "Leave out that it is independent, or appoint another."),
        new("before-the-present-one", 409, "The present one began later", "Give a day on or after that."),
        new("unknown-predecessor", 404, "That network names no such successor", "Read the network for those that name it as their successor."),
        new("unknown-moment", 404, "The network has no such council moment", "Read the network for its council moments."),
        new("division-or-none", 409, "One of a division and that there is none", "Name a division, or say that there is none."),
        new("text-or-none", 409, "One of a text and that there is none", "Give the text, or that there is none."),
        new("already-succeeded", 409, "The network has a next version already", "Succeed that one, or correct it."),
        new("amended-by-next-version", 409, "A network is amended by its next version", "Succeed it by a new version, or give another reason."),
        new("ends-by-ending", 409, "A network ends by ending it", "End the network, with a reason."),
        new("phase-not-later", 409, "The phase is not a later one", "Correct the phases if what is recorded is wrong."),
        new("not-in-force", 409, "The network is not in force then", "Give a day on which it is in force."),
        new("reason-missing", 409, "The reason is missing", "Say why."),
        new("nothing-said", 409, "Nothing is said", "Give one of the fields at least."),
        new("already-suspended", 409, "It is suspended already", "Resume it first."),
        new("not-suspended", 409, "It is not suspended", "Read it for its suspensions."),
        new("resembles-existing", 409, "It resembles what is there already", "Look at `candidates`: use one of them, or send the same body again with `confirmation`: `new` with a motive, or, of a network, `join` with a candidate."),
        new("confirmation-not-valid", 409, "The confirmation is no good", "Use the token of this answer, with the same body and sources, within an hour."),
        new("new-candidate", 409, "There is a candidate that you were not shown", "Look at `candidates` again, and confirm with the token of this answer."),
        new("not-a-candidate", 409, "It is none of the candidates", "Name one of the networks that you were shown."),
        new("motive-missing", 409, "The motive is missing", "Say why it is another."),
        new("deviation-not-explained", 409, "The territory deviates, and it is not said why", "Give `deviation` with a motive and a review date, or follow the regions."),
        new("does-not-deviate", 409, "The territory does not deviate", "Leave the explanation out."),
        new("review-not-later", 409, "The review is not in the future", "Give a later day."),
        new("list-closed", 409, "That code list is closed", "Rules hang on its codes; propose the change to the makers of Regio."),
        new("code-exists", 409, "The list has that code already", "Revise the code, or give another."),
        new("unknown-code", 409, "The list has no such code", "Read the list for its codes."),
        new("code-circle", 409, "A code would be broader than itself", "Leave out the broader code that leads back to it."),
        new("unknown-join-request", 404, "The network has no such request to join", "Read the network's requests for their identifiers."),
        new("already-accepted", 409, "The request was accepted already", "Withdraw the member if it should leave."),
        new("join-withdrawn", 409, "The request was taken back", "Let the organisation ask anew."),
        new("already-declined", 409, "The request was declined already", "Let the organisation ask anew."),
        new("succession-to-itself", 409, "An organisation cannot succeed itself", "Name another successor."),
        new("statement-withdrawn", 409, "The joint statement was withdrawn", "Record a new one."),
        new("succession-withdrawn", 409, "The succession was withdrawn", "Record a new one."),
        new("too-few-parties", 409, "An agreement has two parties or more", "Name every party."),
        new("review-outside-validity", 409, "The review is not while it holds", "Give a day on which the agreement holds."),
        new("definition-withdrawn", 409, "The definition was withdrawn", "Revise it, from a day on; then it is in use again."),
        new("shared-with-itself", 409, "A network shares nothing with itself", "Name another network."),
        new("not-shared", 409, "The definition was not shared with the network", "Ask the network that agreed it to share it."),
        new("already-repealed", 409, "The decision was repealed already", "Take a new decision if it is to hold again."),
        new("too-few-members", 409, "The network has too few members for a pulse", "Record a joint statement instead."),
        new("enough-members", 409, "The network has members enough for a pulse", "Open a pulse instead."),
        new("no-two-members", 409, "There are no two members to state something together", "Give a day on which it has two members."),
        new("in-the-future", 409, "That day is still to come", "Give a day that has come."),
        new("not-the-networks-own", 409, "That is for the network itself to decide", "Leave it out, or have the network's region decide."),
        new("pulse-open-already", 409, "The network has a pulse that is open", "Close that one first."),
        new("no-days-to-answer", 409, "It leaves no day to answer, or more than a year", "Give a later day, within a year."),
        new("pulse-closed", 409, "The pulse is closed", "A closed pulse is not opened again; the network can open another."),
        new("link-not-valid", 410, "The link does not work, or not any more", "Ask your organisation for another, if the pulse is still open."),
        new("version-of-itself", 409, "A network is not its own version", "Name another network."),
        new("version-circle", 409, "A version would come before and after another", "Read the networks of the chain for their `previous` and `next`; unlink what is wrong first."),
        new("not-offered", 409, "The facility is not offered then", "Give a day on which it is offered."),
        new("more-than-offered", 409, "More than the facility has", "Ask or agree no more than is offered at once."),
        new("reuse-of-own", 409, "A network does not reuse its own facility", "Name another network."),
        new("already-reused", 409, "The network has asked for it, or reuses it then", "End the reuse or take the request back first."),
        new("still-reused", 409, "Another network still reuses it", "End the reuse first, or give a later day."),
        new("unknown-reuse", 404, "The facility has no such reuse", "Read the facility for its reuses."),
        new("reuse-settled", 409, "The request was answered or taken back", "Read the reuse; a new request is possible."),
        new("network-or-target", 409, "One of network and target", "Give the network or the target that it serves."),
        new("before-it-began", 409, "The instrument had not begun by then", "Give a day on or after its first."),
        new("unknown-agenda", 404, "The region has no such agenda", "Read the agendas of the region for their first days."),
        new("agenda-meets-another", 409, "Another agenda of the region holds then", "Give another period, or correct the other agenda."),
        new("next-period-missing", 409, "What follows is not told", "Add what holds from the end on, if only that nothing does."),
        new("domain-or-target-group", 409, "A priority has a domain or a target group", "Give one of them, or both."),

        // Outages.
        new("not-yet-visible", 503, "The answer would be older than you asked for", "Try again after Retry-After."),
        new("views-rebuilding", 503, "The views are being rebuilt", "Try again after Retry-After; `detail` tells how far they are."),
        new("unavailable", 503, "The service cannot work right now", "Try again after Retry-After."),
        new("fault", 500, "Something went wrong on our side", "Try again; report the trace id if it stays."),
    }.Concat(OfFunding).Concat(OfPolicy).Concat(OfCases).ToDictionary(type => type.Code);

    /// <summary>Every kind of refusal, by code.</summary>
    public static IReadOnlyCollection<ProblemType> All => ByCode.Values;

    /// <summary>The kind with this code. An unknown code is a bug, not a case.</summary>
    public static ProblemType Get(string code) => ByCode[code];

    /// <summary>The kind that a bare status stands for.</summary>
    public static ProblemType ForStatus(int status) => status switch
    {
        400 => Get("malformed-body"),
        401 => Get("not-signed-in"),
        403 => Get("not-allowed"),
        404 => Get("not-found"),
        405 => Get("method-not-allowed"),
        406 => Get("not-acceptable"),
        408 => Get("request-timed-out"),
        413 => Get("body-too-large"),
        414 => Get("address-too-long"),
        415 => Get("unsupported-media-type"),
        431 => Get("headers-too-large"),
        429 => Get("too-many-requests"),
        503 or 502 or 504 => Get("unavailable"),
        _ => Get("fault"),
    };
}
