package org.rapportcrm.app.plugin.guard;

/** Something of a plugin failed in a way that is no exception of its own. */
public class PluginFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String plugin;

  /** Of this plugin. */
  public PluginFailure(String plugin, Throwable cause) {
    super("The plugin " + plugin + " failed: " + Blame.root(cause), cause);
    this.plugin = plugin;
  }

  /** Whose failure it is. */
  public String plugin() {
    return plugin;
  }
}
