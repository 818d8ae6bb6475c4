package org.rapportcrm.app.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.input.Refusals;

/** Contacts to act on. */
@Doc("Contacts to act on.")
public record ContactKeys(@Required @Doc("Keys of 1 to 1,000 contacts.") List<Long> contacts) {

  /** The most that one request may name. */
  public static final int MOST = 1000;

  @Doc("How many contacts changed.")
  public record Changed(int changed) {}

  /** Checks how many there are. */
  @ApplicationScoped
  public static class Check {

    private Refusals refusals;

    /** For the container. */
    protected Check() {}

    /** With the person's language. */
    @Inject
    public Check(Refusals refusals) {
      this.refusals = refusals;
    }

    /** The keys, each once. */
    public List<Long> of(ContactKeys input) {
      List<Long> keys =
          input.contacts() == null
              ? List.of()
              : input.contacts().stream().filter(Objects::nonNull).distinct().toList();
      if (keys.isEmpty() || keys.size() > MOST) {
        throw refusals.bad("contacts", "contacts.number-of-keys", keys.size(), MOST);
      }
      return keys;
    }
  }
}
