/** The tour in {@code docs/tour}: a picture of every page, in every language, light and dark. */
package org.rapportcrm.it.tour;
