package org.rapportcrm.app.delivery.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.delivery.PolicyRules;
import org.rapportcrm.app.delivery.policy.QuietHours;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.web.Msg;

/** {@code /console/contact-policy}: how often people are written to, and when not. */
@Named
@RequestScoped
public class PolicyPage {

  private static final String CORE = "core";
  private static final String QUIET = "mail.quietHours";

  @Inject private Settings settings;
  @Inject private SettingChanges changes;
  @Inject private Purposes purposes;
  @Inject private PurposeTexts texts;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private final Map<String, String> typed = new LinkedHashMap<>();
  private Long version;

  /**
   * A cap as the page shows it.
   *
   * @param name what it is for
   * @param messages setting of the number of messages
   * @param days setting of the number of days
   */
  public record Row(String name, String messages, String days) {}

  @PostConstruct
  void load() {
    version = changes.version(CORE);
    for (Row row : getRows()) {
      typed.put(row.messages(), settings.get(CORE, row.messages()).orElse("0"));
      typed.put(row.days(), settings.get(CORE, row.days()).orElse("7"));
    }
    typed.put(QUIET, settings.get(CORE, QUIET).orElse(""));
  }

  /** All purposes together, then each of them. */
  public List<Row> getRows() {
    List<Row> rows = new ArrayList<>();
    rows.add(row("", msg.get("mail.policy.all")));
    Map<String, String> names = texts.names(user.locale());
    purposes.asked().forEach(p -> rows.add(row(p, names.get(p))));
    return rows;
  }

  /** What stands in the form, by setting. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** The version of the site's settings that the form shows. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** Keeps it; it holds from the next message on. */
  @Transactional
  public void save() {
    try {
      changes.keep(CORE, checked(), version);
      Here.done(msg.get("mail.policy.saved"));
      Here.go("/console/contact-policy");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private Map<String, String> checked() {
    List<Flaw> flaws = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (Row row : getRows()) {
      values.put(row.messages(), number(row.messages(), 0, flaws));
      values.put(row.days(), number(row.days(), 1, flaws));
    }
    String quiet = Folding.fold(typed.get(QUIET)).replace(" ", "");
    if (!quiet.isEmpty() && QuietHours.parse(quiet).equals(QuietHours.NONE)) {
      flaws.add(Flaw.of(QUIET, "mail.policy.no-hours", typed.get(QUIET)));
    }
    values.put(QUIET, quiet.isEmpty() ? null : quiet);
    refusals.unlessEmpty(flaws);
    return values;
  }

  private String number(String setting, int least, List<Flaw> flaws) {
    String text = Folding.fold(typed.get(setting)).strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < least) {
      flaws.add(Flaw.of(setting, "mail.policy.no-number", typed.get(setting), least));
    }
    return text;
  }

  private static Row row(String purpose, String name) {
    return new Row(name, PolicyRules.messagesOf(purpose), PolicyRules.daysOf(purpose));
  }
}
