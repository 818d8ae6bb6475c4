/**
 * The web application: the CRM's core features, each in a package of its own, and the runtime of
 * plugins. Features know each other through their root package; plugins know {@code
 * org.rapportcrm.api} alone.
 */
package org.rapportcrm.app;
