package org.rapportcrm.app.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a record type, and how to make and read one. */
final class RecordShape {

  /** One field, as JSON names it. */
  record Field(String name, Type type, Method accessor) {}

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final List<Field> fields;
  private final Constructor<?> constructor;

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    fields =
        Arrays.stream(components)
            .map(c -> new Field(c.getName(), c.getGenericType(), open(c.getAccessor())))
            .toList();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is no record", e);
    }
  }

  private static Method open(Method accessor) {
    accessor.setAccessible(true);
    return accessor;
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<Field> fields() {
    return fields;
  }

  boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  /** The names of its fields, one after the other. */
  String known() {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /** The field that somebody who wrote this name most likely meant. */
  Optional<String> nearest(String name) {
    String written = plain(name);
    return fields.stream()
        .map(Field::name)
        .filter(known -> distance(written, plain(known)) <= (written.length() < 4 ? 1 : 2))
        .min(Comparator.comparingInt(known -> distance(written, plain(known))));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }

  /** Levenshtein's distance; names longer than 60 characters are far from everything. */
  private static int distance(String a, String b) {
    if (a.length() > 60 || b.length() > 60) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  Object create(Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Object read(Object record, int place) {
    try {
      return fields.get(place).accessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
