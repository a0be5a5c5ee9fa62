namespace Csml.Generator; internal static class Placeholder;
