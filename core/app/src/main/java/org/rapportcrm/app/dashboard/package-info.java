/** The first page after sign-in: figures, and the widgets of core and plugins. */
package org.rapportcrm.app.dashboard;
