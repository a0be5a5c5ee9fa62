using HotlineBot.Functions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddCsml<Bot>();
builder.Services.AddSingleton<RequestDatabase>();

var app = builder.Build();

app.Services.GetRequiredService<RequestDatabase>().CreateAndSeed();
app.UseStaticFiles();
app.MapCsmlVoice();

app.Lifetime.ApplicationStarted.Register(() =>
{
    var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
    if (app.Environment.IsDevelopment() && addresses.FirstOrDefault() is { } address)
        Console.WriteLine($"\n  Call your bot in the browser: {address}/csml/phone\n");
});

app.Run();
