namespace GovPortal.Feel;

/// <summary>A decision table as it is written, before its cells are compiled.</summary>
internal sealed record TableSpec(
    HitPolicy Hit, IReadOnlyList<TableInput> Inputs, IReadOnlyList<TableOutput> Outputs, IReadOnlyList<TableRule> Rules);

/// <param name="Values">Unary tests that all inputs meet, if given.</param>
internal sealed record TableInput(CsvCell Expression, CsvCell? Values = null);

/// <param name="Name">May be missing if the table has only this output.</param>
/// <param name="Values">The allowed outputs, which are also their priority.</param>
/// <param name="Default">The output when no rule matches.</param>
internal sealed record TableOutput(string? Name, CsvCell? Values = null, CsvCell? Default = null);

/// <param name="Tests">One cell of unary tests for each input; <c>-</c> or nothing matches all.</param>
/// <param name="Line">The line in the file, from 1.</param>
internal sealed record TableRule(IReadOnlyList<CsvCell> Tests, IReadOnlyList<CsvCell> Outputs, int Line);

/// <summary>A decision table, or what is wrong with it.</summary>
/// <param name="Table">Null when there are errors.</param>
public sealed record DecisionTableReading(DecisionTable? Table, IReadOnlyList<FeelError> Errors);
