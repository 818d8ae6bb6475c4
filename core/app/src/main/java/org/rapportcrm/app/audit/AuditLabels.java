package org.rapportcrm.app.audit;

import java.util.Optional;

/** Message keys of what stands in the log by a code that the core or a plugin declares. */
public interface AuditLabels {

  /** What a capability lets a person do; empty when its plugin is gone. */
  Optional<String> capability(String id);

  /** The name of a setting of an owner; empty when there is none such any more. */
  Optional<String> setting(String owner, String name);
}
