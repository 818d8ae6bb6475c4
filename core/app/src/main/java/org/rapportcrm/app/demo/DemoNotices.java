package org.rapportcrm.app.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.demo.DemoParts.Failed;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.web.Msg;

/** Says to administrators, on every page, which part of the invented shop could not be filled. */
@Named
@RequestScoped
public class DemoNotices {

  private static final String MANAGE = "plugins.manage";

  @Inject private DemoParts parts;
  @Inject private InstalledSet installed;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<Failed> failed;

  /** What is missing, of the plugins that are there; none for people who do not manage them. */
  public List<Failed> getAll() {
    if (failed == null) {
      failed =
          user.may(MANAGE)
              ? parts.failed().stream()
                  .filter(one -> isCores(one.plugin()) || installed.find(one.plugin()).isPresent())
                  .toList()
              : List.of();
    }
    return failed;
  }

  /** The sentence. */
  public String text(Failed one) {
    return isCores(one.plugin())
        ? msg.get("plugins.demo.core")
        : msg.of("plugins.demo.part", name(one));
  }

  /** Goes without that part for good. */
  public void forget(String plugin) {
    if (user.may(MANAGE)) {
      parts.forget(plugin);
      Here.done(msg.get("plugins.demo.forgotten"));
      Here.go(Here.address());
    }
  }

  private String name(Failed one) {
    return installed
        .find(one.plugin())
        .map(manifest -> msg.get(manifest.nameKey()))
        .orElse(one.plugin());
  }

  private static boolean isCores(String plugin) {
    return plugin.equals(PluginRegistry.CORE);
  }
}
