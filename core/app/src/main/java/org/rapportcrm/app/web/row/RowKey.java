package org.rapportcrm.app.web.row;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which record a button in a row is for: what its action is called with first, as in {@code
 * #{lists.delete(row.id())}}.
 */
final class RowKey {
  /** A repeated component has the number of its row in its client id. */
  private static final Pattern IN_A_ROW = Pattern.compile(":\\d+:");

  private RowKey() {}

  /** Whether that is the client id of a component that stands once in each row. */
  static boolean isInARow(String clientId) {
    return IN_A_ROW.matcher(clientId).find();
  }

  /** The key of the record, for the row that is asked now; empty where the action names none. */
  static Optional<String> of(FacesContext context, UIComponent component) {
    MethodExpression action =
        component instanceof UICommand command ? command.getActionExpression() : null;
    if (action == null) {
      return Optional.empty();
    }
    return firstArgument(action.getExpressionString())
        .flatMap(argument -> value(context, argument))
        .flatMap(RowKey::key);
  }

  /** The text between the bracket that opens the last call and the comma or bracket after it. */
  static Optional<String> firstArgument(String expression) {
    int end = expression.lastIndexOf(')');
    int begin = end;
    int depth = 0;
    do {
      if (begin < 0) {
        return Optional.empty();
      }
      depth += depthOf(expression.charAt(begin--), ')', '(');
    } while (depth > 0);
    int comma = begin + 2;
    for (int at = 0; comma < end; comma++) {
      char sign = expression.charAt(comma);
      at += depthOf(sign, '(', ')');
      if (sign == ',' && at == 0) {
        break;
      }
    }
    String argument = expression.substring(begin + 2, comma).strip();
    return argument.isEmpty() ? Optional.empty() : Optional.of(argument);
  }

  private static int depthOf(char sign, char deeper, char higher) {
    if (sign == deeper) {
      return 1;
    }
    return sign == higher ? -1 : 0;
  }

  private static Optional<Object> value(FacesContext context, String argument) {
    ELContext el = context.getELContext();
    try {
      return Optional.ofNullable(
          context
              .getApplication()
              .getExpressionFactory()
              .createValueExpression(el, "#{" + argument + "}", Object.class)
              .getValue(el));
    } catch (ELException e) {
      return Optional.empty();
    }
  }

  /** The text of a key, or of the {@code id()} of a record; empty for anything else. */
  static Optional<String> key(Object value) {
    if (value instanceof Number
        || value instanceof CharSequence
        || value instanceof Enum<?>
        || value instanceof UUID) {
      return Optional.of(value.toString());
    }
    try {
      return Optional.of(String.valueOf(value.getClass().getMethod("id").invoke(value)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }
}
