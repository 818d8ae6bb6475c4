package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.api.webhook.Webhooks.Happening;

/** Tells webhooks of every entry, in the transaction that writes it. */
@ApplicationScoped
public class EntryTelling {

  private final Webhooks webhooks;

  /** For proxies. */
  protected EntryTelling() {
    this(null);
  }

  /** To these webhooks. */
  @Inject
  public EntryTelling(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** One for each kind of entry. */
  public static List<WebhookKind> kinds() {
    return Stream.of(EntryKind.values())
        .map(kind -> new WebhookKind(id(kind), "loyalty.webhook.points." + kind.done()))
        .toList();
  }

  /** Tells of these, in their order. */
  void tell(List<Entry> entries, Map<Long, Long> contacts) {
    Map<EntryKind, List<Happening>> happenings = new EnumMap<>(EntryKind.class);
    for (Entry entry : entries) {
      happenings
          .computeIfAbsent(entry.kind(), kind -> new ArrayList<>())
          .add(
              new Happening(
                  "loyalty-member:" + entry.memberId(),
                  data(entry, contacts.get(entry.memberId()))));
    }
    happenings.forEach((kind, some) -> webhooks.tell(id(kind), some));
  }

  private static String id(EntryKind kind) {
    return "loyalty.points." + kind.done();
  }

  private static Map<String, Object> data(Entry entry, Long contact) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("entry", entry.id());
    data.put("contact", contact);
    data.put("programme", entry.programmeId());
    data.put("points", entry.points());
    data.put("balance", entry.balance());
    data.put("reverses", entry.reverses());
    data.put("cause", entry.cause());
    data.put("at", entry.at());
    return data;
  }
}
