package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PlainView;
import org.rapportcrm.app.plugin.registry.PluginStates;
import org.rapportcrm.app.plugin.registry.PluginSwitch;
import org.rapportcrm.app.web.Msg;

/** What an administrator has to know about plugins on every page. */
@Named
@RequestScoped
public class PluginNotices {

  private static final String MANAGE = "plugins.manage";

  @Inject private InstalledSet installed;
  @Inject private PluginStates states;
  @Inject private PluginSwitch plugins;
  @Inject private CurrentUser user;
  @Inject private Messages texts;
  @Inject private Msg msg;

  private List<Paused> paused;

  /**
   * A plugin that was paused.
   *
   * @param reason what failed, in one sentence
   */
  public record Paused(String id, String name, String reason) {}

  /** Whether there is anything to say. */
  public boolean isAny() {
    return PlainView.isOn() || isSafeMode() || !getPaused().isEmpty();
  }

  /** Whether Rapport runs without plugins, for everybody. */
  public boolean isSafeMode() {
    return Boolean.getBoolean("rapport.safe-mode") && user.may(MANAGE);
  }

  /** The paused ones; none for people who cannot resume them. */
  public List<Paused> getPaused() {
    if (paused == null) {
      paused =
          user.may(MANAGE)
              ? installed.manifests().stream()
                  .filter(manifest -> states.pause(manifest.id()).isPresent())
                  .map(this::paused)
                  .toList()
              : List.of();
    }
    return paused;
  }

  private Paused paused(Manifest manifest) {
    String reason =
        states
            .pause(manifest.id())
            .map(pause -> pause.reason().in(texts, user.locale()))
            .orElse("");
    return new Paused(manifest.id(), msg.get(manifest.nameKey()), reason);
  }

  /** Lets a plugin go on. */
  public void resume(String id) {
    if (!user.may(MANAGE)) {
      return;
    }
    try {
      plugins.activate(id, user.name());
      Here.done(msg.of("plugins.activated", name(id)));
    } catch (ProblemException e) {
      Here.failed(e.getMessage());
    }
    Here.go(Here.address());
  }

  private String name(String id) {
    return installed.find(id).map(manifest -> msg.get(manifest.nameKey())).orElse(id);
  }
}
