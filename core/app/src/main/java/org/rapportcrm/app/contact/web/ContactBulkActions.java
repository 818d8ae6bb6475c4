package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.BulkAction;
import org.rapportcrm.api.page.BulkWork;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.ContactBulk;
import org.rapportcrm.app.contact.ContactFinder;
import org.rapportcrm.app.contact.ContactTrash;
import org.rapportcrm.app.contact.ContactTrash.Deleted;
import org.rapportcrm.app.contact.DeletionVetoes.Veto;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.web.Msg;

/** Acts on the contacts that are ticked, or on all that the list's filter leaves. */
@Named
@RequestScoped
public class ContactBulkActions {

  private static final int STEP = 1000;

  @Inject private ContactsPage page;
  @Inject private ContactFinder finder;
  @Inject private ContactBulk bulk;
  @Inject private ContactTrash trash;
  @Inject private Transactions transactions;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  /** Gives them a tag. */
  public void tag() {
    String name = given("tag-name");
    if (name == null || name.length() > 120) {
      Here.warn(msg.get("contacts.name-a-tag"));
      return;
    }
    act("contacts.write", ids -> bulk.tag(name, ids));
  }

  /** Takes a tag from them. */
  public void untag() {
    String name = given("tag-name");
    if (name == null) {
      Here.warn(msg.get("contacts.name-a-tag"));
      return;
    }
    act("contacts.write", ids -> bulk.untag(name, ids));
  }

  /** Puts them on a list. */
  public void addToList() {
    withKey("bulk-list", "lists.write", (list, ids) -> bulk.addToList(list, ids));
  }

  /** Takes them off a list. */
  public void removeFromList() {
    withKey("bulk-list", "lists.write", (list, ids) -> bulk.removeFromList(list, ids));
  }

  /** Gives them to a user; 0 is nobody. */
  public void setOwner() {
    withKey(
        "bulk-owner",
        "contacts.write",
        (owner, ids) -> bulk.setOwner(owner == 0 ? null : owner, ids));
  }

  /** Moves them to a life stage. */
  public void setStage() {
    LifeStage.of(given("bulk-stage"))
        .ifPresent(stage -> act("contacts.write", ids -> bulk.setStage(stage, ids)));
  }

  /** Puts them into the trash, from which one click takes them back. */
  public void delete() {
    Instant moment = trash.now();
    Map<Long, Veto> kept = new HashMap<>();
    int deleted =
        change(
            "contacts.delete",
            ids -> {
              Deleted step = trash.delete(ids, moment);
              kept.putAll(step.kept());
              return step.count();
            });
    kept.values().stream()
        .findFirst()
        .ifPresent(
            veto ->
                Here.warn(
                    msg.of(
                        "contacts.kept.some",
                        kept.size(),
                        msg.get(veto.pluginKey()),
                        msg.get(veto.reasonKey()))));
    if (deleted > 0) {
      Here.go("/console/contacts?deleted=" + moment.toString());
    }
  }

  /** Takes back what was deleted together. */
  public void undo(String moment) {
    if (!user.may("contacts.delete")) {
      return;
    }
    int restored = 0;
    int step;
    do {
      step = trash.restoreOf(Instant.parse(moment));
      restored += step;
    } while (step > 0);
    Here.done(msg.of("contacts.restored", restored));
    Here.go("/console/contacts");
  }

  /** What plugins can do with contacts, as far as the person may. */
  public List<BulkAction> getPluginActions() {
    return registry.active(RapportPlugin::bulkActions).stream()
        .filter(action -> user.may(action.capability()))
        .toList();
  }

  /** Lets a plugin act; where it fails, what it did in the thousands before stays. */
  public void plugin(BulkAction action) {
    String owner =
        registry.activeWithOwner(RapportPlugin::bulkActions).stream()
            .filter(one -> one.value().equals(action))
            .map(Contribution::plugin)
            .findFirst()
            .orElse(PluginRegistry.CORE);
    try {
      act(
          action.capability(),
          ids ->
              guard.runPlain(
                  owner,
                  Kind.BULK,
                  action.work().getName(),
                  () -> guard.<BulkWork, Integer>with(action.work(), work -> work.apply(ids))));
    } catch (RuntimeException e) {
      Here.failed(msg.of("plugins.actionFailed", msg.get(action.labelKey()), owner));
    }
  }

  private interface Keyed {
    int apply(long key, List<Long> ids);
  }

  private void withKey(String parameter, String capability, Keyed work) {
    String key = given(parameter);
    if (key != null && key.matches("\\d{1,18}")) {
      act(capability, ids -> work.apply(Long.parseLong(key), ids));
    } else {
      Here.warn(msg.get("contacts.choose-first"));
    }
  }

  /** The list is read anew, so that it shows what was changed. */
  private int act(String capability, ToIntFunction<List<Long>> work) {
    int changed = change(capability, work);
    try {
      String list = page.view().sortedBy(page.view().sort());
      Faces.getExternalContext().redirect(Faces.getRequestContextPath() + list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changed;
  }

  /** Each thousand in a transaction of its own; a failure leaves what was done before it. */
  private int change(String capability, ToIntFunction<List<Long>> work) {
    if (!user.may(capability)) {
      return 0;
    }
    int changed = 0;
    try {
      if ("all".equals(given("scope"))) {
        List<Long> ids = finder.ids(page.shown(), 0, STEP);
        while (!ids.isEmpty()) {
          List<Long> step = ids;
          changed += transactions.computeInNew(() -> work.applyAsInt(step));
          ids = finder.ids(page.shown(), step.get(step.size() - 1), STEP);
        }
      } else {
        List<Long> ticked = ticked();
        if (ticked.isEmpty()) {
          Here.warn(msg.get("contacts.tick-some"));
          return 0;
        }
        changed = transactions.computeInNew(() -> work.applyAsInt(ticked));
      }
      Here.done(msg.of("contacts.changed", changed));
    } catch (ProblemException e) {
      Here.failed(e.getMessage());
    }
    return changed;
  }

  private static List<Long> ticked() {
    String[] values = Faces.getRequestParameterValues("ticked");
    List<Long> ids = new ArrayList<>();
    if (values != null) {
      Arrays.stream(values)
          .filter(value -> value.matches("\\d{1,18}"))
          .map(Long::valueOf)
          .distinct()
          .limit(STEP)
          .forEach(ids::add);
    }
    return ids;
  }

  private static String given(String name) {
    String value = Faces.getRequestParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
