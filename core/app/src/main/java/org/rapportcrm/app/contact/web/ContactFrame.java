package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.ContactFigures;
import org.rapportcrm.api.page.Figure;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.record.ContactDetail;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.purchase.Spending;
import org.rapportcrm.app.purchase.Spending.Spent;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;

/** What stands round the tabs of a contact's page: figures and the tabs themselves. */
@Named
@RequestScoped
public class ContactFrame {

  @Inject private ContactPath path;
  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private CurrentUser user;
  @Inject private Spending spending;
  @Inject private Msg msg;
  @Inject private Fmt fmt;

  private List<Tab> tabs;
  private List<Figure> figures;

  /**
   * A tab.
   *
   * @param plugin whose it is
   * @param view its Facelet
   */
  public record Tab(String id, String labelKey, String icon, String plugin, String view) {}

  /** The tabs that the person may see: the core's, then the plugins'. */
  public List<Tab> getTabs() {
    if (tabs == null) {
      tabs = new ArrayList<>();
      core("timeline", "clock", "interactions.read");
      core("details", "id-card", "contacts.read");
      core("purchases", "shopping-cart", "purchases.read");
      registry.activeWithOwner(RapportPlugin::contactTabs).stream()
          .filter(tab -> user.may(tab.value().capability()))
          .forEach(
              tab ->
                  tabs.add(
                      new Tab(
                          tab.value().id(),
                          tab.value().labelKey(),
                          tab.value().icon(),
                          tab.plugin(),
                          tab.value().view())));
    }
    return tabs;
  }

  private void core(String id, String icon, String capability) {
    if (user.may(capability)) {
      tabs.add(
          new Tab(
              id,
              "contacts.tab." + id,
              icon,
              PluginRegistry.CORE,
              "/console/contact-" + id + ".xhtml"));
    }
  }

  /** The tab that is open; the first one when the path names none that is there. */
  public Tab getCurrent() {
    return getTabs().stream()
        .filter(tab -> tab.id().equals(path.getTab()))
        .findFirst()
        .orElse(getTabs().get(0));
  }

  /** The core's figures, then the plugins'; one that fails is left out. */
  public List<Figure> getFigures() {
    if (figures == null) {
      long id = path.getId();
      figures = new ArrayList<>(own(path.getContact()));
      registry
          .activeWithOwner(RapportPlugin::contactFigures)
          .forEach(
              source ->
                  guard
                      .<ContactFigures, List<Figure>>ask(
                          source.plugin(), Kind.FIGURE, source.value(), bean -> bean.figures(id))
                      .ifPresent(figures::addAll));
    }
    return figures;
  }

  private List<Figure> own(ContactDetail contact) {
    List<Figure> own = new ArrayList<>();
    String purchases = path.getPath() + "/purchases";
    List<Spent> spent =
        spending.of(List.of(contact.row().id())).getOrDefault(contact.row().id(), List.of());
    own.add(
        new Figure(
            msg.get("purchases.title"),
            fmt.number(contact.row().purchaseCount()),
            average(spent),
            purchases));
    own.add(
        new Figure(
            msg.get("contacts.spent"), spent.isEmpty() ? "–" : sums(spent), null, purchases));
    own.add(
        new Figure(
            msg.get("contacts.last-purchase"),
            contact.row().lastPurchase() == null ? "–" : fmt.ago(contact.row().lastPurchase()),
            contact.row().lastPurchase() == null ? null : fmt.date(contact.row().lastPurchase()),
            purchases));
    return own;
  }

  /** Each currency for itself. */
  private String sums(List<Spent> spent) {
    return spent.stream()
        .map(one -> fmt.money(one.amount(), one.currency()))
        .collect(Collectors.joining(" + "));
  }

  /** In the currency of most purchases; the others would need a rate. */
  private String average(List<Spent> spent) {
    if (spent.isEmpty()) {
      return null;
    }
    Spent most = spent.get(0);
    BigDecimal each =
        most.amount().divide(BigDecimal.valueOf(most.purchases()), 2, RoundingMode.HALF_EVEN);
    return msg.of("contacts.average", fmt.money(each, most.currency()));
  }
}
