package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.rapportcrm.app.security.secret.SecretBox;
import org.rapportcrm.app.security.secret.SecretKey;

/** Keeps secret settings sealed ({@link SecretBox}), each bound to its own name. */
@ApplicationScoped
public class SettingSecrets {

  private static final Logger LOG = System.getLogger(SettingSecrets.class.getName());
  private static final String MARK = "secret:1:";
  private static final String PURPOSE = "settings";

  private SecretBox box;

  /** For the container. */
  protected SettingSecrets() {}

  /** With the installation's key. */
  @Inject
  public SettingSecrets(SecretKey key) {
    this.box = new SecretBox(key);
  }

  /** Whether a kept text is an encrypted one. */
  static boolean isSealed(String kept) {
    return kept != null && kept.startsWith(MARK);
  }

  /** The text to keep in the place of the secret. */
  String seal(String plugin, String name, String secret) {
    return MARK + box.seal(PURPOSE, plugin + "/" + name, secret);
  }

  /** The secret; empty where it was encrypted under another key. */
  Optional<String> open(String plugin, String name, String kept) {
    Optional<String> secret = box.open(PURPOSE, plugin + "/" + name, kept.substring(MARK.length()));
    if (secret.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "The secret {0} of {1} cannot be read with this installation''s key; set it again",
          name,
          plugin);
    }
    return secret;
  }
}
