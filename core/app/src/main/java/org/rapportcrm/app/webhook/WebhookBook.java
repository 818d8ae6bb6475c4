package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.webhook.http.Signature;
import org.rapportcrm.app.webhook.http.Target;

/** Creates, changes and lists webhooks. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class WebhookBook {

  /** So long the secret before the newest signs too. */
  static final Duration OVERLAP = Duration.ofDays(1);

  private static final int MOST = 100;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Settings settings;
  private WebhookKinds kinds;
  private WebhookSecrets secrets;
  private Refusals refusals;
  private Audit audit;

  /** For proxies. */
  protected WebhookBook() {}

  @Inject
  public WebhookBook(
      Sql sql,
      Clock clock,
      CurrentUser user,
      Settings settings,
      WebhookKinds kinds,
      WebhookSecrets secrets,
      Refusals refusals,
      Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.settings = settings;
    this.kinds = kinds;
    this.secrets = secrets;
    this.refusals = refusals;
    this.audit = audit;
  }

  /**
   * A webhook that was made, with its secret.
   *
   * @param secret shown this once
   */
  public record Made(long id, String secret) {}

  /** All of them, by name; there are never many. */
  public List<Webhook> all() {
    return sql.list(Webhook.SELECT + "order by lower(w.name), w.id", Webhook::of);
  }

  /** One, or status 404. */
  public Webhook get(long id) {
    return sql.first(Webhook.SELECT + "where w.id = ?", Webhook::of, id)
        .orElseThrow(() -> refusals.notFound("webhooks.one", id));
  }

  /** Creates one. */
  public Made create(WebhookInput input) {
    check(input, List.of());
    if (sql.number("select count(*) from webhook") >= MOST) {
      throw refusals.conflict(null, "webhooks.tooMany", MOST);
    }
    Instant now = clock.instant();
    long id =
        sql.insert(
            "insert into webhook (name, url, secret, active, next_at, created_at, created_by)"
                + " values (?, ?, '', ?, ?, ?, ?)",
            input.name().strip(),
            input.url().strip(),
            !Boolean.FALSE.equals(input.active()),
            now,
            now,
            user.name());
    String secret = input.secret() == null ? Signature.newSecret() : input.secret();
    sql.update("update webhook set secret = ? where id = ?", secrets.seal(id, secret), id);
    keep(id, input.kinds());
    audit.record("webhook.created", "webhook " + id, input.url());
    return new Made(id, secret);
  }

  /**
   * Changes one; one that is switched on again begins with what still waits.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, WebhookInput input, Long version) {
    Webhook before = get(id);
    check(input, before.kinds());
    boolean active = !Boolean.FALSE.equals(input.active());
    int changed =
        sql.update(
            "update webhook set name = ?, url = ?, active = ?, version = version + 1"
                + " where id = ? and version = ?",
            input.name().strip(),
            input.url().strip(),
            active,
            id,
            version == null ? before.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(null);
    }
    keep(id, input.kinds());
    if (active && !before.active()) {
      begin(id);
    }
    if (input.secret() != null) {
      replace(id, input.secret());
    }
    audit.record("webhook.changed", "webhook " + id, input.url());
  }

  /** Makes a new secret; the old one signs too for a day. Answers the new one, this once. */
  public String rotate(long id) {
    get(id);
    String secret = Signature.newSecret();
    replace(id, secret);
    audit.record("webhook.rotated", "webhook " + id, null);
    return secret;
  }

  /** Deletes one, with its messages. */
  public void delete(long id) {
    Webhook gone = get(id);
    sql.update("delete from webhook where id = ?", id);
    audit.record("webhook.deleted", "webhook " + id, gone.url());
  }

  /** Whether addresses that are not public may be sent to. */
  public boolean isPrivatelyAllowed() {
    return settings.get("core", "webhooks.private").map("true"::equals).orElse(false);
  }

  private void begin(long id) {
    Instant now = clock.instant();
    sql.update(
        "update webhook set reason = null, failures = 0, failing_since = null, next_at = ?"
            + " where id = ?",
        now,
        id);
    sql.update(
        "update webhook_message set attempts = 0, first_at = null, next_at = ?"
            + " where webhook_id = ? and state = 'QUEUED'",
        now,
        id);
  }

  private void replace(long id, String secret) {
    sql.update(
        "update webhook set old_secret = secret, old_until = ?, secret = ?, version = version + 1"
            + " where id = ?",
        clock.instant().plus(OVERLAP),
        secrets.seal(id, secret),
        id);
  }

  private void keep(long id, List<String> wanted) {
    sql.update("delete from webhook_kind where webhook_id = ?", id);
    Set<String> all = new LinkedHashSet<>(wanted);
    sql.batch(
        "insert into webhook_kind (webhook_id, kind) values (?, ?)",
        all.stream().map(kind -> new Object[] {id, kind}).toList());
  }

  /** A kind that it wants already stays while the plugin that tells it is not active. */
  private void check(WebhookInput input, List<String> wanted) {
    List<Flaw> flaws = new ArrayList<>();
    Input.required("name", input.name(), 200).or(flaws);
    Input.required("url", input.url(), 2000).or(flaws);
    refusals.unlessEmpty(flaws);
    try {
      Target.parse(input.url(), isPrivatelyAllowed()).resolve(isPrivatelyAllowed());
    } catch (Target.Refused e) {
      throw refusals.bad("url", "webhooks.badUrl", e.rule(), e.host());
    }
    if (input.kinds() == null || input.kinds().isEmpty()) {
      throw refusals.bad("kinds", "webhooks.noKinds");
    }
    for (String kind : input.kinds()) {
      if (!Webhook.ALL.equals(kind) && !kinds.knows(kind) && !wanted.contains(kind)) {
        throw refusals.bad("kinds", "webhooks.badKind", kind);
      }
    }
    if (input.secret() != null && !Signature.isSecret(input.secret())) {
      throw refusals.bad("secret", "webhooks.badSecret");
    }
  }
}
