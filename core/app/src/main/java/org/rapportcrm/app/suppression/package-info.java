/**
 * How suppressed addresses are known again: in other spellings, and those of erased people without
 * being kept.
 */
package org.rapportcrm.app.suppression;
