namespace Csml.CodeFixes; internal static class Placeholder;
