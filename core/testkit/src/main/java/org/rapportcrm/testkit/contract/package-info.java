/** The contract that every plugin has to keep, as a test that each of them runs. */
package org.rapportcrm.testkit.contract;
