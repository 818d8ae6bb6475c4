package org.rapportcrm.app.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.consent.StoredConsents;
import org.rapportcrm.app.consent.StoredSuppressions;
import org.rapportcrm.app.consent.Wordings;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.publicpage.MustacheTemplates;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.secret.KeyedTokens;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.tombstone.Tombstones;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.TestDatabase;

/** One form over a database, whose mails and contacts are only written down. */
final class SignupsUnderTest implements AutoCloseable {

  private static final Messages TEXTS = (locale, key, arguments) -> key;

  final Tokens tokens = new KeyedTokens(new SecretKey("a key for tests"));
  final Map<String, Long> mails = new LinkedHashMap<>();
  final List<String> people = new ArrayList<>();
  final SignupTest.Hands clock;
  final Sql sql;
  final Suppressions suppressions;
  final SignupCount count;
  final SignupPage page;
  int mailCount;

  private final TestDatabase database;

  SignupsUnderTest(TestDatabase.Kind kind, Instant now) {
    database = TestDatabase.of(kind, "core");
    sql = database.sql();
    clock = new SignupTest.Hands(now);
    PurposeTexts texts = Wordings.of(sql, clock);
    suppressions = new StoredSuppressions(sql, clock, new Tombstones(), Workshop.suppressed(sql));
    count = new SignupCount(sql, clock);
    Audit audit = new Audit(sql, clock, new Acting());
    SignupForms forms = new SignupForms(sql, clock, audit, null, new Purposes(sql), null, null);
    ConfirmationMail mail = new Noted(tokens);
    Confirming confirming =
        new Confirming(
            sql,
            clock,
            forms,
            new NotedPeople(),
            new StoredConsents(
                sql, clock, new Tombstones(), (what, happenings) -> {}, new Purposes(sql), texts),
            suppressions,
            interactions -> {},
            count,
            audit);
    page =
        new SignupPage(
            forms,
            new Signups(sql, clock, new KeptSettings(), suppressions, mail, confirming, count),
            confirming,
            mail,
            count,
            new SignupView(new MustacheTemplates(TEXTS), TEXTS, new Purposes(sql), texts),
            new SignupReader(texts));
    sql.update(
        "insert into signup_form (code, name, heading, fields, purposes, created_at) values"
            + " ('abc', 'Newsletter', 'Letters', 'firstName', 'marketing', current_timestamp)");
  }

  PublicResponse send(String address, Map<String, List<String>> more) {
    Map<String, List<String>> parameters = new HashMap<>();
    parameters.put("email", List.of(address));
    parameters.put("firstName", List.of("Sara"));
    parameters.put("purpose", List.of("marketing"));
    parameters.putAll(more);
    return page.post(request("abc", parameters));
  }

  PublicRequest request(String token, Map<String, List<String>> parameters) {
    return SignupTest.request(token, parameters);
  }

  void suppress(String address, String reason, String detail) {
    suppressions.add(address, reason, detail);
  }

  String token(int mail) {
    return tokenOf(List.copyOf(mails.keySet()).get(mail));
  }

  String tokenOf(String address) {
    return ConfirmationMail.PREFIX + tokens.issue("signup.confirm", mails.get(address));
  }

  long consents() {
    return sql.number("select count(*) from consent where given");
  }

  String proof() {
    return sql.first(
            "select e.source, e.address, t.purpose, t.language, t.number from consent_event e"
                + " join consent_text t on t.id = e.text_id and t.words = e.basis",
            row ->
                row.getString(1)
                    + " "
                    + row.getString(2)
                    + " "
                    + row.getString(3)
                    + " "
                    + row.getString(4)
                    + " "
                    + row.getInt(5))
        .orElseThrow();
  }

  @Override
  public void close() {
    database.close();
  }

  private final class Noted extends ConfirmationMail {
    Noted(Tokens tokens) {
      super(null, TEXTS, tokens, null);
    }

    @Override
    public void send(long signupId, String address, Locale locale, long days) {
      mails.put(address, signupId);
      mailCount++;
    }
  }

  private final class NotedPeople extends SignedUp {
    @Override
    public long contact(
        SignupForm form, String email, Map<SignupField, String> answers, String language) {
      people.add(email + " " + answers);
      sql.update(
          "insert into contact (id, created_at, updated_at)"
              + " values (900, current_timestamp, current_timestamp)");
      return 900;
    }
  }
}
