using System.Net.Http.Headers;
using System.Text;

namespace Regio.EndToEnd;

/// <summary>What can be wrong with a body.</summary>
internal static partial class BadRequests
{
    private static IEnumerable<(string Name, BadRequest Request)> Shapes() =>
    [
        ("missing fields, wrong code, too long, all at once", new(400, "invalid-request", gateway => gateway.Post(
            Networks, new { obligation = "perhaps", contactDesk = new string('x', 301) }, Who.Steward),
            "/name", "/obligation", "/contactDesk")),
        ("letters that no text takes, and a bar in a list, all at once", new(400, "invalid-request", gateway => gateway.Post(
            Networks,
            Network(new
            {
                name = "\aBell", externalId = "a|b", purpose = "turned\u202Eround", policyAreas = new[] { "a|b" },
                contactDesk = "two\nlines",
            }),
            Who.Steward), "/name", "/externalId", "/purpose", "/policyAreas", "/contactDesk")),
        ("a share just over the whole", new(400, "invalid-request", gateway => gateway.Post(
            Networks, Network(new { members = new[] { new { organisation = "gm9901", costKeyShare = 100.4m } } }), Who.Steward),
            "/members/0/costKeyShare")),
        ("malformed JSON", new(400, "malformed-body", gateway => gateway.Send(
            Raw(Organisations, "{\"name\": ", "application/json"), Who.Steward))),
        ("a date that is none", Written(
            """{"name":"x","obligation":"voluntary","inForceFrom":"2026-02-30"}""", "/inForceFrom")),
        ("a date in another order", Written("""{"name":"x","obligation":"voluntary","inForceFrom":"01-02-2020"}""", "/inForceFrom")),
        ("what cannot be read and what is not valid, all at once", Written(
            """{"name":"","inForceFrom":"2020-13-01","obligation":"zzz"}""", "/name", "/inForceFrom", "/obligation")),
        ("a number for a text, a text for a list, nothing in a list", Written(
            """{"name":5,"inForceFrom":"2020-01-01","obligation":"voluntary","policyAreas":"x","legalGrounds":[null]}""",
            "/name", "/policyAreas", "/legalGrounds/0")),
        ("a text for a number", new(400, "invalid-request", gateway => gateway.Post(
            "/networks/v1/divisions", new { kind = "x", name = "x", referenceYear = "2020" }, Who.Steward), "/referenceYear")),
        ("faults deep inside, beside each other", Written(
            """
            {"name":"x","obligation":"voluntary","inForceFrom":"2020-01-01",
             "members":[{"organisation":"gm9901","joinedOn":"2020-00-01"},7,{"role":"king"}]}
            """, "/members/0/joinedOn", "/members/1", "/members/2/organisation", "/members/2/role")),
        ("unknown fields", Written(
            """
            {"name":"x","obligation":"voluntary","inForceFrom":"2020-01-01","a/b~c":1,
             "members":[{"organisation":"gm9901","leftOn":"2021-01-01"}]}
            """, "/a~1b~0c", "/members/0/leftOn")),
        ("a field twice", Written("""{"name":"x","Name":"y","obligation":"voluntary","inForceFrom":"2020-01-01"}""", "/Name")),
        ("a text that cannot be kept", Written("""{"name":"x\u0000","obligation":"voluntary","inForceFrom":"2020-01-01"}""", "/name")),
        ("sources that are none, and a field that is not valid, all at once", Written(
            """
            {"name":"","inForceFrom":"2020-01-01","obligation":"voluntary","sources":[
              {"kind":"rumour","title":"x","sha256":"ab"},7,{"kind":"law","uri":"ftp://x","publishedOn":"2020-13-01","by":"me"}]}
            """,
            "/name", "/sources/0/kind", "/sources/0/sha256", "/sources/1", "/sources/2/by", "/sources/2/publishedOn",
            "/sources/2/title", "/sources/2/uri")),
        ("sources that are no list", Written(
            """{"name":"x","obligation":"voluntary","inForceFrom":"2020-01-01","sources":"a decision"}""", "/sources")),
        ("sources within a member", Written(
            """{"name":"x","obligation":"voluntary","inForceFrom":"2020-01-01","members":[{"organisation":"gm9901","sources":[]}]}""",
            "/members/0/sources")),
        ("a list instead of an object", Written("[]", "")),
        ("JSON nested too deeply", new(400, "malformed-body", gateway => gateway.Send(
            Raw(Organisations, new string('[', 500) + new string(']', 500), "application/json"), Who.Steward))),
        ("bytes that are not UTF-8", new(400, "malformed-body", gateway =>
        {
            var request = Raw(Networks, "", "application/json");
            request.Content = new ByteArrayContent([.. "{\"name\":\""u8, 0xFF, .. "\"}"u8]);
            request.Content.Headers.ContentType = new("application/json");
            return gateway.Send(request, Who.Steward);
        })),
        ("no body", new(400, "malformed-body", gateway => gateway.Send(Raw(Organisations, "", "application/json"), Who.Steward))),
        ("body over the limit", new(413, "body-too-large", gateway => gateway.Post(
            Organisations, new { name = new string('x', 2 << 20) }, Who.Steward))),
        ("body over the limit, of no stated length", new(413, "body-too-large", gateway =>
        {
            var request = Raw(Organisations, new string('x', (1 << 20) + 1_000), "application/json");
            request.Headers.TransferEncodingChunked = true;
            return gateway.Send(request, Who.Steward);
        })),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Files() =>
    [
        ("a file in another encoding", new(400, "not-utf-8", gateway => gateway.HandIn(
            [("organisations.csv", Encoding.Latin1.GetBytes(Header + "x,municipality,Súdwest-Fryslân,,,,,,\n"))]), "/organisations.csv")),
        ("columns missing, in two files", new(400, "missing-column", gateway => gateway.HandIn(
            [Csv("divisions.csv", "id,kind\n"), Csv("regions.csv", "id,division_id,name\n")]), "/divisions.csv", "/regions.csv")),
        ("a column twice", new(400, "malformed-csv", gateway => gateway.HandIn(
            [Csv("region-municipalities.csv", "region_id,organisation_id,region_id\n")]), "/region-municipalities.csv")),
        ("a file that no import knows", new(400, "unknown-file", gateway => gateway.HandIn([Csv("people.csv", "id,name\n")]), "/people.csv")),
        ("columns missing, in every file of money", new(400, "missing-column", gateway => gateway.HandIn(
            [Csv("indicators.csv", "id\n"), Csv("schemes.csv", "id\n"), Csv("grants.csv", "id\n"), Csv("observations.csv", "indicator\n")], path: Import.OfFunding),
            "/indicators.csv", "/schemes.csv", "/grants.csv", "/observations.csv")),
        ("a file that is not of money", new(400, "unknown-file", gateway => gateway.HandIn([Csv("networks.csv", "id,name\n")], path: Import.OfFunding), "/networks.csv")),
        ("a mapping that says too little", new(400, "malformed-mapping", gateway => gateway.HandIn(
            [Csv("gifts.csv", "nr\n"), Csv("gifts.json", "{ \"file\": \"gifts.csv\", \"kind\": \"grants\", \"fields\": { \"id\": {} } }")], path: Import.OfFunding),
            "/gifts.json/fields/id", "/gifts.json/fields")),
        ("a form that is none", new(400, "malformed-body", gateway => gateway.Send(Form("garbage"), Who.Steward))),
        ("a form of nothing", new(400, "malformed-body", gateway => gateway.Send(Form(""), Who.Steward))),
        ("a form that breaks off", new(400, "malformed-body", gateway => gateway.Send(Form($"{Part}\r\nid,kind"), Who.Steward))),
        ("a form whose boundary is too long", new(400, "malformed-body", gateway => gateway.Send(
            Form("garbage", boundary: new string('x', 5_000)), Who.Steward))),
        ("a form without a boundary", new(400, "malformed-body", gateway => gateway.Send(Form("garbage", boundary: ""), Who.Steward))),
        ("a part with an overlong header", new(400, "malformed-body", gateway => gateway.Send(
            Form($"{Part}X-Long: {new string('x', 100_000)}\r\n\r\nid\r\n--x--"), Who.Steward))),
        ("an import over the limit", new(413, "body-too-large", gateway => gateway.HandIn(
            [Csv("organisations.csv", Header + new string('x', 50 << 20))]))),
    ];

    private const string Header = "id,kind,name,abbreviation,oin,valid_from,valid_until,parent,population\n";

    private const string Part = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"organisations.csv\"\r\n";

    private static HttpRequestMessage Form(string content, string boundary = "x")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Import.Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return request;
    }

    private static (string Name, byte[] Content) Csv(string name, string content) => (name, Encoding.UTF8.GetBytes(content));

    private static BadRequest Written(string network, params string[] pointers) => new(
        400, "invalid-request", gateway => gateway.Send(Raw(Networks, network, "application/json"), Who.Steward), pointers);

    private static HttpRequestMessage Raw(string path, string content, string mediaType) =>
        new(HttpMethod.Post, path) { Content = new StringContent(content, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)) };
}
