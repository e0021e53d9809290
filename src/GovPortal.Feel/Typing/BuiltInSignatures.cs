namespace GovPortal.Feel;

/// <summary>The parameters and results of the built-in functions (DMN 1.5, section 10.3.4).</summary>
/// <remarks>
/// One line for each way to call: <c>name(parameter: type, optional?: type, repeated…: type): result</c>. T is the type of the
/// items that a call is about, <c>ordered</c> any type with an order, <c>point</c> a value or range. An exclamation mark says
/// that the result is null only if an argument is.
/// </remarks>
internal static class BuiltInSignatures
{
    private const string Table = """
        date(from: string): date
        date(from: datetime): date!
        date(year: number, month: number, day: number): date
        date and time(from: string): datetime
        date and time(from: datetime): datetime!
        date and time(date: datetime, time: time): datetime!
        date and time(date: datetime, timezone: string): datetime
        date and time(year: number, month: number, day: number, hour: number, minute: number, second: number): datetime
        date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, offset: daystime): datetime
        date and time(year: number, month: number, day: number, hour: number, minute: number, second: number, timezone: string): datetime
        time(from: string): time
        time(from: time): time!
        time(from: datetime): time!
        time(hour: number, minute: number, second: number, offset?: daystime): time
        number(from: string, grouping separator?: string, decimal separator?: string): number
        number(from: number): number!
        string(from: any): string!
        duration(from: string): duration
        duration(from: yearsmonths): yearsmonths!
        duration(from: daystime): daystime!
        years and months duration(from: datetime, to: datetime): yearsmonths!
        not(negand: boolean): boolean!
        substring(string: string, start position: number, length?: number): string
        string length(string: string): count!
        upper case(string: string): string!
        lower case(string: string): string!
        substring before(string: string, match: string): string!
        substring after(string: string, match: string): string!
        replace(input: string, pattern: string, replacement: string, flags?: string): string
        contains(string: string, match: string): boolean!
        starts with(string: string, match: string): boolean!
        ends with(string: string, match: string): boolean!
        matches(input: string, pattern: string, flags?: string): boolean
        split(string: string, delimiter: string): list<string>
        string join(list: list<string>, delimiter?: string): string
        list contains(list: list<T>, element: T): boolean!
        count(list: list<any>): count!
        min(list: list<ordered T>): T
        min(c…: ordered T): T
        max(list: list<ordered T>): T
        max(c…: ordered T): T
        sum(list: list<number>): number
        sum(n…: number): number
        mean(list: list<number>): number
        mean(n…: number): number
        all(list: list<boolean>): boolean
        all(b…: boolean): boolean
        any(list: list<boolean>): boolean
        any(b…: boolean): boolean
        sublist(list: list<T>, start position: number, length?: number): list<T>
        append(list: list<T>, item…: T): list<T>
        concatenate(list…: list<T>): list<T>
        insert before(list: list<T>, position: number, newItem: T): list<T>
        remove(list: list<T>, position: number): list<T>
        list replace(list: list<T>, position: number, newItem: T): list<T>
        list replace(list: list<T>, match: function, newItem: T): list<T>
        reverse(list: list<T>): list<T>
        index of(list: list<T>, match: T): list<count>
        union(list…: list<T>): list<T>
        distinct values(list: list<T>): list<T>
        flatten(list: list<any>): list<any>
        product(list: list<number>): number
        product(n…: number): number
        median(list: list<number>): number
        median(n…: number): number
        stddev(list: list<number>): number
        stddev(n…: number): number
        mode(list: list<number>): list<number>
        mode(n…: number): list<number>
        sort(list: list<T>, precedes?: function): list<T>
        decimal(n: number, scale: number): number
        floor(n: number): whole!
        floor(n: number, scale: number): number
        ceiling(n: number): whole!
        ceiling(n: number, scale: number): number
        round up(n: number, scale: number): number
        round down(n: number, scale: number): number
        round half up(n: number, scale: number): number
        round half down(n: number, scale: number): number
        abs(n: number): number!
        abs(n: yearsmonths): yearsmonths!
        abs(n: daystime): daystime!
        modulo(dividend: number, divisor: number): number
        sqrt(number: number): number
        log(number: number): number
        exp(number: number): number
        odd(number: number): boolean
        even(number: number): boolean
        is(value1: any, value2: any): boolean
        before(point1: point T, point2: point T): boolean
        before(point: point T, range: point T): boolean
        before(range: point T, point: point T): boolean
        before(range1: range<T>, range2: range<T>): boolean
        after(point1: point T, point2: point T): boolean
        after(point: point T, range: point T): boolean
        after(range: point T, point: point T): boolean
        after(range1: range<T>, range2: range<T>): boolean
        meets(range1: range<T>, range2: range<T>): boolean
        met by(range1: range<T>, range2: range<T>): boolean
        overlaps(range1: range<T>, range2: range<T>): boolean
        overlaps before(range1: range<T>, range2: range<T>): boolean
        overlaps after(range1: range<T>, range2: range<T>): boolean
        finishes(point: point T, range: range<T>): boolean
        finishes(range1: range<T>, range2: range<T>): boolean
        finished by(range: range<T>, point: point T): boolean
        finished by(range1: range<T>, range2: range<T>): boolean
        includes(range: range<T>, point: point T): boolean
        includes(range1: range<T>, range2: range<T>): boolean
        during(point: point T, range: range<T>): boolean
        during(range1: range<T>, range2: range<T>): boolean
        starts(point: point T, range: range<T>): boolean
        starts(range1: range<T>, range2: range<T>): boolean
        started by(range: range<T>, point: point T): boolean
        started by(range1: range<T>, range2: range<T>): boolean
        coincides(point1: point T, point2: point T): boolean
        coincides(point: point T, range: point T): boolean
        coincides(range: point T, point: point T): boolean
        coincides(range1: range<T>, range2: range<T>): boolean
        day of year(date: datetime): 1..366!
        day of week(date: datetime): weekday!
        month of year(date: datetime): monthname!
        week of year(date: datetime): 1..53!
        get value(m: context, key: string): any
        get entries(m: context): list<any>
        context(entries: list<any>): any
        context put(context: context, key: string, value: any): any
        context put(context: context, keys: list<string>, value: any): any
        context merge(contexts: list<context>): any
        partition(list: list<T>, size: number): list<list<T>>
        range(from: string): range<any>
        now(): datetime!
        today(): today!
        """;

    private static readonly Dictionary<string, Signature[]> All = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(Parse)
        .GroupBy(s => s.Function)
        .ToDictionary(g => g.Key, g => g.ToArray());

    public static IReadOnlyCollection<string> Names => All.Keys;

    /// <summary>The ways to call a function; empty if there is none of this name.</summary>
    public static IReadOnlyList<Signature> Of(string function) => All.GetValueOrDefault(function) ?? [];

    private static Signature Parse(string line)
    {
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = line.LastIndexOf("):", StringComparison.Ordinal);
        var result = line[(close + 2)..].Trim();
        var parameters = line[(open + 1)..close].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Parameter);
        return new(line[..open], [.. parameters], Type(result.TrimEnd('!')), result.EndsWith('!'));
    }

    private static SignatureParameter Parameter(string text)
    {
        var parts = text.Split(": ");
        return new(parts[0].TrimEnd('?', '…'), Type(parts[1]), parts[0].EndsWith('?'), parts[0].EndsWith('…'));
    }

    private static FeelType Type(string name) => name switch
    {
        "any" => FeelType.Any,
        "number" => FeelType.Number,
        "count" => new NumberType(0, null, true),
        "whole" => new NumberType(null, null, true),
        "1..366" => new NumberType(1, 366, true),
        "1..53" => new NumberType(1, 53, true),
        "string" => FeelType.Text,
        "weekday" => new TextType(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]),
        "monthname" => new TextType(["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]),
        "boolean" => FeelType.Boolean,
        "date" => FeelType.Date,
        // The clock comes as a DateTimeOffset, which knows these years.
        "today" => new DateType(new FeelDate(1, 1, 1), new FeelDate(9999, 12, 31)),
        "time" => FeelType.Time,
        "datetime" => FeelType.DateTime,
        "yearsmonths" => FeelType.YearsMonths,
        "daystime" => FeelType.DaysTime,
        "duration" => FeelType.Any,
        "context" => FeelType.Context(new Dictionary<string, FeelType>()),
        "function" => new FunctionType([], FeelType.Any),
        "T" => new ItemType(),
        "ordered T" => new OrderedType(),
        "point T" => new PointOrRangeType(),
        _ when name.StartsWith("list<", StringComparison.Ordinal) => new ListType(Type(name[5..^1])),
        _ when name.StartsWith("range<", StringComparison.Ordinal) => new RangeType(Type(name[6..^1])),
        _ => throw new InvalidOperationException($"'{name}' is no type of the table of built-in functions."),
    };
}
