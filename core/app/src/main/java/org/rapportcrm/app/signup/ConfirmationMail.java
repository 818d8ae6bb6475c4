package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.message.LetterheadSettings;
import org.rapportcrm.app.text.Foot;

/**
 * The message that asks whether it was really the owner of the address who signed up. It holds
 * nothing that was typed into the form, so that nobody can write to others through it.
 */
@ApplicationScoped
public class ConfirmationMail {

  /** How the last part of a confirmation's public address begins. */
  static final String PREFIX = "confirm.";

  private static final String PURPOSE = "signup.confirm";

  private Deliveries deliveries;
  private Messages messages;
  private Tokens tokens;
  private LetterheadSettings letterhead;

  /** For the container. */
  protected ConfirmationMail() {}

  @Inject
  public ConfirmationMail(
      Deliveries deliveries, Messages messages, Tokens tokens, LetterheadSettings letterhead) {
    this.deliveries = deliveries;
    this.messages = messages;
    this.tokens = tokens;
    this.letterhead = letterhead;
  }

  /** Hands it to the delivery, in the caller's transaction. */
  public void send(long signupId, String address, Locale locale, long days) {
    String site = letterhead.read().siteName();
    String url = letterhead.read().baseUrl() + "/f/" + PREFIX + tokens.issue(PURPOSE, signupId);
    deliveries.sendOne(
        address,
        null,
        new MessageDesign(
            messages.text(locale, "signup.mail.subject", site),
            "",
            locale.getLanguage(),
            List.of(
                Block.of("text", Map.of("text", messages.text(locale, "signup.mail.text", site))),
                Block.of(
                    "button",
                    Map.of(
                        "label",
                        messages.text(locale, "signup.mail.button"),
                        "url",
                        url,
                        Foot.FIELD,
                        Foot.ASKED.mark())),
                Block.of(
                    "text", Map.of("text", messages.text(locale, "signup.mail.foot", days))))));
  }

  /** The sign-up of a confirmation's token. */
  public OptionalLong signupOf(String token) {
    return token.startsWith(PREFIX)
        ? tokens.verify(PURPOSE, token.substring(PREFIX.length()))
        : OptionalLong.empty();
  }
}
