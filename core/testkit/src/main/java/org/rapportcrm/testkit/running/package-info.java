/** Tests of the running program: one start, REST, a browser, the mails it sends, a clock. */
package org.rapportcrm.testkit.running;
