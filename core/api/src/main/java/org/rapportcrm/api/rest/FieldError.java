package org.rapportcrm.api.rest;

/**
 * What is wrong with one field of an input.
 *
 * @param field its name as the sender wrote it, or {@code null} for the whole
 * @param message what is wrong
 * @param remedy what to do
 */
public record FieldError(String field, String message, String remedy) {

  /** The same of another field: of the path that leads to it from further outside. */
  public FieldError at(String path) {
    return new FieldError(path, message, remedy);
  }
}
