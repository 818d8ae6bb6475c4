package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.text.Foot;
import org.rapportcrm.app.text.TextFormats;

/** Notifications as mail, in the reader's language, through the core's own deliveries. */
@ApplicationScoped
public class NotificationMail {

  private Deliveries deliveries;
  private Messages messages;
  private NotificationText texts;

  /** For proxies. */
  protected NotificationMail() {}

  @Inject
  public NotificationMail(Deliveries deliveries, Messages messages, NotificationText texts) {
    this.deliveries = deliveries;
    this.messages = messages;
    this.texts = texts;
  }

  /** Mails one as soon as the transaction is committed. */
  void one(Reader reader, Notification one) {
    Locale locale = reader.locale();
    String text = texts.of(one, locale, reader.zone());
    send(
        reader,
        text,
        Block.of("text", Map.of("text", "<p>" + html(text) + "</p>")),
        button(locale, one.path() == null ? "/console/notifications" : one.path()));
  }

  /** Mails all of them in one; {@code more} says how many others wait. */
  void digest(Reader reader, List<Notification> all, long more) {
    Locale locale = reader.locale();
    String lines =
        all.stream().map(one -> line(one, reader)).collect(Collectors.joining("", "<ul>", "</ul>"));
    String rest =
        more == 0
            ? ""
            : "<p>" + html(messages.text(locale, "notifications.digest.more", more)) + "</p>";
    send(
        reader,
        messages.text(locale, "notifications.digest.subject", all.size() + more),
        Block.of("text", Map.of("text", lines + rest)),
        button(locale, "/console/notifications"));
  }

  private void send(Reader reader, String subject, Block text, Block button) {
    deliveries.sendOne(
        reader.email(),
        null,
        new MessageDesign(
            plain(subject), "", reader.locale().getLanguage(), List.of(text, button)));
  }

  private String line(Notification one, Reader reader) {
    String text = html(texts.of(one, reader.locale(), reader.zone()));
    String at = html(TextFormats.dateTime(one.at(), reader.zone(), reader.locale()));
    String words =
        one.path() == null
            ? text
            : "<a href=\"" + html(address(one.path())) + "\">" + text + "</a>";
    return "<li>" + words + " · " + at + "</li>";
  }

  private Block button(Locale locale, String path) {
    return Block.of(
        "button",
        Map.of(
            "label",
            messages.text(locale, "notifications.look"),
            "url",
            address(path),
            Foot.FIELD,
            Foot.COLLEAGUE.mark()));
  }

  private static String address(String path) {
    String site = SiteAddress.current();
    return (site.isEmpty() ? "http://localhost:8080" : site) + path;
  }

  private static String html(String text) {
    return plain(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&#34;"));
  }

  /** What people typed is no merge tag. */
  private static String plain(String text) {
    return text.replace("{{", "{\u200b{");
  }
}
