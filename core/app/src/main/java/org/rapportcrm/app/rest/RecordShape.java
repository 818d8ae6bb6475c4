package org.rapportcrm.app.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.Required;

/** The fields of a record type, and how to make and read one. */
final class RecordShape {

  /** One field, as JSON names it. */
  record Field(String name, Type type, Method accessor, boolean required) {}

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
            .map(
                c ->
                    new Field(
                        c.getName(),
                        c.getGenericType(),
                        open(c.getAccessor()),
                        c.isAnnotationPresent(Required.class)))
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
    return Names.nearest(name, fields.stream().map(Field::name).toList());
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
