package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Rule;

/** Asks the database about each condition of a rule for one contact. */
@ApplicationScoped
public class Explainer {

  @Inject private Sql sql;
  @Inject private SegmentCompiler compiler;
  @Inject private SegmentMembers members;
  @Inject private ActiveFields fields;
  @Inject private RuleWords words;
  @Inject private Messages messages;

  /**
   * Explains a rule.
   *
   * @throws ProblemException 404 when there is no such contact (it may lie in the trash), 400 or
   *     409 when the rule cannot be evaluated
   */
  public Explanation explain(Rule rule, long contactId, Locale locale) {
    boolean exists =
        sql.number("select count(*) from contact where id = ? and deleted_at is null", contactId)
                == 1
            && Visible.of(RecordKind.CONTACTS).sees(sql, contactId);
    if (!exists) {
      throw KeyedProblem.notFound("contacts.one", contactId);
    }
    return explain(rule, contactId, fields.now(), locale);
  }

  private Explanation explain(Rule rule, long contact, Vocabulary vocabulary, Locale locale) {
    if (rule instanceof Rule.All all) {
      List<Explanation> parts = parts(all.rules(), contact, vocabulary, locale);
      return group("all", parts.stream().allMatch(Explanation::holds), parts, locale);
    }
    if (rule instanceof Rule.Any any) {
      List<Explanation> parts = parts(any.rules(), contact, vocabulary, locale);
      return group("any", parts.stream().anyMatch(Explanation::holds), parts, locale);
    }
    if (rule instanceof Rule.Not not) {
      Explanation inner = explain(not.rule(), contact, vocabulary, locale);
      return group("not", !inner.holds(), List.of(inner), locale);
    }
    Rule.Condition condition = (Rule.Condition) rule;
    boolean holds = members.has(compiler.compile(condition), contact);
    return new Explanation("condition", holds, words.of(condition, vocabulary, locale), List.of());
  }

  private List<Explanation> parts(
      List<Rule> rules, long contact, Vocabulary vocabulary, Locale locale) {
    return rules.stream().map(rule -> explain(rule, contact, vocabulary, locale)).toList();
  }

  private Explanation group(String part, boolean holds, List<Explanation> parts, Locale locale) {
    return new Explanation(part, holds, messages.text(locale, "segments.group." + part), parts);
  }
}
