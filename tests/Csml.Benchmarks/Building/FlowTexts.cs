using System.Globalization;

namespace Csml.Benchmarks.Building;

/// <summary>
/// Writes flows of a hundred lines, of the kind that a hotline has: menus, questions, loops, memory, functions and jumps to other
/// flows.
/// </summary>
internal static class FlowTexts
{
    private const int Menus = 7;

    private const string Opening = """
        import greet_<next> from Flow<next>

        const HOURS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

        fn greet_<flow>(who):
          do word = "Hello"
          return "{{word}} {{who}}, number <flow>"

        start:
          say "Welcome to line <flow>, edition <edition>."
          remember visits_<flow> = 1
          say greet_<next>("friend")
          goto menu_0

        """;

    private const string Menu = """

        menu_<menu>:
          say Question("What would you like in part <menu>?", buttons=[Button("hours"), Button("a ticket"), Button("go on")])
          hold
          if (event match ["hours", "one"]) {
            foreach (day, index) in HOURS { say "{{index}}: on {{day}} we are open from nine to five." }
          } else if (event match "a ticket") {
            do ticket = {"number": <menu>, "text": event, "open": true}
            say "Your ticket has the number {{ticket.number}}."
            remember ticket_<menu> = ticket.number
          }
          goto <after>

        """;

    private const string Closing = """

        finish:
          say "Thank you for calling. Goodbye."
          goto end
        """;

    /// <summary>Writes a flow. Another edition is the same flow with another word in it.</summary>
    public static string Write(int flow, int flows, int edition = 0)
    {
        var next = (flow + 1) % flows;
        var menus = Enumerable.Range(0, Menus).Select(menu => Menu
            .Replace("<menu>", Number(menu), StringComparison.Ordinal)
            .Replace("<after>", menu + 1 < Menus ? $"menu_{Number(menu + 1)}" : "finish", StringComparison.Ordinal));
        return string.Concat([Opening, .. menus, Closing])
            .Replace("<flow>", Number(flow), StringComparison.Ordinal)
            .Replace("<next>", Number(next), StringComparison.Ordinal)
            .Replace("<edition>", Number(edition), StringComparison.Ordinal);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
