package org.rapportcrm.app.purpose;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/** New words for a purpose, as they are sent in. */
@Doc("The words by which people are asked.")
public record TextInput(
    @Doc("What the purpose is called, up to 200 characters.") String name,
    @Doc("What people agree to, up to 1000 characters.") String words,
    @Doc("The version that this follows; refused with 409 when there is a newer one.")
        Integer version) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 1000;

  /** What is wrong with it. */
  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    Input.required("name", name, LONGEST_NAME).or(flaws);
    Input.required("words", words, LONGEST_WORDS).or(flaws);
    return flaws;
  }
}
