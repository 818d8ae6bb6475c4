package org.rapportcrm.emailcampaigns.sequence;

import java.util.Locale;

/**
 * What starts a sequence for a contact.
 *
 * @param id of the list, tag or segment; {@code null} for {@link Kind#HAND}, and where what was
 *     chosen has been deleted since
 */
public record Start(Kind kind, Long id) {

  /** Kinds of start. */
  public enum Kind {
    /** A person or a program puts the contact in. */
    HAND,
    /** The contact joins a list. */
    LIST,
    /** The contact gets a tag. */
    TAG,
    /** The contact enters a segment. */
    SEGMENT;

    /** As REST and message keys write it: small letters. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing is chosen where nobody chose; by hand has nothing to choose. */
  public Start {
    kind = kind == null ? Kind.HAND : kind;
    id = kind == Kind.HAND ? null : id;
  }

  /** By a person or a program. */
  public static final Start BY_HAND = new Start(Kind.HAND, null);

  /** Whether there is a group of contacts whose newcomers start. */
  public boolean hasGroup() {
    return id != null;
  }

  /** The id where the kind is this one, else {@code null}: for the column of that kind. */
  Long idOf(Kind wanted) {
    return kind == wanted ? id : null;
  }
}
