/**
 * Gives new contacts that belong to nobody an owner, by rules in their order. Without a rule
 * nothing happens.
 */
package org.rapportcrm.app.routing;
