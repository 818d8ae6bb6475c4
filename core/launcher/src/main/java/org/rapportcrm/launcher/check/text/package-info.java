/** What is asked of a plugin's texts. */
package org.rapportcrm.launcher.check.text;
