/** What is asked of a manifest and of the main class that it names. */
package org.rapportcrm.launcher.check.manifest;
