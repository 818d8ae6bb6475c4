/**
 * Tests of the running program: one start, REST, a browser, the mails it sends, a clock; and tests
 * that run inside it, with its beans.
 */
package org.rapportcrm.testkit.running;
