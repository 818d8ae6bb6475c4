package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.change.FoundJar;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.plugin.explain.PluginThreads;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.plugin.registry.PluginSwitch;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.theme.Themes;
import org.rapportcrm.app.web.Msg;

/** {@code /console/plugins}: what is installed, what it adds, and its switch. */
@Named
@RequestScoped
public class PluginsPage {

  private static final int SHOWN_FAILURES = 3;

  @Inject private PluginSwitch plugins;
  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;
  @Inject private Failures failures;
  @Inject private PluginChanges changes;
  @Inject private PluginThreads threads;
  @Inject private ActiveTheme theme;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<PluginCard> cards;
  private List<FoundJar> found;
  private Map<String, List<String>> running;

  /** All of them, plugins before themes. */
  public List<PluginCard> getCards() {
    if (cards == null) {
      cards =
          plugins.list().stream()
              .map(this::card)
              .sorted(Comparator.comparing(card -> Themes.KIND.equals(card.info().kind())))
              .toList();
    }
    return cards;
  }

  /** Jars that somebody put into the home and that do not run as they are. */
  public List<FoundJar> getFound() {
    if (found == null) {
      found = changes.found();
    }
    return found;
  }

  /** Threads that plugins left behind which are not there any more. */
  public List<String> getLeftThreads() {
    return changes.leftThreads();
  }

  private List<String> threadsOf(String plugin) {
    if (running == null) {
      running = threads.all();
    }
    return running.getOrDefault(plugin, List.of());
  }

  /** Whether nothing at all is installed. */
  public boolean isNone() {
    return getCards().isEmpty();
  }

  /** Switches as the pressed button says: {@code activate:loyalty}. */
  public void act() {
    String[] wish = String.valueOf(Faces.getRequestParameter("plugin")).split(":", 2);
    if (wish.length == 2 && user.may("plugins.manage")) {
      try {
        perform(wish[0], wish[1]);
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
    Here.go("/console/plugins");
  }

  private void perform(String what, String id) {
    PluginInfo info =
        what.equals("activate")
            ? plugins.activate(id, user.name())
            : plugins.deactivate(id, user.name());
    String name = msg.get(info.nameKey());
    boolean active = info.state() == PluginInfo.State.ACTIVE;
    Here.done(msg.of(active ? "plugins.activated" : "plugins.deactivated", name));
  }

  /** What switching it off means: a theme is not used by anybody but for its looks. */
  private String goesOff(PluginInfo info) {
    if (!Themes.KIND.equals(info.kind())) {
      return "plugins.deactivate.confirm";
    }
    return theme.id().filter(info.id()::equals).isPresent()
        ? "plugins.deactivate.worn"
        : "plugins.deactivate.theme";
  }

  private PluginCard card(PluginInfo info) {
    Manifest manifest = installed.find(info.id()).orElse(null);
    List<String> missing =
        manifest == null
            ? List.of()
            : manifest.requires().stream()
                .filter(id -> !registry.isActiveForAll(id))
                .map(this::name)
                .toList();
    List<String> neededBy =
        installed.manifests().stream()
            .filter(m -> m.requires().contains(info.id()) && registry.isActiveForAll(m.id()))
            .map(m -> name(m.id()))
            .toList();
    return new PluginCard(
        info,
        msg.get(info.nameKey()),
        info.descriptionKey() == null ? "" : msg.get(info.descriptionKey()),
        info.contributions().entrySet().stream().map(this::words).toList(),
        missing,
        neededBy,
        failures.of(info.id()).stream().limit(SHOWN_FAILURES).toList(),
        info.state() == PluginInfo.State.ACTIVE ? List.of() : threadsOf(info.id()),
        installed.isBundled(info.id()),
        msg.of(goesOff(info), msg.get(info.nameKey())));
  }

  private String words(Map.Entry<String, Integer> contribution) {
    return msg.of("plugins.adds." + contribution.getKey(), contribution.getValue());
  }

  private String name(String id) {
    return installed.find(id).map(manifest -> msg.get(manifest.nameKey())).orElse(id);
  }
}
