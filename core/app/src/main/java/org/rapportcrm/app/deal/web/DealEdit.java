package org.rapportcrm.app.deal.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** The form for a deal. */
@Named
@ViewScoped
public class DealEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private Deals deals;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private final Map<String, String> values = new TreeMap<>();

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      DealRow deal = deals.row(path.getId().getAsLong());
      id = deal.id();
      version = deal.version();
      put("name", deal.name());
      put("stage", deal.stage().word());
      put("contact", deal.contactId());
      put("company", deal.companyId());
      put("amount", plain(deal.amount()));
      put("currency", deal.currency());
      put("probability", deal.probability());
      put("closesOn", deal.closesOn());
      put("ownerId", deal.ownerId() == null ? 0 : deal.ownerId());
    } else {
      put("stage", "new");
      put("contact", Faces.getRequestParameter("contact"));
      put("ownerId", user.id().orElse(0L));
    }
  }

  private void put(String field, Object value) {
    values.put(field, value == null ? null : value.toString());
  }

  private static String plain(BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }

  /** Whether it is a new deal. */
  public boolean isNew() {
    return id == null;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Saves and goes to the board. */
  public void save() {
    try {
      if (isNew()) {
        id = deals.create(sent());
      } else {
        deals.change(id, sent(), version);
      }
      Here.done(msg.get("deals.saved"));
      Here.go("/console/deals");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private Values sent() {
    Map<String, String> sent = new TreeMap<>(values);
    if ("0".equals(sent.get("ownerId"))) {
      sent.put("ownerId", null);
    }
    if (sent.get("amount") != null) {
      MoneyParser.parse(sent.get("amount"), MoneyStyle.POINT)
          .ifPresent(money -> sent.put("amount", money.amount().toPlainString()));
    }
    return new Values(sent);
  }

  /** Deletes it. */
  public void delete() {
    deals.delete(id);
    Here.done(msg.get("deals.deleted"));
    Here.go("/console/deals");
  }
}
