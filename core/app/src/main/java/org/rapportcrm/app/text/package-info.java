/** Texts by key from bundles, and numbers and dates as people read them. */
package org.rapportcrm.app.text;
