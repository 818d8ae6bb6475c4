package org.rapportcrm.app.signup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.app.contact.ContactField;

/** What a form may ask beside the address. */
public enum SignupField {
  FIRST_NAME(ContactField.FIRST_NAME, "given-name"),
  LAST_NAME(ContactField.LAST_NAME, "family-name"),
  PHONE(ContactField.PHONE, "tel"),
  COMPANY(ContactField.COMPANY, "organization");

  private final ContactField field;
  private final String fillIn;

  SignupField(ContactField field, String fillIn) {
    this.field = field;
    this.fillIn = fillIn;
  }

  /** The field of the contact that it fills. */
  public ContactField field() {
    return field;
  }

  /** Its name in forms and tables. */
  public String word() {
    return field.property();
  }

  /** What browsers fill in by themselves (HTML's autocomplete). */
  String fillIn() {
    return fillIn;
  }

  /** The field with this name, if there is one. */
  static Optional<SignupField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }

  /** All their names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(SignupField::word).toList();
  }
}
