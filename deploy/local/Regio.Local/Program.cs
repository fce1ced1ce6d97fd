using Regio.Local;

return await Launcher.RunAsync(args);
