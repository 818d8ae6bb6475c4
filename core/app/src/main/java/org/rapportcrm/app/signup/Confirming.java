package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.app.audit.Audit;

/** What happens when the owner of an address confirms: once, all of it or nothing. */
@ApplicationScoped
public class Confirming {

  /** How its entry on the timeline is called. */
  static final String KIND = "signup.confirmed";

  private Sql sql;
  private Clock clock;
  private SignupForms forms;
  private SignedUp people;
  private Consents consents;
  private Suppressions suppressions;
  private Interactions interactions;
  private SignupCount count;
  private Audit audit;

  /** For the container. */
  protected Confirming() {}

  /** With all that it changes. */
  @Inject
  public Confirming(
      Sql sql,
      Clock clock,
      SignupForms forms,
      SignedUp people,
      Consents consents,
      Suppressions suppressions,
      Interactions interactions,
      SignupCount count,
      Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.forms = forms;
    this.people = people;
    this.consents = consents;
    this.suppressions = suppressions;
    this.interactions = interactions;
    this.count = count;
    this.audit = audit;
  }

  /** Where a sign-up stands. */
  public enum State {
    PENDING,
    CONFIRMED,
    EXPIRED
  }

  /** A sign-up with its form. */
  public record Found(long id, State state, SignupForm form, String language) {}

  private record Waiting(String email, String network, Map<SignupField, String> answers) {}

  /** The sign-up, if it is still known. */
  public Optional<Found> find(long id) {
    return sql.first(
        "select form_id, state, expires_at, language from signup where id = ?",
        row -> {
          State state = State.valueOf(row.getString("state"));
          boolean over =
              state == State.PENDING && !Sql.instant(row, "expires_at").isAfter(clock.instant());
          return new Found(
              id,
              over ? State.EXPIRED : state,
              forms.get(row.getLong("form_id")),
              row.getString("language"));
        },
        id);
  }

  /** Confirms it; a second time, or too late, nothing happens. */
  @Transactional(rollbackOn = Exception.class)
  public boolean confirm(Found found) {
    Instant now = clock.instant();
    Waiting waiting =
        sql.first("select * from signup where id = ?", Confirming::waiting, found.id())
            .orElseThrow();
    int first =
        sql.update(
            "update signup set state = 'CONFIRMED', confirmed_at = ?, email = null,"
                + " email_folded = null, first_name = null, last_name = null, phone = null,"
                + " company = null where id = ? and state = 'PENDING' and expires_at > ?",
            now,
            found.id(),
            now);
    if (first == 0) {
      return false;
    }
    SignupForm form = found.form();
    letBackIn(waiting.email());
    long contact = people.contact(form, waiting.email(), waiting.answers(), found.language());
    sql.update("update signup set contact_id = ? where id = ?", contact, found.id());
    for (long text : texts(found.id())) {
      consents.recordShown(
          List.of(contact), text, true, shortened("form: " + form.name()), waiting.network());
    }
    interactions.record(List.of(NewInteraction.of(contact, KIND, now, form.name())));
    count.add(form.id(), SignupCount.What.CONFIRMED);
    return true;
  }

  private void letBackIn(String email) {
    var suppression = suppressions.find(email);
    if (suppression.isPresent() && ReturnRule.mayReturn(suppression)) {
      suppressions.remove(email);
      audit.recordAs("sign-up", null, "suppression.lifted", "address", suppression.get().reason());
    }
  }

  private List<Long> texts(long id) {
    return sql.list(
        "select s.text_id from signup_text s join consent_text t on t.id = s.text_id"
            + " join purpose p on p.word = t.purpose and p.archived_at is null"
            + " where s.signup_id = ? order by s.text_id",
        row -> row.getLong(1),
        id);
  }

  private static String shortened(String source) {
    return source.length() <= 200 ? source : source.substring(0, 200);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    Map<SignupField, String> answers = new EnumMap<>(SignupField.class);
    for (SignupField field : SignupField.values()) {
      String answer = row.getString(field.name());
      if (answer != null) {
        answers.put(field, answer);
      }
    }
    return new Waiting(row.getString("email"), row.getString("network"), answers);
  }
}
