var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCsml<BotClass>(); // Made of the project's .csml files.

var app = builder.Build();
app.MapCsmlVoice(); // A route for each channel, and in Development a phone to try the bot with: /csml/phone
app.Run();
