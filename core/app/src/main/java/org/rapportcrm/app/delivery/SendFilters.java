package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.hook.SendDecision;
import org.rapportcrm.api.hook.SendDecisionFilter;
import org.rapportcrm.app.plugin.hook.Filters;

/** Asks the plugins' filters who is not to get a message now. */
@ApplicationScoped
public class SendFilters {

  @Inject private Filters filters;

  /** Those of the contacts that a plugin holds back, with the key of the reason. */
  public Map<Long, String> withheld(String purpose, Collection<Long> contactIds) {
    return filters
        .apply(SendDecisionFilter.class, SendDecision.toAll(purpose, Set.copyOf(contactIds)))
        .withheld();
  }
}
