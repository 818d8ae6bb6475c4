package org.rapportcrm.hello;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.rapportcrm.api.page.TopBarMessage;
import org.rapportcrm.api.text.Messages;

/** Another line each day. */
@ApplicationScoped
public class Greeting implements TopBarMessage {

  private static final int LINES = 7;

  @Inject private Messages messages;
  @Inject private Clock clock;

  @Override
  public String text(Locale locale) {
    long day = clock.instant().getEpochSecond() / 86_400;
    return messages.text(locale, "hello.line." + day % LINES);
  }
}
