package org.rapportcrm.api.page;

/** The groups of the side menu, in the order in which they are shown. */
public enum Section {
  RELATIONSHIPS,
  ENGAGE,
  LOYALTY,
  INSIGHT,
  SYSTEM
}
