package org.rapportcrm.app.retention.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.retention.Retention;
import org.rapportcrm.app.web.Msg;

/** {@code /console/retention}: how long data is kept, and what would go. */
@Named
@RequestScoped
public class RetentionPage {

  @Inject private Retention retention;
  @Inject private Msg msg;

  private final Map<String, String> typed = new LinkedHashMap<>();
  private List<Retention.Rule> rules;
  private Long version;
  private boolean previewed;

  @PostConstruct
  void load() {
    rules = retention.all();
    version = retention.version();
    rules.forEach(rule -> typed.put(rule.id(), rule.days() == null ? "" : "" + rule.days()));
  }

  /** The rules; after a look ahead as they would be. */
  public List<Retention.Rule> getRules() {
    return rules;
  }

  /** Days by rule as they stand in the form; empty for ever. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** The version that the form shows. */
  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }

  /** Whether the numbers are those of what is typed and not yet kept. */
  public boolean isPreviewed() {
    return previewed;
  }

  /** How many go, in words. */
  public String due(Retention.Rule rule) {
    if (rule.days() == null) {
      return msg.get("retention.nothing");
    }
    return rule.isMore()
        ? msg.of("retention.more", rule.due() - 1)
        : msg.of("retention.due", rule.due());
  }

  /** Shows what the typed rules would take. */
  public void preview() {
    attempt(
        () -> {
          rules = retention.preview(retention.check(typed));
          previewed = true;
        });
  }

  /** Keeps the typed rules. */
  public void keep() {
    attempt(
        () -> {
          retention.keep(retention.check(typed), version);
          Here.done(msg.get("retention.kept"));
          Here.go("/console/retention");
        });
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
