/** The page on which a theme is looked at, tried on and chosen for everybody. */
package org.rapportcrm.app.settings.theme;
