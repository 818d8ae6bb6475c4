package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.app.security.secret.SecretBox;
import org.rapportcrm.app.security.secret.SecretKey;

/** Keeps the passwords of mailboxes sealed with the installation's key. */
@ApplicationScoped
public class MailboxSecrets {

  private static final String PURPOSE = "mailbox";

  private SecretBox box;

  /** For proxies. */
  protected MailboxSecrets() {}

  /** With the installation's key. */
  @Inject
  public MailboxSecrets(SecretKey key) {
    this.box = new SecretBox(key);
  }

  String seal(long mailbox, String password) {
    return box.seal(PURPOSE, String.valueOf(mailbox), password);
  }

  /** The password; empty where none is kept, or it was sealed with another key. */
  Optional<String> open(long mailbox, String kept) {
    return kept == null || kept.isEmpty()
        ? Optional.empty()
        : box.open(PURPOSE, String.valueOf(mailbox), kept);
  }
}
