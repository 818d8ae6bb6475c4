/** {@code rapport dev}: runs Rapport with the plugin of a project, and shows each change of it. */
package org.rapportcrm.launcher.dev;
