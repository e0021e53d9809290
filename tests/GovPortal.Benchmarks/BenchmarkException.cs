namespace GovPortal.Benchmarks;

/// <summary>Something that the benchmark needs is missing or fails; the message says what.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
