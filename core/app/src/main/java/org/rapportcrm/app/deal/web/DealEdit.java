package org.rapportcrm.app.deal.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomValues;
import org.rapportcrm.app.field.web.CustomForm;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.team.TeamWish;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** The form for a deal. */
@Named
@ViewScoped
public class DealEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private Deals deals;
  @Inject private PipelineReader pipelines;
  @Inject private CurrentUser user;
  @Inject private ContactFinder contacts;
  @Inject private CustomForm custom;
  @Inject private CustomValues customValues;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private Choice contact;
  private Choice company;
  private final Map<String, String> values = new TreeMap<>();

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      DealRow deal = deals.row(path.getId().getAsLong());
      id = deal.id();
      version = deal.version();
      put("name", deal.name());
      put("stage", deal.stage().pipelineId() + ":" + deal.stage().word());
      contact = choice(deal.contactId(), deal.contactName());
      company = choice(deal.companyId(), deal.company());
      put("amount", plain(deal.amount()));
      put("currency", deal.currency());
      put("probability", deal.ownProbability());
      put("closesOn", deal.closesOn());
      put("ownerId", deal.ownerId() == null ? 0 : deal.ownerId());
      put(TeamWish.FIELD, deal.teamId() + "");
      put("lostReason", deal.lostReason());
      put("renewsOn", deal.renewsOn());
    } else {
      Pipeline first = pipelines.usual();
      put("stage", first.id() + ":" + first.first().word());
      contact = asked(Faces.getRequestParameter("contact"));
      put("ownerId", user.id().orElse(0L));
      put(TeamWish.FIELD, Acting.sight().teamOfNew() + "");
    }
    custom.open(Carrier.DEAL, id);
  }

  private static Choice choice(Long id, String name) {
    return id == null ? null : Choice.of(id, name);
  }

  /** The contact from whose page the person comes. */
  private Choice asked(String key) {
    return key != null && key.matches("\\d{1,18}")
        ? contacts.row(Long.parseLong(key)).map(DealEdit::choice).orElse(null)
        : null;
  }

  private static Choice choice(ContactRow row) {
    return Choice.of(row.id(), row.displayName());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private void put(String field, Object value) {
    values.put(field, text(value));
  }

  private static String plain(BigDecimal amount) {
    return amount == null ? null : amount.stripTrailingZeros().toPlainString();
  }

  /** Whether it is a new deal. */
  public boolean isNew() {
    return id == null;
  }

  /** Key of the deal as text; empty for a new one. */
  public String getId() {
    return id == null ? "" : id.toString();
  }

  /** With whom the deal is; {@code null} for nobody yet. */
  public Choice getContact() {
    return contact;
  }

  public void setContact(Choice contact) {
    this.contact = contact;
  }

  /** With which company; {@code null} for none. */
  public Choice getCompany() {
    return company;
  }

  public void setCompany(Choice company) {
    this.company = company;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Saves and goes to the board. */
  public void save() {
    try {
      List<Flaw> flaws = new ArrayList<>();
      CustomChange more = custom.checked(flaws);
      refusals.unlessEmpty(flaws);
      id = customValues.saved(Carrier.DEAL, more, this::saved);
      Here.done(msg.get("deals.saved"));
      Here.go(deals.sees(id) ? "/console/deal/" + id : "/console/deals");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private long saved() {
    if (isNew()) {
      return deals.create(sent());
    }
    deals.change(id, sent(), version);
    return id;
  }

  private Values sent() {
    Map<String, String> sent = new TreeMap<>(values);
    String[] stage = sent.get("stage").split(":", 2);
    sent.put("pipeline", stage[0]);
    sent.put("stage", stage[1]);
    sent.put("contact", contact == null ? null : contact.value());
    sent.put("company", company == null ? null : company.value());
    if ("0".equals(sent.get("ownerId"))) {
      sent.put("ownerId", null);
    }
    TeamWish.typed(sent);
    DealRow before = isNew() ? null : deals.row(id);
    if (before != null && Objects.equals(sent.get("closesOn"), text(before.closesOn()))) {
      sent.remove("closesOn");
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
