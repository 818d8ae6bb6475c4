package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.rapportcrm.app.security.visibility.RoleSight;

/** Makes identities of rows of {@code app_user}. */
@ApplicationScoped
public class Identities {

  /** What a query over {@code app_user u} has to select. */
  public static final String COLUMNS =
      "u.id as user_id, u.name, u.email, u.language, u.calendar, u.digits, u.zone,"
          + " (select string_agg(r.role, ',') from user_role r where r.user_id = u.id) as roles, "
          + RoleSight.COLUMNS;

  private Capabilities capabilities;
  private StrongRoles strong;

  /** For the container. */
  protected Identities() {}

  @Inject
  public Identities(Capabilities capabilities, StrongRoles strong) {
    this.capabilities = capabilities;
    this.strong = strong;
  }

  Identity byToken(ResultSet row, Scope scope) throws SQLException {
    return identity(row, scope, null, false);
  }

  /** Of a row with {@link #COLUMNS} and {@code strong}: whether a second step was taken. */
  public Identity bySignIn(ResultSet row, long signIn) throws SQLException {
    boolean half = !row.getBoolean("strong") && strong.isAskedOf(roles(row.getString("roles")));
    return identity(row, null, signIn, half);
  }

  private Identity identity(ResultSet row, Scope scope, Long signIn, boolean half)
      throws SQLException {
    List<String> roles = roles(row.getString("roles"));
    Predicate<String> held = capabilities.of(roles);
    return new Identity(
        row.getLong("user_id"),
        row.getString("name"),
        true,
        held,
        scope,
        signIn,
        locale(row.getString("language"), row.getString("calendar"), row.getString("digits")),
        zone(row.getString("zone")),
        null,
        RoleSight.read(
            row.getLong("user_id"), roles, row.getString("reaches"), row.getString("teams")),
        half);
  }

  private static List<String> roles(String joined) {
    return joined == null ? List.of() : Arrays.asList(joined.split(","));
  }

  /** Language with calendar and digits as Unicode extensions; what is no name is left out. */
  static Locale locale(String language, String calendar, String digits) {
    Locale.Builder locale =
        new Locale.Builder().setLocale(Locale.forLanguageTag(language).stripExtensions());
    extension(locale, "ca", calendar);
    extension(locale, "nu", digits);
    return locale.build();
  }

  private static void extension(Locale.Builder locale, String key, String value) {
    if (value != null && value.matches("[a-z0-9]{3,8}(-[a-z0-9]{3,8})*")) {
      locale.setUnicodeLocaleKeyword(key, value);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
