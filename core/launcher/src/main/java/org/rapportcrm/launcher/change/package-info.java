/**
 * Changes of the set while Rapport runs: what was asked for becomes a plan, which can be looked at;
 * the plan is carried out step by step, and when it does not work all is as before.
 */
package org.rapportcrm.launcher.change;
