package org.rapportcrm.api.plugin;

/** What a plugin may know about its neighbours; an injectable service of the core. */
public interface Plugins {

  /** Whether the plugin is installed and active now. */
  boolean isActive(String id);
}
