package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.message.LetterheadSettings;
import org.rapportcrm.app.purpose.Purposes;

/** The forms that there are. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class SignupForms {

  private static final String SELECT =
      "select f.id, f.code, f.name, f.heading, f.intro, f.language, f.fields, f.purposes, f.list_id,"
          + " f.tags, f.thanks, f.next_url, f.open, f.version from signup_form f ";
  private static final int CODE_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private Sql sql;
  private Clock clock;
  private Audit audit;
  private Refusals refusals;
  private Purposes purposes;
  private Settings settings;
  private LetterheadSettings letterhead;

  /** For the container. */
  protected SignupForms() {}

  @Inject
  public SignupForms(
      Sql sql,
      Clock clock,
      Audit audit,
      Refusals refusals,
      Purposes purposes,
      Settings settings,
      LetterheadSettings letterhead) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
    this.refusals = refusals;
    this.purposes = purposes;
    this.settings = settings;
    this.letterhead = letterhead;
  }

  /** All of them, newest first; at most 500. */
  public List<SignupForm> all() {
    return sql.list(SELECT + "order by f.id desc fetch first 500 rows only", SignupForms::form);
  }

  /** The form, or status 404. */
  public SignupForm get(long id) {
    return sql.first(SELECT + "where f.id = ?", SignupForms::form, id)
        .orElseThrow(() -> refusals.notFound("signup.one.named", id));
  }

  /** The form with this public address, as people see it: without purposes that were archived. */
  public Optional<SignupForm> find(String code) {
    return sql.first(SELECT + "where f.code = ?", SignupForms::form, code)
        .map(form -> form.asking(purposes.asked()));
  }

  /** Makes a form and answers its key. */
  public long create(SignupInput input) {
    check(input, List.of());
    byte[] code = new byte[CODE_BYTES];
    random.nextBytes(code);
    long id =
        sql.insert(
            "insert into signup_form (code, name, heading, intro, language, fields, purposes,"
                + " list_id, tags, thanks, next_url, open, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            values(input, HexFormat.of().formatHex(code), clock.instant()));
    audit.record("signup.formAdded", "sign-up form " + id, input.name().strip());
    return id;
  }

  /** Changes a form; its public address stays. */
  public void change(long id, SignupInput input) {
    SignupForm before = get(id);
    check(input, before.purposes());
    long version = input.version() == null ? before.version() : input.version();
    int changed =
        sql.update(
            "update signup_form set code = ?, name = ?, heading = ?, intro = ?, language = ?,"
                + " fields = ?, purposes = ?, list_id = ?, tags = ?, thanks = ?, next_url = ?,"
                + " open = ?, version = version + 1 where id = ? and version = ?",
            values(input, before.code(), id, version));
    if (changed == 0) {
      throw refusals.overtaken(audit.last("sign-up form " + id, "signup.formChanged"));
    }
    audit.record(
        "signup.formChanged",
        "sign-up form " + id,
        input.name().strip() + ", " + input.purposes() + (input.open() ? ", open" : ", closed"));
  }

  /** Deletes a form with its sign-ups; who confirmed stays a contact, with the consent. */
  public void delete(long id) {
    SignupForm form = get(id);
    sql.update("delete from signup_form where id = ?", id);
    audit.record("signup.formDeleted", "sign-up form " + id, form.name());
  }

  /** The hosts that a thank-you page may lead to: our own and those of the setting. */
  public List<String> hosts() {
    List<String> hosts = new ArrayList<>();
    String own = URI.create(letterhead.read().baseUrl()).getHost();
    if (own != null) {
      hosts.add(own.toLowerCase(Locale.ROOT));
    }
    settings.get("core", "signup.hosts").map(SignupForms::words).ifPresent(hosts::addAll);
    return hosts;
  }

  /** What is asked for today, and what the form asked for before: it may keep an archived one. */
  private List<String> askable(List<String> before) {
    List<String> askable = new ArrayList<>(purposes.asked());
    askable.addAll(before);
    return askable;
  }

  private void check(SignupInput input, List<String> before) {
    refusals.unlessEmpty(input.flaws(hosts(), askable(before)));
    if (input.listId() != null
        && sql.number("select count(*) from contact_list where id = ?", input.listId()) == 0) {
      throw refusals.notFound("lists.one", input.listId());
    }
  }

  private static Object[] values(SignupInput input, String code, Object... more) {
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                code,
                input.name().strip(),
                input.heading().strip(),
                blank(input.intro()),
                input.language(),
                String.join(",", input.fields()),
                String.join(",", input.purposes()),
                input.listId(),
                blank(String.join(",", input.tags())),
                blank(input.thanks()),
                blank(input.nextUrl()),
                input.open()));
    values.addAll(Arrays.asList(more));
    return values.toArray();
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The words of a text that parts them by commas. */
  public static List<String> words(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[,،]")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static SignupForm form(ResultSet row) throws SQLException {
    return new SignupForm(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("heading"),
        row.getString("intro"),
        row.getString("language"),
        words(row.getString("fields")),
        words(row.getString("purposes")),
        Sql.longOrNull(row, "list_id"),
        words(row.getString("tags")),
        row.getString("thanks"),
        row.getString("next_url"),
        row.getBoolean("open"),
        row.getLong("version"));
  }
}
