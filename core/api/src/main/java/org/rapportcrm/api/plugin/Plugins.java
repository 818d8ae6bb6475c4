package org.rapportcrm.api.plugin;

/**
 * What a plugin may know about its neighbours; an injectable service of the core. A plugin that
 * enhances another asks here before it reads what is the other's.
 */
public interface Plugins {

  /** Whether the plugin is installed and active at this moment; cheap enough to ask each time. */
  boolean isActive(String id);
}
