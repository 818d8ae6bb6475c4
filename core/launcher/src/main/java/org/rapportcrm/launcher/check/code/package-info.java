/** What is read from class files without loading them, and what is asked of it. */
package org.rapportcrm.launcher.check.code;
