package org.rapportcrm.app.webhook.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;
import org.rapportcrm.app.webhook.MessageState;
import org.rapportcrm.app.webhook.Webhook;
import org.rapportcrm.app.webhook.WebhookBook;
import org.rapportcrm.app.webhook.WebhookLog;
import org.rapportcrm.app.webhook.WebhookMessage;

/** {@code /console/webhook-log?id=5}: what a webhook was sent; a span of days is sent again. */
@Named
@RequestScoped
public class WebhookLogPage {

  private static final String PATH = "/console/webhook-log";
  private static final int ROWS = 50;

  @Inject private WebhookBook book;
  @Inject private WebhookLog log;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Formats formats;
  @Inject private Msg msg;

  private Webhook webhook;
  private MessageState state;
  private Slice<WebhookMessage> slice;
  private String from;
  private String until;

  @PostConstruct
  void load() {
    Long id = Here.id("id");
    webhook = book.get(id == null ? -1 : id);
    String wished = String.valueOf(Faces.getRequestParameter("state"));
    state =
        Arrays.stream(MessageState.values())
            .filter(known -> known.word().equals(wished))
            .findFirst()
            .orElse(null);
    Long before = Here.id("before");
    slice =
        Slice.of(
            log.list(webhook.id(), state, before == null ? Long.MAX_VALUE : before, ROWS + 1),
            ROWS);
    LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    from = today.toString();
    until = today.toString();
  }

  public Webhook getWebhook() {
    return webhook;
  }

  /** The messages of this page. */
  public List<WebhookMessage> getRows() {
    return slice.rows();
  }

  /** Which are shown: a state, or {@code all}. */
  public String getShow() {
    return state == null ? "all" : state.word();
  }

  /** Whether something on the page may change by itself. */
  public boolean isLively() {
    return slice.rows().stream().anyMatch(row -> row.state() == MessageState.QUEUED);
  }

  /** Which badge a state wears. */
  public String badge(MessageState of) {
    return switch (of) {
      case QUEUED -> "badge-info";
      case SENT -> "badge-good";
      case FAILED -> "badge-bad";
    };
  }

  /** Path of the older ones; {@code null} at the end. */
  public String getNext() {
    WebhookMessage last = slice.last();
    return last == null
        ? null
        : Url.of(PATH)
            .with("id", webhook.id())
            .with("state", state == null ? null : state.word())
            .with("before", last.id())
            .toString();
  }

  /** Sends all of some days again, the first and the last included. */
  public void replay() {
    Optional<Instant> begin = start(from, 0);
    Optional<Instant> end = start(until, 1);
    if (begin.isEmpty() || end.isEmpty() || !end.get().isAfter(begin.get())) {
      Here.failed(msg.get("webhooks.replay.badSpan"));
      return;
    }
    int count = log.replay(webhook.id(), begin.get(), end.get());
    Here.done(msg.of("webhooks.replayed", count));
    Here.go(PATH + "?id=" + webhook.id());
  }

  /** Sends one message again. */
  public void replay(long messageId) {
    try {
      log.replay(messageId);
      Here.done(msg.of("webhooks.replayed", 1));
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go(PATH + "?id=" + webhook.id());
  }

  private Optional<Instant> start(String day, int plusDays) {
    return formats
        .parseDate(day == null ? "" : day, viewer.locale())
        .map(date -> date.plusDays(plusDays).atStartOfDay(viewer.zone()).toInstant());
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getUntil() {
    return until;
  }

  public void setUntil(String until) {
    this.until = until;
  }
}
