package org.rapportcrm.app.contact.bulk;

import java.util.Locale;
import java.util.Optional;

/**
 * What is done to many contacts at once. Pure.
 *
 * @param argument a tag's name, a life stage's word, or the key of a list, a team or a user (0 for
 *     none); {@code null} for deleting
 */
public record ContactEdit(Kind kind, String argument) {

  private static final String ACT = "contacts.";

  /** The kinds of edits. */
  public enum Kind {
    /** Gives a tag. */
    TAG("contacts.write"),
    /** Takes a tag. */
    UNTAG("contacts.write"),
    /** Moves to a life stage. */
    STAGE("contacts.write"),
    /** Gives to a user. */
    OWNER("contacts.write"),
    /** Gives to a team. */
    TEAM("contacts.write"),
    /** Puts on a list. */
    LIST("lists.write"),
    /** Takes off a list. */
    UNLIST("lists.write"),
    /** Puts into the trash. */
    DELETE("contacts.delete");

    private final String capability;

    Kind(String capability) {
      this.capability = capability;
    }

    /** The right that it needs, and that taking it back needs. */
    public String capability() {
      return capability;
    }

    /** The word in REST and in the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of the act by which it can be taken back. */
    public String act() {
      return ACT + word();
    }

    /** The kind of this word. */
    public static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** The kind of this act. */
    public static Optional<Kind> ofAct(String act) {
      return act.startsWith(ACT) ? of(act.substring(ACT.length())) : Optional.empty();
    }
  }
}
