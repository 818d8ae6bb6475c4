package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.contact.InteractionsRecorded;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.app.plugin.hook.EventTap;

/** Tells webhooks of the core's events: by keys and figures, never by names and addresses. */
@ApplicationScoped
class CoreHappenings implements EventTap {

  private Sql sql;
  private WebhookQueue queue;

  /** For proxies. */
  protected CoreHappenings() {}

  @Inject
  CoreHappenings(Sql sql, WebhookQueue queue) {
    this.sql = sql;
    this.queue = queue;
  }

  @Override
  public void within(Object event) {
    if (event instanceof ContactsCreated created) {
      queue.tell("contact.created", contacts(created.contactIds()));
    } else if (event instanceof ContactsChanged changed) {
      changed(changed.contactIds());
    } else if (event instanceof ContactsMerged merged) {
      merged("contact.merged", contact(merged.keptId()), merged.mergedId());
    } else if (event instanceof ContactsUnmerged undone) {
      merged("contact.merge.undone", contact(undone.keptId()), undone.mergedId());
    } else if (event instanceof CompaniesMerged merged) {
      merged("company.merged", company(merged.keptId()), merged.mergedId());
    } else if (event instanceof CompaniesUnmerged undone) {
      merged("company.merge.undone", company(undone.keptId()), undone.mergedId());
    } else if (event instanceof ContactsErased erased) {
      queue.tell("contact.erased", contacts(erased.contactIds()));
    } else if (event instanceof PurchasesRecorded recorded) {
      queue.tell("purchase.recorded", purchases(recorded.purchases()));
    } else if (event instanceof PurchasesRefunded refunded) {
      queue.tell("purchase.refunded", purchases(refunded.purchases()));
    } else if (event instanceof InteractionsRecorded recorded) {
      queue.tell("interaction.recorded", interactions(recorded.interactions()));
    }
  }

  /** Of one record that another became part of, or no longer is. */
  private void merged(String kind, Happening kept, long merged) {
    Map<String, Object> data = new LinkedHashMap<>(kept.data());
    data.put("merged", merged);
    queue.tell(kind, kept.record(), data);
  }

  /** Those that were just put into the trash are told apart. */
  private void changed(List<Long> ids) {
    Set<Long> deleted =
        new HashSet<>(
            sql.list(
                "select id from contact where id = any(?) and deleted_at is not null",
                row -> row.getLong(1),
                ids));
    List<Long> there = ids.stream().filter(id -> !deleted.contains(id)).toList();
    queue.tell("contact.changed", contacts(there));
    queue.tell("contact.deleted", contacts(ids.stream().filter(deleted::contains).toList()));
  }

  private static List<Happening> contacts(List<Long> ids) {
    return ids.stream().map(CoreHappenings::contact).toList();
  }

  private static Happening contact(long id) {
    return record("contact", "contacts", id);
  }

  private static Happening company(long id) {
    return record("company", "companies", id);
  }

  private static Happening record(String kind, String path, long id) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", id);
    data.put("url", "/api/v1/" + path + "/" + id);
    return new Happening(kind + ":" + id, data);
  }

  private static List<Happening> purchases(List<PurchaseView> all) {
    List<Happening> happenings = new ArrayList<>();
    for (PurchaseView one : all) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("id", one.id());
      data.put("contact", one.contactId());
      data.put("externalId", one.externalId());
      data.put("at", one.at());
      data.put("amount", one.amount());
      data.put("currency", one.currency());
      data.put("refunded", one.refunded());
      happenings.add(new Happening("purchase:" + one.id(), data));
    }
    return happenings;
  }

  private static List<Happening> interactions(List<InteractionView> all) {
    List<Happening> happenings = new ArrayList<>();
    for (InteractionView one : all) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("id", one.id());
      data.put("contact", one.contactId());
      data.put("kind", one.kind());
      data.put("at", one.at());
      data.put("channel", one.channel());
      data.put("direction", one.direction());
      data.put("helped", one.helped());
      happenings.add(new Happening("interaction:" + one.id(), data));
    }
    return happenings;
  }
}
