package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.input.Input;

/**
 * Takes what people send in. Whoever sends learns nothing about the address: known, new, suppressed
 * or asked too often, the answer is the same.
 */
@ApplicationScoped
public class Signups {

  /** Most sign-ups from one network in an hour. */
  static final int PER_NETWORK = 30;

  /** Most confirmations that are mailed to one address in a day. */
  static final int PER_ADDRESS = 3;

  private Sql sql;
  private Clock clock;
  private Settings settings;
  private Suppressions suppressions;
  private ConfirmationMail mail;
  private Confirming confirming;
  private SignupCount count;

  /** For the container. */
  protected Signups() {}

  @Inject
  public Signups(
      Sql sql,
      Clock clock,
      Settings settings,
      Suppressions suppressions,
      ConfirmationMail mail,
      Confirming confirming,
      SignupCount count) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
    this.suppressions = suppressions;
    this.mail = mail;
    this.confirming = confirming;
    this.count = count;
  }

  /**
   * What somebody sent in, checked.
   *
   * @param answers by field, without those left empty
   * @param texts keys of the versions that were ticked
   */
  public record Sent(
      String email,
      Map<SignupField, String> answers,
      Collection<Long> texts,
      Locale locale,
      String address) {}

  /** Whether too many came from this network lately. */
  public boolean isTooMuch(String address) {
    return sql.number(
            "select count(*) from signup where network = ? and submitted_at > ?",
            NetworkPart.of(address),
            clock.instant().minus(Duration.ofHours(1)))
        >= PER_NETWORK;
  }

  /** Whether what was agreed to waits until its mail is confirmed. */
  public boolean waits(Sent sent) {
    return sql.number(
            "select count(*) from consent_text t join purpose p on p.word = t.purpose"
                + " where t.id = any(?) and p.double_opt_in",
            sent.texts())
        > 0;
  }

  /**
   * Keeps a sign-up and mails its confirmation, where that may be. Without a mail it counts only
   * for an address that nobody knows: a stranger neither brings back who unsubscribed nor speaks
   * for a contact.
   */
  @Transactional(rollbackOn = Exception.class)
  public void submit(SignupForm form, Sent sent) {
    count.add(form.id(), SignupCount.What.SUBMITTED);
    String folded = Input.foldedEmail(sent.email());
    Instant now = clock.instant();
    long today =
        sql.number(
            "select count(*) from signup where email_folded = ? and submitted_at > ?",
            folded,
            now.minus(Duration.ofDays(1)));
    if (today >= PER_ADDRESS || !ReturnRule.mayReturn(suppressions.find(sent.email()))) {
      return;
    }
    long days = Math.max(1, settings.whole("core", "signup.days", 7));
    long id =
        sql.insert(
            "insert into signup (form_id, state, email, email_folded, first_name, last_name, phone,"
                + " company, language, network, submitted_at, expires_at)"
                + " values (?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            form.id(),
            sent.email(),
            folded,
            sent.answers().get(SignupField.FIRST_NAME),
            sent.answers().get(SignupField.LAST_NAME),
            sent.answers().get(SignupField.PHONE),
            sent.answers().get(SignupField.COMPANY),
            sent.locale().getLanguage(),
            NetworkPart.of(sent.address()),
            now,
            now.plus(Duration.ofDays(days)));
    sql.batch(
        "insert into signup_text (signup_id, text_id) values (?, ?)",
        sent.texts().stream().distinct().map(text -> new Object[] {id, text}).toList());
    if (waits(sent) || isKnown(sent.email(), folded)) {
      mail.send(id, sent.email(), sent.locale(), days);
    } else {
      confirming.confirm(confirming.find(id).orElseThrow());
    }
  }

  private boolean isKnown(String email, String folded) {
    return suppressions.find(email).isPresent()
        || sql.number(
                "select (select count(*) from contact where email_folded = ?)"
                    + " + (select count(*) from reach_email where address_folded = ?)",
                folded,
                folded)
            > 0;
  }
}
