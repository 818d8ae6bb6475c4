package org.rapportcrm.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.text.PersonLocale;

/** How the person who is signed in wants to see the console. Values that are none are ignored. */
@ApplicationScoped
public class Preferences {

  private static final Set<String> LOOKS = Set.of("light", "dark", "auto");

  @Inject private Sql sql;
  @Inject private CurrentUser user;

  /** The language, with its own calendar and digits from now on. */
  @Transactional
  public void language(String language) {
    if (PersonLocale.LANGUAGES.contains(language)) {
      set("language = ?, calendar = null, digits = null", language);
    }
  }

  /** {@code light}, {@code dark} or {@code auto}. */
  @Transactional
  public void look(String look) {
    if (LOOKS.contains(look)) {
      set("look = ?", look);
    }
  }

  private void set(String what, String value) {
    user.id()
        .ifPresent(
            id ->
                sql.update(
                    "update app_user set " + what + ", version = version + 1 where id = ?",
                    value,
                    id));
  }
}
