package org.rapportcrm.app.mailin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.mailin.imap.Security;

/** What was entered for a mailbox, checked. Pure. */
record MailboxDraft(
    String name,
    String address,
    String host,
    int port,
    Security security,
    String user,
    String folders,
    Instant since,
    Sight sight,
    boolean active) {

  private static final int MOST_FOLDERS = 20;

  /**
   * The checked draft; {@code null} when anything is wrong.
   *
   * @param before when nothing is said of since
   */
  static MailboxDraft check(MailboxInput input, Instant before, Collection<Flaw> flaws) {
    int known = flaws.size();
    String address = Input.required("address", input.address(), 320).or(flaws);
    if (address != null) {
      Input.email("address", address).or(flaws);
    }
    String host = Input.required("host", input.host(), 255).then(MailboxDraft::host).or(flaws);
    String user = Input.text("user", input.user(), 320).then(w -> line("user", w)).or(flaws);
    String name = Input.text("name", input.name(), 200).or(flaws);
    Security security =
        word("security", input.security(), Security.of(input.security()), Security.TLS, flaws);
    Sight sight = word("sight", input.sight(), Sight.of(input.sight()), Sight.SUBJECT, flaws);
    int port = input.port() == null ? security == Security.TLS ? 993 : 143 : input.port();
    if (port < 1 || port > 65_535) {
      flaws.add(Flaw.of("port", "mailin.no-port"));
    }
    String folders = folders(input.folders(), flaws);
    LocalDate since = input.since();
    if (since != null && since.getYear() < 1990) {
      flaws.add(Flaw.of("since", "mailin.no-since"));
    }
    return flaws.size() > known
        ? null
        : new MailboxDraft(
            name == null ? address : name,
            address,
            host,
            port,
            security,
            user == null ? address : user,
            folders,
            since == null ? before : since.atStartOfDay().toInstant(ZoneOffset.UTC),
            sight,
            !Boolean.FALSE.equals(input.active()));
  }

  /** What a new mailbox begins with. */
  static Instant monthBefore(Instant now) {
    return now.minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
  }

  private static <T> T word(
      String field, String raw, Optional<T> found, T usual, Collection<Flaw> flaws) {
    if (raw != null && !raw.isBlank() && found.isEmpty()) {
      flaws.add(Flaw.of(field, "mailin.no-" + field));
    }
    return found.orElse(usual);
  }

  private static Checked<String> host(String host) {
    return host.matches("[\\p{L}\\p{N}.:\\-]{1,255}")
        ? Checked.good(host)
        : Checked.bad("host", "mailin.no-host");
  }

  private static Checked<String> line(String field, String text) {
    return text.codePoints().noneMatch(Character::isISOControl)
        ? Checked.good(text)
        : Checked.bad(field, "mailin.no-line");
  }

  private static String folders(List<String> wanted, Collection<Flaw> flaws) {
    List<String> named =
        wanted == null
            ? List.of()
            : wanted.stream()
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    if (named.size() > MOST_FOLDERS
        || named.stream()
            .anyMatch(n -> n.length() > 400 || n.codePoints().anyMatch(Character::isISOControl))) {
      flaws.add(Flaw.of("folders", "mailin.no-folders", MOST_FOLDERS));
    }
    return named.isEmpty() ? "INBOX" : String.join("\n", named);
  }
}
