package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.export.TableFile;
import org.rapportcrm.api.export.TableFile.Column;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.statistics.Wilson;
import org.rapportcrm.api.text.Messages;

/** The figures, and the people behind them, as tables for a spreadsheet. */
@ApplicationScoped
public class RorTables {

  /** So many people are read at a time. */
  private static final int CHUNK = 1_000;

  private final RorFigures figures;
  private final RorMembers members;
  private final Contacts contacts;
  private final Messages messages;
  private final CurrentUser user;

  /** Over these figures and people. */
  @Inject
  public RorTables(
      RorFigures figures,
      RorMembers members,
      Contacts contacts,
      Messages messages,
      CurrentUser user) {
    this.figures = figures;
    this.members = members;
    this.contacts = contacts;
    this.messages = messages;
    this.user = user;
  }

  /** For proxies. */
  protected RorTables() {
    this(null, null, null, null, null);
  }

  private record Person(RorMembers.Member member, ContactView contact) {}

  /** A line for everybody, then one for each part. */
  public TableFile<RorFigures.Part> figures(Window window, RorFigures.By by) {
    List<RorFigures.Part> lines = new ArrayList<>();
    if (by == RorFigures.By.SEGMENT) {
      lines.add(all(figures.of(window)));
      lines.addAll(figures.bySegment(window));
    } else {
      RorFigures.Report report = figures.report(window);
      lines.add(all(report.count()));
      lines.addAll(by == RorFigures.By.OWNER ? report.owners() : report.sources());
    }
    return TableFile.of(
        "ror",
        "ror-report.ror",
        List.of(
            new Column<>("ror-report.by." + by.name().toLowerCase(Locale.ROOT), this::label),
            ror("ror-report.t", Ror::total),
            ror("ror-report.h", Ror::helped),
            ror("ror-report.r", Ror::returned),
            count("ror-report.export.referred-only", RorCount::referredOnly),
            count("ror-report.export.repeat-only", RorCount::repeatOnly),
            count("ror-report.export.both", RorCount::both),
            share("ror-report.active", Ror::active),
            share("ror-report.export.low", ror -> end(ror, Wilson::low)),
            share("ror-report.export.high", ror -> end(ror, Wilson::high)),
            share("ror-report.base", Ror::base),
            share("ror-report.published", Ror::published)),
        lines);
  }

  private RorFigures.Part all(RorCount count) {
    return new RorFigures.Part("", text("ror-report.export.all"), count);
  }

  private String label(RorFigures.Part part) {
    return part.label().isEmpty() ? text("ror-report.none") : part.label();
  }

  private static Column<RorFigures.Part> count(String key, Function<RorCount, Object> value) {
    return new Column<>(key, part -> value.apply(part.count()));
  }

  private static Column<RorFigures.Part> ror(String key, Function<Ror, Object> value) {
    return count(key, count -> value.apply(count.ror()));
  }

  /** With four decimals, as many as say anything. */
  private static Column<RorFigures.Part> share(String key, Function<Ror, Double> value) {
    return ror(
        key,
        ror -> {
          Double share = value.apply(ror);
          return share == null ? null : BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
        });
  }

  private static Double end(Ror ror, Function<Wilson, Double> which) {
    return ror.activeInterval() == null ? null : which.apply(ror.activeInterval());
  }

  /** The people of a list, with why they count as returned. */
  public TableFile<?> members(RorMembers.Which which, Window window) {
    return new TableFile<>(
        "ror-contacts",
        "ror-report.contacts",
        List.<Column<Person>>of(
            new Column<>("ror-report.export.id", person -> person.member().contactId()),
            new Column<>("ror-report.contact", person -> person.contact().displayName()),
            new Column<>("ror-report.export.email", person -> person.contact().email()),
            new Column<>("ror-report.why", this::why)),
        people(which, window));
  }

  private String why(Person person) {
    List<String> reasons = new ArrayList<>();
    if (person.member().repeat()) {
      reasons.add(text("ror-report.repeat"));
    }
    if (person.member().referred()) {
      reasons.add(text("ror-report.referred"));
    }
    return reasons.isEmpty() ? text("ror-report.notYet") : String.join(", ", reasons);
  }

  private Supplier<List<Person>> people(RorMembers.Which which, Window window) {
    long[] last = {0};
    return () -> {
      List<RorMembers.Member> found = members.list(which, window, last[0], CHUNK);
      if (!found.isEmpty()) {
        last[0] = found.get(found.size() - 1).contactId();
      }
      Map<Long, ContactView> views =
          contacts.findAll(found.stream().map(RorMembers.Member::contactId).toList());
      return found.stream()
          .filter(member -> views.containsKey(member.contactId()))
          .map(member -> new Person(member, views.get(member.contactId())))
          .toList();
    };
  }

  private String text(String key) {
    return messages.text(user.locale(), key);
  }
}
