package org.rapportcrm.app.settings.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.message.ContactTags;
import org.rapportcrm.app.message.LetterheadSettings;
import org.rapportcrm.app.message.MessageComposer;
import org.rapportcrm.app.message.MessageParts;
import org.rapportcrm.theme.Theme;

/** A message as a theme dresses it; composed like any other, never sent. */
@ApplicationScoped
public class SampleMail {

  /** What the sample may do: be styled and show pictures. */
  static final String POLICY =
      "sandbox allow-popups; default-src 'none'; img-src 'self' data: https:;"
          + " style-src 'unsafe-inline'; base-uri 'none'";

  @Inject private MessageParts parts;
  @Inject private Messages messages;
  @Inject private ContactTags contacts;
  @Inject private LetterheadSettings letterhead;
  @Inject private CurrentUser user;

  /** The whole HTML document. */
  public String html(Theme theme, Locale locale) {
    MessageComposer composer =
        new MessageComposer(parts, messages, contacts, () -> letterhead.in(theme), user);
    return composer.preview(design(locale), null).html();
  }

  private MessageDesign design(Locale locale) {
    return new MessageDesign(
        text(locale, "themes.sample.mail"),
        "",
        locale.getLanguage(),
        List.of(
            Block.of(
                "heading", Map.of("level", "1", "text", text(locale, "themes.sample.heading"))),
            Block.of("text", Map.of("text", text(locale, "themes.sample.mail.text"))),
            Block.of(
                "button",
                Map.of(
                    "label",
                    text(locale, "themes.sample.button"),
                    "url",
                    letterhead.read().baseUrl()))));
  }

  private String text(Locale locale, String key) {
    return messages.text(locale, key);
  }
}
