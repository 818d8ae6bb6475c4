/** The fields that a rule may name: those of the core and those of the active plugins. */
package org.rapportcrm.app.segment.criterion;
