package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.app.security.passkey.PasskeyNews;

/** Tells people what happened to their passkeys, so that they notice what they did not do. */
@ApplicationScoped
public class PasskeyTelling implements PasskeyNews {

  private static final String PAGE = "/console/sign-in";

  @Inject private Notifications notifications;

  @Override
  public void added(long user, String name) {
    notifications.tell(user, "passkeys.told.added", List.of(name), PAGE);
  }

  @Override
  public void removed(long user, String name) {
    notifications.tell(user, "passkeys.told.removed", List.of(name), PAGE);
  }

  @Override
  public void doubted(long user, String name) {
    notifications.tell(user, "passkeys.told.doubted", List.of(name), PAGE);
  }
}
