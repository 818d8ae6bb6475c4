package org.rapportcrm.app.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.app.delivery.engine.BatchInfo;
import org.rapportcrm.app.delivery.engine.Claim;
import org.rapportcrm.app.delivery.engine.Outgoing;
import org.rapportcrm.app.delivery.engine.Prepared;
import org.rapportcrm.app.delivery.engine.Recipient;
import org.rapportcrm.app.delivery.mime.MailHeaders;
import org.rapportcrm.app.delivery.mime.MimeWriter;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;

/** Makes letters: no design, no picture that tells of a reading, no counted links. */
final class LetterPreparation {

  private final Addresses addresses;
  private final Supplier<MailSettings> settings;
  private final BiFunction<MailSettings, String, MimeWriter> writers;
  private final Clock clock;

  LetterPreparation(
      Addresses addresses,
      Supplier<MailSettings> settings,
      BiFunction<MailSettings, String, MimeWriter> writers,
      Clock clock) {
    this.addresses = addresses;
    this.settings = settings;
    this.writers = writers;
    this.clock = clock;
  }

  Map<Long, Prepared> prepare(Claim claim, Map<Long, Prepared> prepared) {
    Letter letter = Letter.of(claim.batch().design());
    for (Recipient recipient : claim.recipients()) {
      prepared.putIfAbsent(
          recipient.deliveryId(),
          new Prepared.Send(() -> message(claim.batch(), letter, recipient)));
    }
    return prepared;
  }

  private Outgoing message(BatchInfo batch, Letter letter, Recipient recipient) {
    MailSettings site = settings.get();
    long id = recipient.deliveryId();
    SmtpAddress sender = SmtpAddress.parse(batch.fromAddress());
    MailHeaders headers =
        new MailHeaders(
            batch.fromName(),
            batch.fromAddress(),
            batch.replyTo(),
            recipient.address(),
            letter.subject(),
            addresses.messageId(id, sender.domain()),
            null,
            null,
            letter.references().isEmpty() ? null : letter.references(),
            clock.instant());
    SmtpAddress envelope =
        site.bounceDomain() == null
            ? sender
            : SmtpAddress.parse(addresses.bounce(id, site.bounceDomain()));
    Rendered content = new Rendered(letter.subject(), html(letter.text()), letter.text());
    return new Outgoing(
        envelope,
        SmtpAddress.parse(recipient.address()),
        batch.fromName() + " <" + batch.fromAddress() + ">",
        letter.subject(),
        writers.apply(site, sender.domain()).write(headers, content));
  }

  private static String html(String text) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body dir=\"auto\">"
        + "<div dir=\"auto\" style=\"white-space: pre-wrap; font-family: sans-serif\">"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</div></body></html>";
  }
}
