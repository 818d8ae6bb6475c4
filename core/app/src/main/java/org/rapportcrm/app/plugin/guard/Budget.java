package org.rapportcrm.app.plugin.guard;

/** How long a call of a plugin may take; each is a setting of the core, in seconds. */
public enum Budget {
  /** What many pages ask for, such as a figure or a search; the page goes on without it. */
  ANSWER("plugins.budget.answer", 3),
  /** What is drawn by itself: a widget, a tab, a public page. */
  PART("plugins.budget.part", 8),
  /** What is done for many records at once: observers, bulk actions, merge tags, imports. */
  WORK("plugins.budget.work", 30),
  /** How long a job may go without a checkpoint. */
  JOB("plugins.budget.job", 1_800);

  private final String setting;
  private final int usualSeconds;

  Budget(String setting, int usualSeconds) {
    this.setting = setting;
    this.usualSeconds = usualSeconds;
  }

  /** Name of its setting. */
  public String setting() {
    return setting;
  }

  /** The setting's default. */
  public int usualSeconds() {
    return usualSeconds;
  }
}
