/**
 * The zoo: plugins that misbehave, each in its own way, built by the tests and put into the running
 * program. What is asserted is what the admin sees, and that nobody else notices.
 */
package org.rapportcrm.it.zoo;
