package org.rapportcrm.api.page;

/** The groups of the side menu, in the order in which they are shown. */
public enum Section {
  /** People and what happened with them. */
  RELATIONSHIPS,
  /** What is sent and asked. */
  ENGAGE,
  /** Points, tiers, rewards. */
  LOYALTY,
  /** Reports. */
  INSIGHT,
  /** What admins look after. */
  SYSTEM
}
