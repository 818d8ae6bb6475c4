package org.rapportcrm.app.plugin.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.rapportcrm.app.plugin.change.ChangePlan.Finding;
import org.rapportcrm.app.plugin.change.ChangePlan.Off;
import org.rapportcrm.app.text.BundleMessages;

/**
 * What stands in the way of a change, in the language of whoever reads it. What a plugin says is
 * said in its own texts, everything else in ours; what is in English only, such as the message of
 * an exception, stays as it is.
 */
@ApplicationScoped
public class FindingWords {

  private BundleMessages texts;

  /** For proxies. */
  protected FindingWords() {}

  /** Over the application's texts. */
  @Inject
  public FindingWords(BundleMessages texts) {
    this.texts = texts;
  }

  /** The plan with its texts in this language. */
  ChangePlan in(Locale locale, ChangePlan plan) {
    return new ChangePlan(
        plan.id(),
        plan.good(),
        plan.findings().stream().map(finding -> in(locale, finding)).toList(),
        plan.plugins(),
        plan.switchedOff().stream().map(off -> in(locale, off)).toList(),
        plan.pauseMillis());
  }

  private Finding in(Locale locale, Finding finding) {
    String own = "changes.finding." + finding.check();
    String rule = "checks." + finding.check();
    String sentence = finding.sentence().isEmpty() ? own : key(finding.sentence());
    Object[] arguments = finding.arguments().toArray();
    String text =
        finding
            .texts()
            .getOrDefault(locale.getLanguage(), text(locale, sentence, finding.text(), arguments));
    String fix = text(locale, rule + ".fix", finding.fix());
    return new Finding(
        finding.check(),
        finding.severity(),
        finding.plugin(),
        text(locale, rule, text(locale, "changes.rule." + finding.check(), "")),
        text,
        text(locale, own + ".fix", fix, arguments),
        finding.where(),
        finding.sentence(),
        finding.arguments(),
        finding.texts());
  }

  /** Sentences of a rule stand with the rules, others under their own key. */
  private String key(String sentence) {
    return texts.has(sentence) ? sentence : "checks." + sentence;
  }

  private Off in(Locale locale, Off off) {
    return new Off(
        off.id(),
        off.check(),
        text(locale, "checks." + off.check(), ""),
        text(locale, off.sentence(), off.reason(), off.arguments().toArray()),
        off.sentence(),
        off.arguments());
  }

  private String text(Locale locale, String key, String otherwise, Object... arguments) {
    return texts.has(key) ? texts.text(locale, key, arguments) : otherwise;
  }
}
