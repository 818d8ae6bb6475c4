package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.BulkAction;
import org.rapportcrm.api.page.BulkWork;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.bulk.BulkRun;
import org.rapportcrm.app.contact.bulk.BulkRuns;
import org.rapportcrm.app.contact.bulk.ContactEdit;
import org.rapportcrm.app.contact.bulk.ContactEdits;
import org.rapportcrm.app.contact.bulk.ContactEdits.Outcome;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.trash.DeletionVetoes.Veto;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.undo.Acts;
import org.rapportcrm.app.web.Msg;

/** Acts on the contacts that are ticked, or on all that the list's filter leaves. */
@Named
@RequestScoped
public class ContactBulkActions {

  private static final int STEP = 1000;

  @Inject private ContactsPage page;
  @Inject private ContactFinder finder;
  @Inject private ContactEdits edits;
  @Inject private BulkRuns runs;
  @Inject private Acts acts;
  @Inject private Transactions transactions;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private BulkRun run;

  /** Gives them a tag. */
  public void tag() {
    edit(ContactEdit.Kind.TAG, given("tag-name"), "contacts.name-a-tag");
  }

  /** Takes a tag from them. */
  public void untag() {
    edit(ContactEdit.Kind.UNTAG, given("tag-name"), "contacts.name-a-tag");
  }

  /** Puts them on a list. */
  public void addToList() {
    edit(ContactEdit.Kind.LIST, given("bulk-list"), "contacts.choose-first");
  }

  /** Takes them off a list. */
  public void removeFromList() {
    edit(ContactEdit.Kind.UNLIST, given("bulk-list"), "contacts.choose-first");
  }

  /** Gives them to a user; 0 is nobody. */
  public void setOwner() {
    edit(ContactEdit.Kind.OWNER, given("bulk-owner"), "contacts.choose-first");
  }

  /** Gives them to a team; 0 is none. */
  public void setTeam() {
    edit(ContactEdit.Kind.TEAM, given("bulk-team"), "contacts.choose-first");
  }

  /** Moves them to a life stage. */
  public void setStage() {
    edit(ContactEdit.Kind.STAGE, given("bulk-stage"), "contacts.choose-first");
  }

  /** Puts them into the trash. */
  public void delete() {
    edit(ContactEdit.Kind.DELETE, "", null);
  }

  /** The edit that the address tells about; {@code null} for none. */
  public BulkRun getRun() {
    if (run == null && Here.id("bulk") != null) {
      run = runs.own(Here.id("bulk")).orElse(null);
    }
    return run;
  }

  /** What became of the edit that is over, in words. */
  public String outcome(BulkRun over) {
    return msg.of("contacts.changed", over.changed());
  }

  /**
   * A few at once, many by a job; either can be taken back.
   *
   * @param ask key of what to say where nothing was chosen
   */
  private void edit(ContactEdit.Kind kind, String argument, String ask) {
    if (!user.may(kind.capability())) {
      Here.failed(msg.get("shell.error.forbidden"));
      return;
    }
    if (argument == null) {
      Here.warn(msg.get(ask));
      return;
    }
    ContactEdit edit = new ContactEdit(kind, argument.isEmpty() ? null : argument);
    try {
      boolean all = "all".equals(given("scope"));
      if (all && page.getTotal() > STEP) {
        long id = runs.start(edit, page.view().address().filterText(), page.getTotal());
        Here.go(page.pathWith("bulk", id));
      } else {
        atOnce(edit, all ? finder.ids(page.shown(), 0, STEP) : ticked());
      }
    } catch (ProblemException e) {
      Here.failed(e.getMessage());
    }
  }

  private void atOnce(ContactEdit edit, List<Long> ids) {
    if (ids.isEmpty()) {
      Here.warn(msg.get("contacts.tick-some"));
      return;
    }
    long[] act = new long[1];
    Outcome outcome =
        transactions.computeInNew(
            () -> {
              act[0] = edits.begin(edit);
              Outcome made = edits.apply(edit, act[0], ids);
              if (made.changed() == 0) {
                acts.forget(act[0]);
              }
              return made;
            });
    outcome.kept().values().stream().findFirst().ifPresent(veto -> tell(outcome, veto));
    if (outcome.changed() == 0 && outcome.kept().isEmpty()) {
      Here.done(msg.of("contacts.changed", 0));
    }
    Here.go(
        outcome.changed() == 0
            ? page.view().sortedBy(page.view().sort())
            : page.pathWith("undo", act[0]));
  }

  private void tell(Outcome outcome, Veto veto) {
    Here.warn(
        msg.of(
            "contacts.kept.some",
            outcome.kept().size(),
            msg.get(veto.pluginKey()),
            msg.get(veto.reasonKey())));
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
