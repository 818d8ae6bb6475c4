package org.rapportcrm.app.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.security.openid.OpenIdLinks.Person;

/**
 * Which user somebody is of whom a provider spoke: found by the subject; the first time by the
 * address, if the provider verified it; else added, if that is wished. Groups give roles each time.
 */
@ApplicationScoped
class OpenIdPeople {

  private OpenIdLinks links;
  private Newcomers newcomers;
  private OpenIdSettings settings;

  /** For the container. */
  protected OpenIdPeople() {}

  @Inject
  OpenIdPeople(OpenIdLinks links, Newcomers newcomers, Settings settings) {
    this.links = links;
    this.newcomers = newcomers;
    this.settings = new OpenIdSettings(settings);
  }

  /** The user. */
  Person find(String issuer, Claims claims) throws OpenIdException {
    Optional<Person> known = links.bySubject(issuer, claims.subject());
    Person person = known.isPresent() ? known.get() : first(issuer, claims);
    if (!person.active()) {
      throw new OpenIdException(Trouble.INACTIVE, "user " + person.id() + " is deactivated");
    }
    if (known.isPresent()) {
      links.used(issuer, claims.subject());
    }
    groups(claims)
        .filter(any -> !settings.groupRoles().isEmpty())
        .ifPresent(groups -> newcomers.roles(person.id(), roles(groups)));
    return links.person(person.id());
  }

  private Person first(String issuer, Claims claims) throws OpenIdException {
    String email = claims.email(settings.emailClaim());
    if (email == null || email.length() > 320 || !Input.email("email", email).ok()) {
      throw new OpenIdException(
          Trouble.ADDRESS, "the claim " + settings.emailClaim() + " has no mail address");
    }
    if (settings.isVerifiedAsked() && !claims.isVerified()) {
      throw new OpenIdException(Trouble.UNVERIFIED, email + " is not verified");
    }
    Optional<Person> here = links.byEmail(email);
    if (here.isPresent() && links.isTied(here.get().id(), issuer)) {
      throw new OpenIdException(
          Trouble.TIED, email + " is user " + here.get().id() + ", who is tied to another subject");
    }
    if (here.isPresent() && !here.get().active()) {
      return here.get();
    }
    if (here.isEmpty() && !settings.isCreating()) {
      throw new OpenIdException(Trouble.UNKNOWN, "nobody here has the address " + email);
    }
    long user = here.isPresent() ? here.get().id() : newcomers.add(newcomer(email, claims));
    links.tie(user, issuer, claims.subject(), email);
    return links.person(user);
  }

  private Newcomers.Newcomer newcomer(String email, Claims claims) {
    return new Newcomers.Newcomer(
        email,
        claims.name(email.substring(0, email.indexOf('@'))),
        groups(claims).map(this::roles).orElse(Set.of(settings.role())),
        claims.language(),
        claims.zone(),
        settings.team().orElse(null));
  }

  private Optional<List<String>> groups(Claims claims) {
    return claims.groups(settings.groupsClaim());
  }

  private Set<String> roles(List<String> groups) {
    Set<String> given = settings.groupRoles().of(groups);
    return given.isEmpty() ? Set.of(settings.role()) : given;
  }
}
