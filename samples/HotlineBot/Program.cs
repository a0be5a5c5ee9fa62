var builder = WebApplication.CreateBuilder(args);
builder.Services.AddCsml<Bot>();
var app = builder.Build();
app.MapCsmlVoice();
app.Run();
