package org.rapportcrm.app.security.openid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.security.signin.SignInWorld;
import org.rapportcrm.testkit.TestDatabase;

/** Sara, a provider on this machine, and the way between them. */
final class OpenIdWorld implements AutoCloseable {

  static final String BROWSER = "the browser's secret";
  static final String SITE = "https://crm.example.org";

  final SignInWorld door;
  final ProviderOfTests provider;
  final OpenIdLinks links;
  final OpenIdSteps steps;
  final Farewell farewell;
  final OpenIdSignIn openId;
  final OpenIdCheck check;
  final List<Newcomers.Newcomer> added = new ArrayList<>();
  final List<Set<String>> roles = new ArrayList<>();

  OpenIdWorld(TestDatabase.Kind kind) {
    door = new SignInWorld(kind);
    provider = new ProviderOfTests(door.clock);
    Providers providers = new Providers(door.clock);
    links = new OpenIdLinks(door.sql, door.clock, door.audit, door.signIns);
    steps = new OpenIdSteps(door.sql, door.clock, door.key);
    farewell = new Farewell(door.settings, providers, door.key);
    check = new OpenIdCheck(door.settings, providers);
    openId =
        new OpenIdSignIn(
            door.settings,
            providers,
            steps,
            new OpenIdPeople(links, new Adding(), door.settings),
            door.throttle,
            door.signIn,
            farewell,
            new Transactions(),
            door.clock);
    set(OpenIdSettings.ON, "true");
    set(OpenIdSettings.ISSUER, provider.address() + "/");
    set(OpenIdSettings.CLIENT, ProviderOfTests.CLIENT);
    set(OpenIdSettings.SECRET, ProviderOfTests.SECRET);
  }

  private final class Adding implements Newcomers {
    @Override
    public long add(Newcomer newcomer) {
      added.add(newcomer);
      door.sql.update(
          "insert into app_user (id, email, email_folded, name, language, zone, created_at)"
              + " values (60, ?, ?, ?, 'en', 'UTC', ?)",
          newcomer.email(),
          newcomer.email(),
          newcomer.name(),
          door.clock.instant());
      return 60;
    }

    @Override
    public void roles(long user, Set<String> given) {
      roles.add(given);
    }
  }

  void set(String name, String value) {
    door.settings.put("core", name, value);
  }

  OpenIdSignIn.Visitor visitor(String browser) {
    return new OpenIdSignIn.Visitor(browser, SITE, "1.1.1.1", "a browser");
  }

  /** Out to the provider, where the person says yes; what the browser brings back. */
  Map<String, String> allowed() throws OpenIdException {
    return provider.allow(openId.begin(visitor(BROWSER), "/console/tasks", "fa"));
  }

  OpenIdSignIn.Result back(Map<String, String> sent) throws OpenIdException {
    return openId.back(visitor(BROWSER), sent);
  }

  OpenIdSignIn.Result enter() throws OpenIdException {
    return back(allowed());
  }

  /** What goes wrong on the whole way; {@code null} when nothing does. */
  Trouble trouble() {
    try {
      enter();
      return null;
    } catch (OpenIdException e) {
      return e.trouble();
    }
  }

  long browsers() {
    return door.sql.number("select count(*) from sign_in");
  }

  @Override
  public void close() {
    provider.close();
    door.close();
  }
}
