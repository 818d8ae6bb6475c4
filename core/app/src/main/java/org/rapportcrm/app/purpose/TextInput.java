package org.rapportcrm.app.purpose;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/** New words for a purpose, as they are sent in. */
@Doc("The words by which people are asked.")
public record TextInput(
    @Required @Doc("What the purpose is called, up to 200 characters.") String name,
    @Required @Doc("What people agree to, up to 1000 characters.") String words,
    @Doc("What the purpose is about, in a sentence; up to 500 characters.") String description,
    @Doc("The version that this follows; refused with 409 when there is a newer one.")
        Integer version) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 1000;
  private static final int LONGEST_DESCRIPTION = 500;

  /** What is wrong with it. */
  List<Flaw> flaws() {
    return flaws("");
  }

  /**
   * What is wrong with it.
   *
   * @param path stands before the names of its fields
   */
  List<Flaw> flaws(String path) {
    List<Flaw> flaws = new ArrayList<>();
    Input.required(path + "name", name, LONGEST_NAME).or(flaws);
    Input.required(path + "words", words, LONGEST_WORDS).or(flaws);
    Input.text(path + "description", description, LONGEST_DESCRIPTION).or(flaws);
    return flaws;
  }

  /** Whether nothing is said in it. */
  public boolean isBlank() {
    return blank(name) && blank(words) && blank(description);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
