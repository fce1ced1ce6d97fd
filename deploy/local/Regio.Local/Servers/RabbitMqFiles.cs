using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Regio.Local;

/// <summary>What a private RabbitMQ node reads: its environment, its settings, its users.</summary>
internal sealed class RabbitMqFiles(StateFolder folder, ServerPorts ports, IReadOnlyList<BrokerUser> users)
{
    private const string User = "rabbitmq";
    public const string Admin = "regio";

    // The wrapper in /usr/sbin switches user and folder; this is the program behind it.
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private const string Control = "/usr/lib/rabbitmq/bin/rabbitmqctl";

    private const string EachQueueElects =
        "[ok = ra:trigger_election(amqqueue:get_pid(Q)) || Q <- rabbit_amqqueue:list(), "
        + "amqqueue:get_type(Q) =:= rabbit_quorum_queue].";

    public static bool Installed => File.Exists(Program);

    public Launch Node => new([Installed ? Program : throw Packages.Missing("RabbitMQ")], Environment, User);

    public Launch Epmd =>
        new(["epmd", "-address", "127.0.0.1", "-port", ports.Epmd.ToString()], Environment, User);

    /// <summary>Has every quorum queue see to it that it has a leader.</summary>
    public Launch Elect => new([Control, "eval", EachQueueElects], Environment, User);

    /// <summary>Whether the node has a past, of which it may have queues.</summary>
    public bool HasRunBefore => Directory.Exists(Path.Combine(Home, "mnesia"));

    private IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["HOME"] = Home,
        ["LC_ALL"] = "C.UTF-8",
        ["ERL_EPMD_PORT"] = ports.Epmd.ToString(),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODENAME"] = $"regio_{folder.Id}@localhost",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = ports.Broker.ToString(),
        ["RABBITMQ_DIST_PORT"] = ports.Distribution.ToString(),
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Home, "mnesia"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(Home, "log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Home, "rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(Home, "none.config"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Home, "enabled_plugins"),
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",

        // Makes the script become the node instead of watching it, so that the pid we keep is the node's.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
    };

    private string Home => Path.Combine(folder.Data, "rabbitmq");

    public static string SecretOf(string user) => "rabbitmq:" + user;

    public async Task WriteAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Home);
        PrivateFile.Write(
            Path.Combine(Home, "rabbitmq.conf"),
            $"""
            listeners.tcp.local = 127.0.0.1:{ports.Broker}
            load_definitions = {Path.Combine(Home, "definitions.json")}
            log.console = true
            log.console.level = info
            disk_free_limit.absolute = 200MB

            """);
        PrivateFile.Write(Path.Combine(Home, "enabled_plugins"), "[].\n");
        PrivateFile.Write(Path.Combine(Home, "definitions.json"), Definitions());
        await Ownership.GiveAsync(User, ct, Home);
        File.SetUnixFileMode(Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Definitions()
    {
        string[] all = [Admin, .. users.Select(user => user.Name)];
        return JsonSerializer.Serialize(new
        {
            vhosts = new[] { new { name = "/" } },
            users = all.Select(name => new
            {
                name,
                password_hash = Hash(folder.Secrets.Of(SecretOf(name))),
                hashing_algorithm = "rabbit_password_hashing_sha256",
                tags = name == Admin ? "administrator" : string.Empty,
            }),
            permissions = users.Select(user => user.Permission)
                .Prepend(new { user = Admin, vhost = "/", configure = ".*", write = ".*", read = ".*" }),
        });
    }

    /// <summary>RabbitMQ's own form: four bytes of salt, then the SHA-256 of salt and password, in base64.</summary>
    private static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(4);
        return Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)])]);
    }
}
