/** What the tests of core and plugins use: databases, the contract of plugins, a mail sink. */
package org.rapportcrm.testkit;
