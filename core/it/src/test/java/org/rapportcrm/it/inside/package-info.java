/**
 * Tests that run inside the program, with its beans injected. The package is a plugin: Arquillian
 * takes it to the running server as one jar, tests and all.
 */
package org.rapportcrm.it.inside;
