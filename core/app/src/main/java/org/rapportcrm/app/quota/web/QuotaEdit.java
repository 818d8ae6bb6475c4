package org.rapportcrm.app.quota.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.quota.Quota;
import org.rapportcrm.app.quota.Quotas;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** The form for a quota. */
@Named
@ViewScoped
public class QuotaEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private Quotas quotas;
  @Inject private Owners owners;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private final Map<String, String> values = new TreeMap<>();

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      Quota quota = quotas.get(path.getId().getAsLong());
      id = quota.id();
      version = quota.version();
      values.put("user", String.valueOf(quota.userId()));
      values.put("from", quota.from().toString());
      values.put("to", quota.to().toString());
      values.put("amount", quota.amount().stripTrailingZeros().toPlainString());
      values.put("currency", quota.currency());
    }
  }

  /** Whether it is a new quota. */
  public boolean isNew() {
    return id == null;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Who can have one. */
  public List<Choice> getUsers() {
    return owners.all().stream().map(one -> Choice.of(one.id(), one.name())).toList();
  }

  /** Saves and goes to the forecast. */
  public void save() {
    try {
      Map<String, String> sent = new TreeMap<>(values);
      if (sent.get("amount") != null) {
        MoneyParser.parse(sent.get("amount"), MoneyStyle.POINT)
            .ifPresent(money -> sent.put("amount", money.amount().toPlainString()));
      }
      if (isNew()) {
        quotas.create(new Values(sent));
      } else {
        quotas.change(id, new Values(sent), version);
      }
      Here.done(msg.get("quotas.saved"));
      Here.go("/console/forecast");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
