package org.rapportcrm.api.rest;

import java.util.List;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.text.Words;

/**
 * A refusal by the keys of its texts, for code that knows neither the person nor the bundles: it is
 * put into words when it is shown. The key says what is wrong, {@code key + ".remedy"} what to do.
 */
public class KeyedProblem extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final transient Words whole;
  private final transient List<Part> parts;

  /**
   * What is wrong with one field.
   *
   * @param field its name as the sender wrote it, or {@code null} for the whole
   */
  public record Part(String field, Words message, Words remedy) {

    /** With the remedy that belongs to the key; both have the same arguments. */
    public static Part of(String field, String key, Object... arguments) {
      return new Part(field, Words.of(key, arguments), Words.of(key + ".remedy", arguments));
    }

    /** In the language of the person whom this thread works for. */
    public FieldError inWords() {
      return new FieldError(field, message.toString(), remedy.toString());
    }
  }

  /** With an own sentence for the whole, and perhaps with parts. */
  public KeyedProblem(int status, Words whole, List<Part> parts) {
    super(status, whole.key(), List.of());
    this.whole = whole;
    this.parts = List.copyOf(parts);
  }

  /** The first part speaks for the whole. */
  public KeyedProblem(int status, List<Part> parts) {
    this(status, parts.get(0).message(), parts);
  }

  /** Status 400: one field is wrong. */
  public static KeyedProblem badField(String field, String key, Object... arguments) {
    return new KeyedProblem(400, List.of(Part.of(field, key, arguments)));
  }

  /** Status 403: this person, or what they ask with, may not. */
  public static KeyedProblem notAllowed(String key, Object... arguments) {
    return new KeyedProblem(403, List.of(Part.of(null, key, arguments)));
  }

  /**
   * Status 404: there is no such record.
   *
   * @param key names the kind of record, such as “contact”
   * @param id its number, or what else it is called
   */
  public static KeyedProblem notFound(String key, Object id) {
    String sentence = id instanceof Number ? "input.not-found" : "input.no-such";
    return new KeyedProblem(404, Words.of(sentence, Words.of(key), String.valueOf(id)), List.of());
  }

  /** Status 409: the record is not in a state that allows this. */
  public static KeyedProblem badState(String key, Object... arguments) {
    return new KeyedProblem(409, List.of(Part.of(null, key, arguments)));
  }

  @Override
  public String getMessage() {
    return whole.toString();
  }

  @Override
  public List<FieldError> errors() {
    return parts.stream().map(Part::inWords).toList();
  }
}
