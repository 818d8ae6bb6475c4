package org.rapportcrm.app.delivery;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.app.delivery.engine.BatchInfo;
import org.rapportcrm.app.delivery.engine.Claim;
import org.rapportcrm.app.delivery.engine.Outgoing;
import org.rapportcrm.app.delivery.engine.Preparation;
import org.rapportcrm.app.delivery.engine.Prepared;
import org.rapportcrm.app.delivery.engine.Recipient;
import org.rapportcrm.app.delivery.mime.MailHeaders;
import org.rapportcrm.app.delivery.mime.MimeWriter;
import org.rapportcrm.app.delivery.policy.ContactPolicy;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.rapportcrm.app.message.CompiledMessage;
import org.rapportcrm.app.message.Compiler;
import org.rapportcrm.app.message.Tags;
import org.rapportcrm.app.message.Values;

/** Makes the messages of claimed deliveries: a design is compiled once, then filled for each. */
public final class BatchPreparation implements Preparation {

  private static final int KEPT_BATCHES = 50;
  private static final long KEPT_NANOS = 60_000_000_000L;

  private final ContactPolicy policy;
  private final Compiler compiler;
  private final Values values;
  private final Links links;
  private final LetterPreparation letters;
  private final Addresses addresses;
  private final Supplier<MailSettings> settings;
  private final Function<String, MessageDesign> designs;
  private final BiFunction<MailSettings, String, MimeWriter> writers;
  private final Clock clock;
  private final Map<Long, Ready> ready =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Ready> eldest) {
          return size() > KEPT_BATCHES;
        }
      };

  /** A compiled design with the ids of its links. */
  private record Ready(
      CompiledMessage message, Map<String, Long> links, MailSettings settings, long madeAt) {}

  /**
   * With all that makes messages.
   *
   * @param designs reads a design from JSON
   * @param writers a writer for the thread that asks and the sender's domain
   */
  public BatchPreparation(
      Sql sql,
      ContactPolicy policy,
      Compiler compiler,
      Values values,
      Addresses addresses,
      Supplier<MailSettings> settings,
      Function<String, MessageDesign> designs,
      BiFunction<MailSettings, String, MimeWriter> writers,
      Clock clock) {
    this.policy = policy;
    this.compiler = compiler;
    this.values = values;
    this.links = new Links(sql);
    this.letters = new LetterPreparation(addresses, settings, writers, clock);
    this.addresses = addresses;
    this.settings = settings;
    this.designs = designs;
    this.writers = writers;
    this.clock = clock;
  }

  @Override
  public Map<Long, Prepared> prepare(Claim claim) {
    Map<Long, Prepared> prepared = policy.heldBack(claim);
    if (claim.batch().letter()) {
      return letters.prepare(claim, prepared);
    }
    Ready batch = ready(claim.batch());
    List<Long> contacts =
        claim.recipients().stream()
            .filter(recipient -> !prepared.containsKey(recipient.deliveryId()))
            .map(Recipient::contactId)
            .filter(Objects::nonNull)
            .toList();
    Map<Long, Map<String, String>> collected =
        values.of(batch.message(), batch.settings().letterhead(), claim.batch().id(), contacts);
    for (Recipient recipient : claim.recipients()) {
      Map<String, String> own =
          recipient.contactId() == null
              ? values.samples(batch.message(), batch.settings().letterhead())
              : collected.getOrDefault(recipient.contactId(), new HashMap<>());
      prepared.putIfAbsent(
          recipient.deliveryId(),
          new Prepared.Send(() -> message(claim.batch(), batch, recipient, own)));
    }
    return prepared;
  }

  private Outgoing message(
      BatchInfo batch, Ready ready, Recipient recipient, Map<String, String> own) {
    MailSettings site = ready.settings();
    String base = site.letterhead().baseUrl();
    long id = recipient.deliveryId();
    String unsubscribe = addresses.unsubscribe(base, id);
    own.put(Tags.UNSUBSCRIBE, unsubscribe);
    own.put(Tags.PIXEL, addresses.open(base, id));
    Rendered content = ready.message().fill(own, number -> link(ready, base, number, id));
    String from = batch.fromAddress() != null ? batch.fromAddress() : site.fromAddress();
    String fromName = batch.fromName() != null ? batch.fromName() : site.fromName();
    SmtpAddress sender = SmtpAddress.parse(from);
    MailHeaders headers =
        new MailHeaders(
            fromName,
            from,
            batch.replyTo() != null ? batch.replyTo() : site.replyTo(),
            recipient.address(),
            content.subject(),
            addresses.messageId(id, sender.domain()),
            batch.direct() ? null : unsubscribe,
            batch.direct() ? null : feedbackId(batch, sender),
            clock.instant());
    SmtpAddress envelope =
        site.bounceDomain() == null
            ? sender
            : SmtpAddress.parse(addresses.bounce(id, site.bounceDomain()));
    return new Outgoing(
        envelope,
        SmtpAddress.parse(recipient.address()),
        fromName == null ? from : fromName + " <" + from + ">",
        content.subject(),
        writers.apply(site, sender.domain()).write(headers, content));
  }

  private String link(Ready ready, String base, int number, long deliveryId) {
    String address = ready.message().links().get(number);
    Long id = ready.links().get(address);
    return id == null ? address : addresses.click(base, id, deliveryId);
  }

  private Ready ready(BatchInfo batch) {
    synchronized (ready) {
      Ready kept = ready.get(batch.id());
      if (kept != null && System.nanoTime() - kept.madeAt() < KEPT_NANOS) {
        return kept;
      }
      MailSettings site = settings.get();
      CompiledMessage message =
          compiler.compile(designs.apply(batch.design()), site.letterhead(), batch.id());
      Ready made =
          new Ready(message, links.ids(batch.id(), message.links()), site, System.nanoTime());
      ready.put(batch.id(), made);
      return made;
    }
  }

  private static String feedbackId(BatchInfo batch, SmtpAddress sender) {
    return batch.id() + ":" + batch.plugin() + ":" + batch.purpose() + ":" + sender.domain();
  }
}
