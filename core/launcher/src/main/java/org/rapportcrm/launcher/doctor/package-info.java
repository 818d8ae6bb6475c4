/** What {@code rapport doctor} looks at. */
package org.rapportcrm.launcher.doctor;
