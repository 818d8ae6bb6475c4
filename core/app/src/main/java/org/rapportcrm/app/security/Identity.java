package org.rapportcrm.app.security;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapportcrm.app.security.visibility.Sight;

/**
 * Somebody who acts, and what they may do.
 *
 * @param userId the user's id; {@code null} for programs and strangers
 * @param name as the audit log shows it
 * @param known whether it is known who they are; a stranger may nothing
 * @param capabilities the rights they hold
 * @param scope how far their API token reaches; {@code null} without a token
 * @param signIn the row of their browser's sign-in; {@code null} without one
 * @param locale their language
 * @param zone their time zone
 * @param address network address of their request; {@code null} outside requests
 * @param sight which records they see
 * @param half whether their role asks for more than the password they showed: they may nothing but
 *     set up a second factor
 */
public record Identity(
    Long userId,
    String name,
    boolean known,
    Predicate<String> capabilities,
    Scope scope,
    Long signIn,
    Locale locale,
    ZoneId zone,
    String address,
    Sight sight,
    boolean half) {

  /** Somebody who showed all that is asked for. */
  public Identity(
      Long userId,
      String name,
      boolean known,
      Predicate<String> capabilities,
      Scope scope,
      Long signIn,
      Locale locale,
      ZoneId zone,
      String address,
      Sight sight) {
    this(userId, name, known, capabilities, scope, signIn, locale, zone, address, sight, false);
  }

  /** Nobody we know. */
  public static Identity stranger(Locale locale) {
    return new Identity(
        null,
        "anonymous",
        false,
        capability -> false,
        null,
        null,
        locale,
        ZoneOffset.UTC,
        null,
        Sight.EVERYTHING);
  }

  /** A part of Rapport that works by itself, such as a job; it asks nobody, so it may nothing. */
  public static Identity program(String name) {
    return new Identity(
        null,
        name,
        false,
        capability -> false,
        null,
        null,
        Locale.ENGLISH,
        ZoneOffset.UTC,
        null,
        Sight.EVERYTHING);
  }

  /** A command on this machine that proved to know the installation's key. */
  public static Identity localCommand() {
    return new Identity(
        null,
        "local command",
        true,
        capability -> true,
        Scope.ADMIN,
        null,
        Locale.ENGLISH,
        ZoneOffset.UTC,
        null,
        Sight.EVERYTHING);
  }

  /** The same, asking from this network address. */
  public Identity from(String address) {
    return new Identity(
        userId, name, known, capabilities, scope, signIn, locale, zone, address, sight, half);
  }

  /** The same, called so by the log: somebody whom a link proved to be this person. */
  public Identity named(String who) {
    return new Identity(
        userId, who, known, capabilities, scope, signIn, locale, zone, address, sight, half);
  }

  /** The same, answered in this language; calendar and digits stay where it is theirs anyway. */
  public Identity speaking(Locale language) {
    return language.getLanguage().equals(locale.getLanguage())
        ? this
        : new Identity(
            userId, name, known, capabilities, scope, signIn, language, zone, address, sight, half);
  }

  /** The user's id, if it is a user. */
  public Optional<Long> user() {
    return Optional.ofNullable(userId);
  }

  /** Whether they hold the capability, and their token reaches it. */
  public boolean may(String capability) {
    return known
        && !half
        && capabilities.test(capability)
        && (scope == null || scope.reaches(capability));
  }

  /**
   * Whether they may send this method to what asks for the capability.
   *
   * @param capability {@code null} where none is named: then nobody may
   */
  public Verdict verdict(String capability, String method) {
    if (!known) {
      return Verdict.UNKNOWN;
    }
    if (half) {
      return Verdict.HALF;
    }
    if (capability == null || !capabilities.test(capability)) {
      return Verdict.FORBIDDEN;
    }
    return scope == null || scope.reaches(capability) && scope.reachesMethod(method)
        ? Verdict.ALLOWED
        : Verdict.SCOPE;
  }
}
