/** Where Rapport finds a plugin that is being written; it knows no other feature. */
package org.rapportcrm.app.dev;
