package org.rapportcrm.api.rest;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The place where the next page of a list starts: the sort values of the last record shown, in an
 * opaque text. It is no secret and no permission (the query binds its values as parameters); a
 * checksum tells a changed or shortened one, which is refused with 400 naming {@code cursor}.
 *
 * <pre>{@code
 * Optional<Cursor> from = Cursor.parse(cursor, String.class, Long.class);
 * … where (name_folded, id) > (?, ?) order by name_folded, id
 * String next = Cursor.of(last.nameFolded(), last.id());
 * }</pre>
 *
 * <p>A list that can be sorted in several ways puts the sort's name in front, and compares it with
 * {@link #belongsTo}.
 */
public final class Cursor {

  private static final int CHECKSUM = 6;
  private static final char SEPARATOR = '\u001f';

  private final List<Object> values;

  private Cursor(List<Object> values) {
    this.values = values;
  }

  /**
   * The text for these values: {@link String}, {@link Long}, {@link Integer}, {@link BigDecimal},
   * {@link Instant}, {@link LocalDate}, {@link Boolean} or {@code null}.
   */
  public static String of(Object... values) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      text.append(letter(value)).append(value == null ? "" : escape(value.toString()));
      text.append(SEPARATOR);
    }
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(checksum(body), CHECKSUM + body.length);
    System.arraycopy(body, 0, whole, CHECKSUM, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * Reads a cursor that must hold values of these types, in this order ({@code null} values fit
   * every type).
   *
   * @return empty for {@code null} and blank text: the first page
   * @throws ProblemException 400 naming {@code cursor}, when it is none of ours
   */
  public static Optional<Cursor> parse(String text, Class<?>... types) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      Cursor cursor = decode(text.strip());
      if (cursor.fits(types)) {
        return Optional.of(cursor);
      }
    } catch (RuntimeException | CharacterCodingException e) {
      throw foreign();
    }
    throw foreign();
  }

  /**
   * Reads the cursor of a list in the order of ids.
   *
   * @param first what to begin with, when there is no cursor
   * @throws ProblemException 400 naming {@code cursor}, when it is none of ours
   */
  public static long id(String text, long first) {
    return parse(text, Long.class).map(cursor -> cursor.get(0, Long.class)).orElse(first);
  }

  /** Refuses a cursor whose first value is not this sort's name. */
  public Cursor belongsTo(String sort) {
    if (!sort.equals(values.get(0))) {
      throw foreign();
    }
    return this;
  }

  /** The values, to bind. */
  public List<Object> values() {
    return values;
  }

  /** A value by its place, counted from 0; {@code null} stays {@code null}. */
  public <T> T get(int place, Class<T> type) {
    return type.cast(values.get(place));
  }

  private static ProblemException foreign() {
    return KeyedProblem.badField("cursor", "rest.cursor");
  }

  private boolean fits(Class<?>... types) {
    if (types.length != values.size()) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (values.get(i) != null && !types[i].isInstance(values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Cursor decode(String text) throws CharacterCodingException {
    byte[] whole = Base64.getUrlDecoder().decode(text);
    byte[] body = Arrays.copyOfRange(whole, CHECKSUM, whole.length);
    // One text for one cursor: the last character of base 64 has spare bits.
    boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(whole).equals(text);
    if (!canonical
        || !MessageDigest.isEqual(checksum(body), Arrays.copyOfRange(whole, 0, CHECKSUM))) {
      throw new IllegalArgumentException();
    }
    String list = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    List<Object> values = new ArrayList<>();
    int start = 0;
    for (int end; (end = list.indexOf(SEPARATOR, start)) >= 0; start = end + 1) {
      values.add(value(list.charAt(start), unescape(list.substring(start + 1, end))));
    }
    return new Cursor(values);
  }

  private static char letter(Object value) {
    if (value == null) {
      return '0';
    } else if (value instanceof String) {
      return 's';
    } else if (value instanceof Long) {
      return 'l';
    } else if (value instanceof Integer) {
      return 'i';
    } else if (value instanceof BigDecimal) {
      return 'd';
    } else if (value instanceof Instant) {
      return 't';
    } else if (value instanceof LocalDate) {
      return 'y';
    } else if (value instanceof Boolean) {
      return 'b';
    }
    throw new IllegalArgumentException("A cursor holds no " + value.getClass());
  }

  private static Object value(char letter, String text) {
    return switch (letter) {
      case '0' -> null;
      case 's' -> text;
      case 'l' -> Long.valueOf(text);
      case 'i' -> Integer.valueOf(text);
      case 'd' -> new BigDecimal(text);
      case 't' -> Instant.parse(text);
      case 'y' -> LocalDate.parse(text);
      case 'b' -> Boolean.valueOf(text);
      default -> throw new IllegalArgumentException();
    };
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace(String.valueOf(SEPARATOR), "\\u");
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c != '\\' ? c : text.charAt(++i) == 'u' ? SEPARATOR : '\\');
    }
    return plain.toString();
  }

  private static byte[] checksum(byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("rapport cursor".getBytes(StandardCharsets.US_ASCII));
      return Arrays.copyOf(digest.digest(body), CHECKSUM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
