package org.rapportcrm.app.imports.ways;

import static org.rapportcrm.api.imports.ImportField.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.app.reach.ReachKind;

/**
 * The fields of a file that hold mail addresses, telephone numbers and postal addresses. Each has
 * its plain name, such as {@code phone}, and behind a dot a kind ({@code phone.home}) or a number
 * ({@code phone.2}, whose kind is in {@code phoneKind.2}). What has the same ending belongs
 * together: {@code street.home} and {@code city.home} are one postal address.
 */
public final class WayFields {

  /** The parts of a postal address. */
  public static final List<String> PARTS =
      List.of("street", "city", "region", "postcode", "country");

  public static final String EMAIL = "email";
  public static final String EMAIL_KIND = "emailKind";
  public static final String PHONE = "phone";
  public static final String PHONE_KIND = "phoneKind";
  public static final String ADDRESS_KIND = "addressKind";

  /** Numbers of further ones; the first one has the plain name. */
  static final List<String> NUMBERS =
      IntStream.rangeClosed(2, 9).mapToObj(String::valueOf).toList();

  private WayFields() {}

  /** The ending of a name, such as {@code home} or {@code 2}; empty for a plain name. */
  public static String ending(String name) {
    int dot = name.indexOf('.');
    return dot < 0 || name.startsWith("custom.") ? "" : name.substring(dot + 1);
  }

  /** The name without its ending. */
  public static String plain(String name) {
    String ending = ending(name);
    return ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
  }

  /** The endings of mail addresses: numbers, then kinds. */
  static List<String> emailEndings() {
    return endings(ReachKind.OF_EMAIL);
  }

  static List<String> phoneEndings() {
    return endings(ReachKind.OF_PHONE);
  }

  static List<String> addressEndings() {
    return endings(ReachKind.OF_ADDRESS);
  }

  private static List<String> endings(List<ReachKind> kinds) {
    return Stream.concat(NUMBERS.stream(), kinds.stream().map(ReachKind::word)).toList();
  }

  /** The fields with an ending, and those that say a kind. */
  public static List<ImportField> further() {
    List<ImportField> fields = new ArrayList<>();
    kinds(fields, EMAIL_KIND, "imports.field.emailKind", WayHeaders::emailKind);
    further(fields, EMAIL, "contacts.field.email", Type.EMAILS, emailEndings());
    kinds(fields, PHONE_KIND, "imports.field.phoneKind", WayHeaders::phoneKind);
    further(fields, PHONE, "contacts.field.phone", Type.TEXTS, phoneEndings());
    kinds(fields, ADDRESS_KIND, "imports.field.addressKind", WayHeaders::addressKind);
    for (String part : PARTS) {
      further(fields, part, "contacts.field." + part, type(part), addressEndings());
    }
    return fields;
  }

  /** Several columns can hold the lines of a street. */
  private static Type type(String part) {
    return part.equals("street") ? Type.TEXTS : Type.TEXT;
  }

  private static void further(
      List<ImportField> fields, String name, String label, Type type, List<String> endings) {
    for (String ending : endings) {
      fields.add(optional(name + "." + ending, label, type, WayHeaders.of(name, ending)));
    }
  }

  /** The words of the headers of a kind. */
  private interface Headers {
    String[] of(String number);
  }

  private static void kinds(List<ImportField> fields, String name, String label, Headers headers) {
    fields.add(optional(name, label, Type.TEXT, headers.of("1")));
    for (String number : NUMBERS) {
      fields.add(optional(name + "." + number, label, Type.TEXT, headers.of(number)));
    }
  }
}
