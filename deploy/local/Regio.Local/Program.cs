using Regio.Local;

var servers = PrivateServers.Of(args[1]);
switch (args[0])
{
    case "start": Console.WriteLine(await servers.StartAsync()); break;
    case "stop": await servers.StopAsync(); break;
    case "kill": servers.Postgres.Kill(); servers.Broker.Kill(); break;
}
Console.WriteLine(servers.Postgres.ConnectionString());
Console.WriteLine(servers.Broker.Uri());
