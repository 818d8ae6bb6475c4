package org.rapportcrm.app.audit;

import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.text.TextFormats;

/**
 * What a line of the log says more, in the words of a reader; what has none stays as it stands in
 * the log.
 */
final class AuditDetails {

  /** Name, kind of work and keys of the members of a team. */
  private static final Pattern TEAM = Pattern.compile("(.*), (\\w+), \\[([\\d, ]*)]");

  private static final Pattern INHERITED = Pattern.compile("by (nobody|user \\d+): (.*)");
  private static final Pattern TOKEN = Pattern.compile("token (\\d+) (.*), scope (\\w+)");
  private static final Pattern COUNTED = Pattern.compile("(\\w+) (\\d{1,9})");
  private static final Pattern COUNT = Pattern.compile("(\\d{1,9}) (rows|values|wishes|changes)");
  private static final Pattern RECORD = Pattern.compile("(?:contact|company|user) \\d{1,18}");

  private final AuditWords words;
  private final Messages messages;
  private final AuditLabels labels;
  private final Locale locale;
  private final UnaryOperator<String> names;

  /**
   * For a reader.
   *
   * @param names what a record such as {@code user 50} is called today; {@code null} if it is gone
   */
  AuditDetails(
      AuditWords words,
      Messages messages,
      AuditLabels labels,
      Locale locale,
      UnaryOperator<String> names) {
    this.words = words;
    this.messages = messages;
    this.labels = labels;
    this.locale = locale;
    this.names = names;
  }

  /** The records that a line's detail and changes name by their keys. */
  static Stream<String> mentioned(AuditEntry entry) {
    Stream<String> changed =
        entry.changes().stream()
            .filter(AuditDetails::isUser)
            .flatMap(field -> Stream.of(field.before(), field.after()).map(key -> "user " + key));
    String detail = entry.detail() == null ? "" : entry.detail();
    Matcher team = TEAM.matcher(detail);
    Matcher inherited = INHERITED.matcher(detail);
    if (entry.what().startsWith("team.") && team.matches()) {
      return Stream.concat(changed, members(team));
    }
    return Stream.concat(changed, Stream.of(inherited.matches() ? inherited.group(1) : detail));
  }

  /** More about it. */
  String of(AuditEntry entry) {
    String detail = entry.detail();
    if (detail == null) {
      return null;
    }
    return switch (entry.what()) {
      case "role.sees" -> sees(detail);
      case "role.granted", "role.revoked" ->
          labels.capability(detail).map(this::text).orElse(detail);
      case "act.undone" -> known("audit.act." + detail).orElse(detail);
      case "team.added", "team.changed", "team.deleted" -> matched(TEAM, detail, this::team);
      case "token.made" -> matched(TOKEN, detail, this::token);
      case "user.inherited" -> matched(INHERITED, detail, this::inherited);
      case "settings.own-changed" ->
          joined(Stream.of(detail.split(", ")).map(name -> setting(entry, name)).toList());
      default ->
          RECORD.matcher(detail).matches()
              ? named(detail)
              : known("audit.said." + detail.replace(' ', '-'))
                  .orElseGet(() -> matched(COUNT, detail, this::count));
    };
  }

  /** The name of a field that was changed. */
  String field(AuditEntry entry, Changes.Field field) {
    if (entry.what().equals("settings.changed")) {
      return setting(entry, field.name());
    }
    return Optional.of(field.name())
        .filter(name -> entry.what().equals("contact.changed"))
        .flatMap(name -> known("contacts.field." + name))
        .or(() -> known("audit.field." + field.name()))
        .orElse(field.name());
  }

  /** What stood in a field before or after. */
  String value(Changes.Field field, String value) {
    if (value == null) {
      return null;
    }
    if (isUser(field)) {
      return named("user " + value);
    }
    return switch (field.name()) {
      case "roles" ->
          joined(Stream.of(value.split(", ")).map(role -> words.role(role, locale)).toList());
      case "language" -> Locale.forLanguageTag(value).getDisplayName(locale);
      case "lifeStage" -> known("contacts.stage." + value).orElse(value);
      default ->
          value.equals("true") || value.equals("false")
              ? text(value.equals("true") ? "privacy.report-yes" : "privacy.report-no")
              : value;
    };
  }

  private static boolean isUser(Changes.Field field) {
    return (field.name().equals("ownerId") || field.name().equals("user"))
        && Stream.of(field.before(), field.after())
            .allMatch(key -> key == null || key.matches("\\d{1,18}"));
  }

  private String sees(String detail) {
    String[] parts = detail.split(" ");
    return parts.length == 2
        ? text("security.sees.kind." + parts[0]) + ": " + text("security.sees." + parts[1])
        : detail;
  }

  private String team(MatchResult team) {
    List<String> members = members(team).map(this::named).toList();
    String work = known("teams.type." + team.group(2)).orElse(team.group(2));
    return members.isEmpty()
        ? messages.text(locale, "audit.team.empty", team.group(1), work)
        : messages.text(locale, "audit.team", team.group(1), work, joined(members));
  }

  private static Stream<String> members(MatchResult team) {
    return Stream.of(team.group(3).split(", "))
        .filter(key -> !key.isBlank())
        .map(key -> "user " + key);
  }

  private String token(MatchResult token) {
    return messages.text(
        locale,
        "audit.token",
        token.group(1),
        token.group(2),
        known("profile.scope." + token.group(3)).orElse(token.group(3)));
  }

  private String inherited(MatchResult all) {
    String counts =
        joined(
            Stream.of(all.group(2).split(", "))
                .filter(count -> !count.endsWith(" 0"))
                .map(count -> matched(COUNTED, count, this::counted))
                .toList());
    if (counts.isEmpty()) {
      return text("audit.inherited.nothing");
    }
    return all.group(1).equals("nobody")
        ? messages.text(locale, "audit.inherited.nobody", counts)
        : messages.text(locale, "audit.inherited", named(all.group(1)), counts);
  }

  private String counted(MatchResult count) {
    return known("users.leave.kind." + count.group(1)).orElse(count.group(1))
        + " "
        + TextFormats.number(Integer.valueOf(count.group(2)), locale);
  }

  private String count(MatchResult count) {
    return messages.text(locale, "audit.count." + count.group(2), Integer.valueOf(count.group(1)));
  }

  private String setting(AuditEntry entry, String name) {
    return labels.setting(entry.record(), name).map(this::text).orElse(name);
  }

  private String named(String record) {
    String name = names.apply(record);
    return name == null ? words.record(record, locale) : name;
  }

  private String joined(Collection<String> all) {
    return ListFormatter.getInstance(locale).format(all);
  }

  private static String matched(Pattern pattern, String text, Function<MatchResult, String> read) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? read.apply(matcher.toMatchResult()) : text;
  }

  private Optional<String> known(String key) {
    String text = text(key);
    return text.equals(key) ? Optional.empty() : Optional.of(text);
  }

  private String text(String key) {
    return messages.text(locale, key);
  }
}
