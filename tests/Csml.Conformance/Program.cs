using System.Text;
using Csml.Conformance;
using Csml.Conformance.Workers;

if (args is [Worker.Argument])
{
    using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
    await using var output = new StreamWriter(Console.OpenStandardOutput());
    await Worker.RunAsync(input, output);
    return 0;
}

return await Runner.RunAsync(args, cases => WorkerPool.PlayAsync(cases, Runner.TimeLimit), Console.Out, Console.Error);
