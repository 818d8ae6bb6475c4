/** Explains to administrators what plugins contribute, what that costs, and what went wrong. */
package org.rapportcrm.app.plugin.explain;
