package org.rapportcrm.app.web.row;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which record a button in a row is for, and what it does to it: what its action is called with, as
 * in {@code #{fields.archive(row.id(), not row.archived())}}.
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
    List<String> keys =
        arguments(action.getExpressionString()).stream()
            .map(argument -> value(context, argument).flatMap(RowKey::key).orElse(""))
            .toList();
    return keys.isEmpty() || keys.get(0).isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(",", keys));
  }

  /** What the last call of an expression is called with. */
  static List<String> arguments(String expression) {
    int end = expression.lastIndexOf(')');
    int begin = end;
    int depth = 0;
    boolean text = false;
    do {
      if (begin < 0) {
        return List.of();
      }
      char sign = expression.charAt(begin--);
      text ^= sign == '\'';
      depth += text ? 0 : depthOf(sign, ')', '(');
    } while (depth > 0);
    return parts(expression.substring(begin + 2, end));
  }

  /** Parted at the commas that are in no bracket and in no text. */
  private static List<String> parts(String arguments) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean text = false;
    int from = 0;
    for (int at = 0; at < arguments.length(); at++) {
      char sign = arguments.charAt(at);
      text ^= sign == '\'';
      depth += text ? 0 : depthOf(sign, '(', ')');
      if (sign == ',' && depth == 0 && !text) {
        parts.add(arguments.substring(from, at).strip());
        from = at + 1;
      }
    }
    parts.add(arguments.substring(from).strip());
    return parts.equals(List.of("")) ? List.of() : parts;
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
        || value instanceof Boolean
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
