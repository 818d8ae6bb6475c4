package org.rapportcrm.launcher.backup;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;

/** What a column holds, and how its values are written so that both databases read them. */
enum ColumnType {
  WHOLE(Types.BIGINT) {
    @Override
    Object value(String text) {
      return Long.valueOf(text);
    }
  },
  DECIMAL(Types.NUMERIC) {
    @Override
    Object value(String text) {
      return new BigDecimal(text);
    }
  },
  REAL(Types.DOUBLE) {
    @Override
    Object value(String text) {
      return Double.valueOf(text);
    }
  },
  YES_NO(Types.BOOLEAN) {
    @Override
    String read(ResultSet row, int column) throws SQLException {
      boolean yes = row.getBoolean(column);
      return row.wasNull() ? null : Boolean.toString(yes);
    }

    @Override
    Object value(String text) {
      return Boolean.valueOf(text);
    }
  },
  TEXT(Types.VARCHAR) {
    @Override
    Object value(String text) {
      return text;
    }
  },
  DAY(Types.DATE) {
    @Override
    String read(ResultSet row, int column) throws SQLException {
      LocalDate day = row.getObject(column, LocalDate.class);
      return day == null ? null : day.toString();
    }

    @Override
    Object value(String text) {
      return LocalDate.parse(text);
    }
  },
  MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
    @Override
    String read(ResultSet row, int column) throws SQLException {
      OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
      return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }

    @Override
    Object value(String text) {
      return OffsetDateTime.parse(text);
    }
  },
  BYTES(Types.BINARY) {
    @Override
    String read(ResultSet row, int column) throws SQLException {
      byte[] bytes = row.getBytes(column);
      return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    Object value(String text) {
      return Base64.getDecoder().decode(text);
    }
  };

  /** Written for what is not there; a text that begins with a backslash gets another one. */
  private static final String NOTHING = "\\N";

  private final int sqlType;

  ColumnType(int sqlType) {
    this.sqlType = sqlType;
  }

  /**
   * The type of a column.
   *
   * @param name as {@code information_schema} says it
   * @throws IllegalStateException for a type that none of Rapport's tables has
   */
  static ColumnType of(String name) {
    String type = name.toLowerCase(Locale.ROOT);
    return switch (type) {
      case "bigint", "integer", "smallint" -> WHOLE;
      case "numeric", "decimal" -> DECIMAL;
      case "double precision", "real" -> REAL;
      case "boolean" -> YES_NO;
      case "date" -> DAY;
      case "timestamp with time zone" -> MOMENT;
      case "bytea", "binary varying", "binary large object" -> BYTES;
      case "text", "character varying", "character", "character large object" -> TEXT;
      default -> throw new IllegalStateException("Columns of type " + name + " are not backed up");
    };
  }

  /** The value as text, {@code null} for none. */
  String read(ResultSet row, int column) throws SQLException {
    return row.getString(column);
  }

  abstract Object value(String text);

  /** How a value stands in the file. */
  static String written(String value) {
    if (value == null) {
      return NOTHING;
    }
    return value.startsWith("\\") ? "\\" + value : value;
  }

  /** Puts what stands in the file into a statement. */
  void set(PreparedStatement statement, int parameter, String written) throws SQLException {
    if (written.equals(NOTHING)) {
      statement.setNull(parameter, sqlType);
    } else {
      statement.setObject(
          parameter, value(written.startsWith("\\") ? written.substring(1) : written));
    }
  }
}
