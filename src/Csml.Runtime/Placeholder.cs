namespace Csml; internal static class Placeholder;
