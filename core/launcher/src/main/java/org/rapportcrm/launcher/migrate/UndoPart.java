package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something of a plugin's that is to be put back.
 *
 * @param name of the table or sequence
 * @param copy of a table: the name of its copy; of an identity: the column; else null
 * @param detail of a sequence or identity: the next value; of a constraint: its statement
 */
record UndoPart(Kind kind, String name, String copy, String detail) {
  enum Kind {
    TABLE,
    SEQUENCE,
    /** The sequence inside an identity column. */
    IDENTITY,
    /** A foreign key by which somebody else's table points to one of the plugin's. */
    CONSTRAINT
  }

  private static final Pattern H2_FOREIGN_KEY =
      Pattern.compile(
          "(?s)alter table \"public\"\\.\"(\\w+)\" add constraint .* foreign key.* references"
              + " \"public\"\\.\"(\\w+)\".*",
          Pattern.CASE_INSENSITIVE);

  /** All but the tables. */
  static List<UndoPart> values(Connection connection, OwnObjects own) throws SQLException {
    List<UndoPart> parts = new ArrayList<>();
    boolean h2 = Dialect.of(connection) == Dialect.H2;
    for (String sequence : own.sequences()) {
      parts.add(
          new UndoPart(Kind.SEQUENCE, sequence, null, next(connection, sequence, h2).toString()));
    }
    for (String table : own.tables()) {
      parts.addAll(h2 ? identitiesOfH2(connection, table) : identities(connection, table));
    }
    parts.addAll(h2 ? foreignKeysOfH2(connection, own) : foreignKeys(connection, own));
    return parts;
  }

  private static Long next(Connection connection, String sequence, boolean h2) throws SQLException {
    if (h2) {
      return Jdbc.number(
          connection,
          "select base_value from information_schema.sequences"
              + " where sequence_schema = 'public' and sequence_name = ?",
          sequence);
    }
    return nextOf(connection, Jdbc.quoted(sequence));
  }

  /**
   * The value that PostgreSQL would give next.
   *
   * @param sequence as SQL names it
   */
  private static long nextOf(Connection connection, String sequence) throws SQLException {
    List<Object> row =
        Jdbc.rows(
                connection,
                "select s.last_value, s.is_called, p.seqincrement from "
                    + sequence
                    + " s, pg_sequence p where p.seqrelid = ?::regclass",
                sequence)
            .get(0);
    long last = ((Number) row.get(0)).longValue();
    return Boolean.TRUE.equals(row.get(1)) ? last + ((Number) row.get(2)).longValue() : last;
  }

  private static List<UndoPart> identities(Connection connection, String table)
      throws SQLException {
    List<UndoPart> parts = new ArrayList<>();
    for (List<Object> row :
        Jdbc.rows(
            connection,
            "select column_name, pg_get_serial_sequence(?, column_name::text)"
                + " from information_schema.columns where table_schema = 'public'"
                + " and table_name = ? and is_identity = 'YES'",
            Jdbc.quoted(table),
            table)) {
      long next = nextOf(connection, String.valueOf(row.get(1)));
      parts.add(new UndoPart(Kind.IDENTITY, table, String.valueOf(row.get(0)), "" + next));
    }
    return parts;
  }

  private static List<UndoPart> identitiesOfH2(Connection connection, String table)
      throws SQLException {
    return Jdbc.rows(
            connection,
            "select column_name, identity_base from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and is_identity = 'YES'",
            table)
        .stream()
        .map(row -> new UndoPart(Kind.IDENTITY, table, "" + row.get(0), "" + row.get(1)))
        .toList();
  }

  private static List<UndoPart> foreignKeys(Connection connection, OwnObjects own)
      throws SQLException {
    List<UndoPart> parts = new ArrayList<>();
    for (List<Object> row :
        Jdbc.rows(
            connection,
            "select f.relname, t.relname, c.conname, pg_get_constraintdef(c.oid)"
                + " from pg_constraint c join pg_class f on f.oid = c.conrelid"
                + " join pg_class t on t.oid = c.confrelid where c.contype = 'f'")) {
      String from = String.valueOf(row.get(0));
      if (own.tables().contains(String.valueOf(row.get(1))) && !own.tables().contains(from)) {
        String statement =
            "alter table %s add constraint %s %s"
                .formatted(Jdbc.quoted(from), Jdbc.quoted(String.valueOf(row.get(2))), row.get(3));
        parts.add(new UndoPart(Kind.CONSTRAINT, from, null, statement));
      }
    }
    return parts;
  }

  /** H2 tells the statement of a constraint only in the script of the whole schema. */
  private static List<UndoPart> foreignKeysOfH2(Connection connection, OwnObjects own)
      throws SQLException {
    Set<String> tables = Set.copyOf(own.tables());
    List<UndoPart> parts = new ArrayList<>();
    for (String statement : Jdbc.texts(connection, "script nodata nopasswords nosettings")) {
      Matcher match = H2_FOREIGN_KEY.matcher(statement.strip());
      if (match.matches() && tables.contains(match.group(2)) && !tables.contains(match.group(1))) {
        parts.add(new UndoPart(Kind.CONSTRAINT, match.group(1), null, statement.strip()));
      }
    }
    return parts;
  }
}
