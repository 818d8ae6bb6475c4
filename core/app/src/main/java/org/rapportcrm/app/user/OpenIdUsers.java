package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.openid.Newcomers;
import org.rapportcrm.app.text.PersonLocale;

/** Adds and changes users by what a provider of OpenID Connect says. */
@ApplicationScoped
public class OpenIdUsers implements Newcomers {

  private static final String NAME = "OpenID Connect";

  @Inject private Users users;
  @Inject private Sql sql;
  @Inject private Acting acting;
  @Inject private Event<Seat> seats;

  /**
   * That somebody new wants a place in a team.
   *
   * @param team the team's name
   */
  public record Seat(long user, String team) {}

  @Override
  public long add(Newcomer newcomer) {
    return inItsName(
        () -> {
          NewUser user =
              new NewUser(
                  newcomer.email(),
                  newcomer.name(),
                  null,
                  newcomer.roles(),
                  language(newcomer.language()),
                  Input.zone("zone", newcomer.zone()).ok() ? newcomer.zone() : null);
          long id = users.add(user).id();
          if (newcomer.team() != null) {
            seats.fire(new Seat(id, newcomer.team()));
          }
          return id;
        });
  }

  @Override
  public void roles(long id, Set<String> roles) {
    User user = users.get(id);
    Set<String> given = new TreeSet<>(roles);
    if (new UserStore(sql).lockAdministrators().equals(List.of(id))) {
      given.add(Roles.ADMINISTRATOR);
    }
    if (!user.roles().equals(given)) {
      inItsName(() -> users.change(id, UserInput.of(user).with(given, true)));
    }
  }

  /** One that Rapport speaks; {@code null} for any other, which means English. */
  private static String language(String tag) {
    String base = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return PersonLocale.LANGUAGES.contains(base) ? base : null;
  }

  private <T> T inItsName(Supplier<T> work) {
    Identity program = Identity.program(NAME).from(acting.identity().address());
    return Acting.as(program, work::get);
  }
}
