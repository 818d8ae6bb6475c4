/** Who did what and when, for good: the log can be added to, and nothing else. */
package org.rapportcrm.app.audit;
