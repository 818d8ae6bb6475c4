/**
 * Customer lifetime value: how often a customer will still buy (BG/NBD) and for how much
 * (Gamma-Gamma), fitted by maximum likelihood on the purchases. Time is counted in weeks.
 */
package org.rapportcrm.ror.clv;
