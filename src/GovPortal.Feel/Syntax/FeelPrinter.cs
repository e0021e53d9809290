using System.Text;

namespace GovPortal.Feel;

/// <summary>Prints a syntax tree so that reading it again gives the same tree.</summary>
internal sealed class FeelPrinter
{
    private const int Control = 0, Comparison = 3, Sum = 4, Unary = 7, Postfix = 8, Primary = 9;
    private readonly StringBuilder text = new();

    public static string Print(FeelNode node)
    {
        var printer = new FeelPrinter();
        printer.Print(node, Control);
        return printer.text.ToString();
    }

    public static string Sign(FeelOperator operation) => operation switch
    {
        FeelOperator.Add => "+",
        FeelOperator.Subtract => "-",
        FeelOperator.Multiply => "*",
        FeelOperator.Divide => "/",
        FeelOperator.Power => "**",
        FeelOperator.Equal => "=",
        FeelOperator.NotEqual => "!=",
        FeelOperator.Less => "<",
        FeelOperator.LessOrEqual => "<=",
        FeelOperator.Greater => ">",
        FeelOperator.GreaterOrEqual => ">=",
        FeelOperator.And => "and",
        _ => "or",
    };

    private static int Precedence(FeelNode node) => node switch
    {
        BinaryNode binary => binary.Operator switch
        {
            FeelOperator.Or => 1,
            FeelOperator.And => 2,
            FeelOperator.Add or FeelOperator.Subtract => Sum,
            FeelOperator.Multiply or FeelOperator.Divide => 5,
            FeelOperator.Power => 6,
            _ => Comparison,
        },
        BetweenNode or InNode => Comparison,
        NegationNode or LiteralNode { Value: decimal and < 0 } => Unary,
        IfNode or ForNode or QuantifiedNode or FunctionNode => Control,
        InstanceOfNode => Postfix,
        _ => Primary,
    };

    private void Print(FeelNode node, int lowest)
    {
        var precedence = Precedence(node);
        if (precedence >= lowest)
        {
            Write(node);
            return;
        }
        text.Append('(');
        Write(node);
        text.Append(')');
    }

    private void Write(FeelNode node)
    {
        switch (node)
        {
            case LiteralNode literal: text.Append(FeelWriter.Literal(literal.Value)); break;
            case NameNode name: text.Append(name.Name); break;
            case NegationNode negation:
                text.Append('-');
                // Without brackets a minus before digits would be part of the number.
                Print(negation.Operand, negation.Operand is LiteralNode { Value: decimal } ? Primary + 1 : Unary);
                break;
            case BinaryNode binary:
                var precedence = Precedence(binary);
                Print(binary.Left, precedence);
                text.Append(' ').Append(Sign(binary.Operator)).Append(' ');
                Print(binary.Right, precedence + 1);
                break;
            case BetweenNode between:
                Print(between.Value, Comparison);
                text.Append(" between ");
                Print(between.Low, Sum);
                text.Append(" and ");
                Print(between.High, Sum);
                break;
            case InNode test:
                Print(test.Value, Comparison);
                text.Append(" in (");
                Tests(test.Tests);
                text.Append(')');
                break;
            case ComparisonTestNode test:
                text.Append(Sign(test.Operator)).Append(' ');
                Print(test.Operand, Sum);
                break;
            case UnaryTestsNode { Tests.Count: 0 }: text.Append('-'); break;
            case UnaryTestsNode tests:
                if (tests.IsNegated)
                {
                    text.Append("not(");
                }

                Tests(tests.Tests);
                if (tests.IsNegated)
                {
                    text.Append(')');
                }

                break;
            case RangeNode range: Range(range); break;
            case IfNode condition:
                text.Append("if ");
                Print(condition.Condition, Control);
                text.Append(" then ");
                Print(condition.Then, Control);
                text.Append(" else ");
                Print(condition.Else, Control);
                break;
            case ForNode loop:
                Iteration("for ", loop.Iterators, " return ", loop.Return);
                break;
            case QuantifiedNode quantified:
                Iteration(quantified.IsEvery ? "every " : "some ", quantified.Iterators, " satisfies ", quantified.Condition);
                break;
            case FilterNode filter:
                Print(filter.Source, Postfix);
                text.Append('[');
                Print(filter.Filter, Control);
                text.Append(']');
                break;
            case PathNode path:
                // A dot after digits would be a decimal point.
                Print(path.Source, path.Source is LiteralNode { Value: decimal } ? Primary + 1 : Postfix);
                text.Append('.').Append(path.Name);
                break;
            case InvocationNode call: Call(call); break;
            case FunctionNode function: Function(function); break;
            case ListNode list:
                text.Append('[');
                Each(list.Items, i => Print(i, Control));
                text.Append(']');
                break;
            case ContextNode context:
                text.Append('{');
                Each(context.Entries, e =>
                {
                    FeelWriter.Key(text, e.Key);
                    text.Append(": ");
                    Print(e.Value, Control);
                });
                text.Append('}');
                break;
            case InstanceOfNode instance:
                Print(instance.Value, Postfix);
                text.Append(" instance of ").Append(instance.TypeName);
                break;
        }
    }

    private void Each<T>(IReadOnlyList<T> items, Action<T> print)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(", ");
            }

            print(items[i]);
        }
    }

    private void Tests(IReadOnlyList<FeelNode> tests) => Each(tests, t => Print(t, Control));

    private void Range(RangeNode range)
    {
        if (range.Operator is { } operation)
        {
            text.Append('(').Append(Sign(operation)).Append(' ');
            Print((range.Low ?? range.High)!, Sum);
            text.Append(')');
            return;
        }
        text.Append(range.LowIncluded ? '[' : '(');
        Print(range.Low!, Control);
        text.Append("..");
        Print(range.High!, Control);
        text.Append(range.HighIncluded ? ']' : ')');
    }

    private void Iteration(string opening, IReadOnlyList<FeelIterator> iterators, string joint, FeelNode body)
    {
        text.Append(opening);
        Each(iterators, i =>
        {
            text.Append(i.Name).Append(" in ");
            Print(i.Source, Control);
            if (i.End is null)
            {
                return;
            }

            text.Append("..");
            Print(i.End, Control);
        });
        text.Append(joint);
        Print(body, Control);
    }

    private void Call(InvocationNode call)
    {
        Print(call.Function, Postfix);
        text.Append('(');
        Each(call.Arguments, a =>
        {
            if (a.Name is not null)
            {
                text.Append(a.Name).Append(": ");
            }

            Print(a.Value, Control);
        });
        text.Append(')');
    }

    private void Function(FunctionNode function)
    {
        text.Append("function(");
        Each(function.Parameters, p => text.Append(p.Name).Append(p.Type is null ? "" : ": " + p.Type.Name));
        text.Append(function.IsExternal ? ") external " : ") ");
        Print(function.Body, Control);
    }
}
