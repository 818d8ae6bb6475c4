package org.rapportcrm.app.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Url;

/** {@code /console/audit}: who did what, the newest first; asked for by plain addresses. */
@Named
@RequestScoped
public class AuditPage {

  private static final int SIZE = 100;

  @Inject private Audit audit;
  @Inject private AuditSeals seals;
  @Inject private AuditWords words;
  @Inject private AuditRecords records;
  @Inject private CurrentUser user;
  @Inject private Formats formats;

  private AuditFilter filter;
  private LocalDate from;
  private LocalDate until;
  private Listing<AuditEntry> listing;
  private Map<String, AuditRecords.Found> there;
  private AuditDetails details;
  private AuditSeals.Found found;

  @PostConstruct
  void load() {
    from = day("from");
    until = day("until");
    filter =
        new AuditFilter(
            Faces.getRequestParameter("who"),
            Faces.getRequestParameter("what"),
            words.typed(Faces.getRequestParameter("record"), user.locale()),
            begin(from),
            until == null ? null : begin(until.plusDays(1)));
    listing = audit.newest(filter, Faces.getRequestParameter("cursor"), SIZE);
    there =
        records.of(
            listing.items().stream()
                .flatMap(
                    line ->
                        Stream.concat(
                            Stream.of(line).map(AuditEntry::record), AuditDetails.mentioned(line)))
                .toList());
    details =
        words.details(
            user.locale(), record -> there.containsKey(record) ? there.get(record).name() : null);
    if (Faces.getRequestParameter("check") != null) {
      found = seals.check();
    }
  }

  /** The lines of this page. */
  public List<AuditEntry> getRows() {
    return listing.items();
  }

  /** What was done, in words. */
  public String what(AuditEntry row) {
    return words.what(row.what(), user.locale());
  }

  /** What it was done to, its kind in words. */
  public String record(AuditEntry row) {
    return words.record(row.record(), user.locale());
  }

  /** More about it. */
  public String detail(AuditEntry row) {
    return details.of(row);
  }

  /** The name of a field that was changed. */
  public String field(AuditEntry row, Changes.Field field) {
    return details.field(row, field);
  }

  /** What stood in a field before or after. */
  public String value(Changes.Field field, String value) {
    return value == null || value.isEmpty() ? "–" : details.value(field, value);
  }

  /** What it was done to, as it is called today and where it is; {@code null} if it is gone. */
  public AuditRecords.Found there(AuditEntry row) {
    return there.get(row.record());
  }

  /** Every action that can be asked for; one that only an address names stands first. */
  public List<Choice> getWhats() {
    List<Choice> known = words.choices(user.locale());
    String wished = filter.what();
    if (wished == null || known.stream().anyMatch(one -> one.value().equals(wished))) {
      return known;
    }
    return Stream.concat(Stream.of(new Choice(wished, wished)), known.stream()).toList();
  }

  public AuditFilter getFilter() {
    return filter;
  }

  /** Whether lines are left out. */
  public boolean isFiltered() {
    return filter.restricts();
  }

  public LocalDate getFrom() {
    return from;
  }

  public LocalDate getUntil() {
    return until;
  }

  /** What computing the seals again found; {@code null} while nobody asked for it. */
  public AuditSeals.Found getFound() {
    return found;
  }

  /** Path to older lines, or {@code null}. */
  public String getNext() {
    return listing.nextCursor() == null
        ? null
        : Url.of("/console/audit")
            .with("who", filter.who())
            .with("what", filter.what())
            .with("record", filter.record())
            .with("from", from == null ? null : from.toString())
            .with("until", until == null ? null : until.toString())
            .with("cursor", listing.nextCursor())
            .toString();
  }

  private LocalDate day(String parameter) {
    return formats.parseDate(Faces.getRequestParameter(parameter), user.locale()).orElse(null);
  }

  private Instant begin(LocalDate day) {
    return day == null ? null : day.atStartOfDay(user.zone()).toInstant();
  }
}
