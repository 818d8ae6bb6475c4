package org.rapportcrm.app.webhook.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;
import org.rapportcrm.app.webhook.Webhook;
import org.rapportcrm.app.webhook.WebhookBook;
import org.rapportcrm.app.webhook.WebhookInput;
import org.rapportcrm.app.webhook.WebhookKinds;
import org.rapportcrm.app.webhook.WebhookWork;
import org.rapportcrm.app.webhook.http.Answer;

/** {@code /console/webhook/5}: one webhook, or a new one. */
@Named
@ViewScoped
public class WebhookEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private WebhookBook book;
  @Inject private WebhookKinds kinds;
  @Inject private WebhookWork work;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private String name;
  private String url;
  private boolean all;
  private boolean active = true;
  private String reason;
  private List<String> wanted = List.of();
  private String made;

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      show(path.getId().getAsLong());
    }
  }

  /** Whether it is a new one. */
  public boolean isNew() {
    return id == null;
  }

  /** Key of the webhook; {@code null} for a new one. */
  public Long getId() {
    return id;
  }

  /** Why it was switched off by itself, or {@code null}. */
  public String getReason() {
    return reason;
  }

  /** The secret that was just made, shown this once. */
  public String getMade() {
    return made;
  }

  /** The kinds to choose from, with those it wants already whose plugin is not active now. */
  public List<Choice> getKinds() {
    return Stream.concat(
            kinds.all().stream().map(kind -> new Choice(kind.id(), msg.get(kind.labelKey()))),
            wanted.stream()
                .filter(kind -> !kinds.knows(kind))
                .map(kind -> new Choice(kind, msg.of("webhooks.kind.inactive", kind))))
        .toList();
  }

  /** Saves; a new one stays open to show its secret. */
  public void save() {
    try {
      WebhookInput input =
          new WebhookInput(name, url, all ? List.of(Webhook.ALL) : wanted, active, null);
      if (isNew()) {
        WebhookBook.Made created = book.create(input);
        made = created.secret();
        show(created.id());
        Here.done(msg.get("webhooks.made"));
      } else {
        book.change(id, input, version);
        Here.done(msg.get("webhooks.saved"));
        Here.go("/console/webhooks");
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Sends a test message and says what came of it. */
  public void test() {
    Answer answer = work.test(id);
    if (answer.isTaken()) {
      Here.done(msg.of("webhooks.test.taken", answer.status(), answer.millis()));
    } else {
      Here.failed(msg.of("webhooks.test.failed", answer.reason()));
    }
  }

  /** Makes a new secret and shows it. */
  public void rotate() {
    made = book.rotate(id);
    show(id);
  }

  /** Deletes it. */
  public void delete() {
    book.delete(id);
    Here.done(msg.get("webhooks.deleted"));
    Here.go("/console/webhooks");
  }

  private void show(long key) {
    Webhook webhook = book.get(key);
    id = webhook.id();
    version = webhook.version();
    name = webhook.name();
    url = webhook.url();
    all = webhook.kinds().contains(Webhook.ALL);
    wanted = all ? List.of() : webhook.kinds();
    active = webhook.active();
    reason = webhook.reason();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public List<String> getWanted() {
    return wanted;
  }

  public void setWanted(List<String> wanted) {
    this.wanted = List.copyOf(wanted);
  }
}
