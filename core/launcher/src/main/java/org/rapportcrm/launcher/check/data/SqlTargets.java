package org.rapportcrm.launcher.check.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the statements of a script make, change and remove. Reads SQL as the two databases write it,
 * as far as names of tables go; what it cannot look into (text that is run as SQL, other languages)
 * is told as unclear.
 */
public final class SqlTargets {

  /**
   * Something that a statement makes, changes or removes.
   *
   * @param what the statement's words, such as {@code create table}
   * @param name without quotes, in small letters; with its schema when that is not {@code public}
   * @param line from 1
   */
  public record Target(String what, String name, int line) {}

  /**
   * A statement that cannot be looked over, or that no migration has a use for.
   *
   * @param what its first words
   * @param line from 1
   */
  public record Unclear(String what, int line) {}

  private static final Set<String> VERBS =
      Set.of(
          "create",
          "alter",
          "drop",
          "insert",
          "update",
          "delete",
          "merge",
          "truncate",
          "comment",
          "select",
          "with",
          "analyze");
  private static final Set<String> KINDS =
      Set.of(
          "table",
          "view",
          "sequence",
          "index",
          "trigger",
          "function",
          "procedure",
          "type",
          "domain");
  private static final Set<String> OUT_OF_REACH =
      Set.of("schema", "database", "role", "user", "owned", "all", "alias", "extension");
  private static final Set<String> MODIFIERS =
      Set.of(
          "or",
          "replace",
          "global",
          "local",
          "temporary",
          "temp",
          "unlogged",
          "materialized",
          "unique",
          "force",
          "cached",
          "memory",
          "constraint",
          "recursive");
  private static final Set<String> FILLERS =
      Set.of("if", "not", "exists", "only", "concurrently", "table");

  /** After these, {@code update} and {@code truncate} are no statements. */
  private static final Set<String> NO_VERB_AFTER =
      Set.of("for", "on", "or", "before", "after", "of", "key", ",");

  private final List<SqlToken> tokens;
  private final List<Target> targets = new ArrayList<>();
  private final List<Unclear> unclear = new ArrayList<>();

  private SqlTargets(List<SqlToken> tokens) {
    this.tokens = tokens;
  }

  /** Reads a script. */
  public static SqlTargets of(String sql) {
    SqlTargets targets = new SqlTargets(SqlTokens.of(sql));
    targets.read();
    return targets;
  }

  /** Names of the tables and views that a script makes. */
  public static Set<String> created(String sql) {
    Set<String> names = new TreeSet<>();
    for (Target target : of(sql).targets) {
      if (target.what().equals("create table") || target.what().equals("create view")) {
        names.add(target.name());
      }
    }
    return names;
  }

  public List<Target> targets() {
    return targets;
  }

  public List<Unclear> unclear() {
    return unclear;
  }

  private void read() {
    boolean begins = true;
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (!token.inBody()) {
        if (begins && !token.is(";") && !VERBS.contains(token.text())) {
          unclear.add(new Unclear(token.text(), token.line()));
        }
        begins = token.is(";");
      }
      switch (token.kind() == SqlToken.Kind.WORD ? token.text() : "") {
        case "create", "drop" -> object(i);
        case "alter" -> alter(i);
        case "insert", "merge" -> named(i, "into");
        case "delete" -> named(i, "from");
        case "update", "truncate" -> change(i);
        case "execute" -> execute(i);
        case "comment" -> comment(i);
        default -> {
          // Nothing that has a target.
        }
      }
    }
  }

  private void object(int start) {
    int i = start + 1;
    while (i < tokens.size() && MODIFIERS.contains(tokens.get(i).text())) {
      i++;
    }
    if (i >= tokens.size()) {
      return;
    }
    String verb = tokens.get(start).text();
    String kind = tokens.get(i).text();
    if (!KINDS.contains(kind)) {
      if (verb.equals("create") || OUT_OF_REACH.contains(kind)) {
        unclear.add(new Unclear(verb + " " + kind, tokens.get(start).line()));
      }
      return;
    }
    int end = names(i + 1, verb + " " + kind);
    if (kind.equals("index") && verb.equals("create") || kind.equals("trigger")) {
      ownerOf(end, verb + " " + kind);
    }
  }

  /** The table that an index or trigger is on. */
  private void ownerOf(int start, String what) {
    for (int i = start; i < tokens.size() && !tokens.get(i).is(";"); i++) {
      if (tokens.get(i).is("on")) {
        names(i + 1, what);
        return;
      }
    }
  }

  private void alter(int start) {
    if (start + 1 >= tokens.size() || !KINDS.contains(tokens.get(start + 1).text())) {
      boolean ofTable = start > 0 && !tokens.get(start - 1).is(";");
      if (!ofTable) {
        unclear.add(new Unclear("alter", tokens.get(start).line()));
      }
      return;
    }
    String what = "alter " + tokens.get(start + 1).text();
    int i = names(start + 2, what);
    while (i + 2 < tokens.size() && !tokens.get(i).is(";")) {
      if (tokens.get(i).is("rename") && tokens.get(i + 1).is("to")) {
        names(i + 2, what);
      }
      i++;
    }
  }

  private void named(int start, String second) {
    if (start + 1 < tokens.size() && tokens.get(start + 1).is(second)) {
      names(start + 2, tokens.get(start).text() + " " + second);
    }
  }

  private void change(int start) {
    boolean verb = start == 0 || !NO_VERB_AFTER.contains(tokens.get(start - 1).text());
    if (verb && start + 1 < tokens.size()) {
      SqlToken next = tokens.get(start + 1);
      // "do update set" and "then update set" change the table that was named before.
      if (next.isName() && !next.is("set")) {
        names(start + 1, tokens.get(start).text());
      }
    }
  }

  private void comment(int start) {
    if (start + 2 < tokens.size() && tokens.get(start + 1).is("on")) {
      names(start + 3, "comment on");
    }
  }

  /** Triggers execute functions; everything else that is executed is text. */
  private void execute(int start) {
    boolean ofTrigger =
        start + 1 < tokens.size()
            && (tokens.get(start + 1).is("function") || tokens.get(start + 1).is("procedure"));
    if (!ofTrigger) {
      unclear.add(new Unclear("execute", tokens.get(start).line()));
    }
  }

  /** Notes a list of names; answers where it ends. */
  private int names(int start, String what) {
    int i = start;
    while (i < tokens.size()) {
      while (i < tokens.size()
          && tokens.get(i).kind() == SqlToken.Kind.WORD
          && FILLERS.contains(tokens.get(i).text())) {
        i++;
      }
      if (i >= tokens.size() || !tokens.get(i).isName()) {
        return i;
      }
      int line = tokens.get(i).line();
      StringBuilder name = new StringBuilder(tokens.get(i++).text());
      while (i + 1 < tokens.size() && tokens.get(i).is(".") && tokens.get(i + 1).isName()) {
        name.append('.').append(tokens.get(i + 1).text());
        i += 2;
      }
      targets.add(new Target(what, name.toString().replaceFirst("^public\\.", ""), line));
      boolean listed = what.startsWith("drop") || what.startsWith("truncate");
      if (!listed || i >= tokens.size() || !tokens.get(i).is(",")) {
        return i;
      }
      i++;
    }
    return i;
  }
}
