/** Makes the project of a new plugin out of the template that comes with Rapport. */
package org.rapportcrm.launcher.scaffold;
