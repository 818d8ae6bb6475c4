package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.hook.SendDecisionFilter;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Asks the filters of all active plugins; one that fails is noted and skipped. */
@ApplicationScoped
public class SendFilters {

  @Inject @Any private Instance<SendDecisionFilter> filters;
  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private Failures failures;

  /** Those of the contacts that a plugin holds back, with the key of the reason. */
  public Map<Long, String> withheld(String purpose, Collection<Long> contactIds) {
    Map<Long, String> withheld = new HashMap<>();
    for (Instance.Handle<SendDecisionFilter> filter : filters.handles()) {
      Class<?> type = filter.getBean().getBeanClass();
      String owner = installed.ownerOf(type).map(Manifest::id).orElse(PluginRegistry.CORE);
      if (!registry.isActive(owner)) {
        continue;
      }
      try {
        Map<Long, String> answer = filter.get().withheld(purpose, contactIds);
        if (answer != null) {
          answer.forEach(withheld::putIfAbsent);
        }
      } catch (RuntimeException | LinkageError e) {
        failures.add(owner, type.getName(), e);
      }
    }
    return withheld;
  }
}
