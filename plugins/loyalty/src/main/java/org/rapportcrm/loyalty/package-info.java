/**
 * Loyalty: a <b>programme</b> says what earns points, a <b>member</b> is a contact in a programme,
 * an <b>entry</b> is one line of the points ledger, a <b>lot</b> is points that came in together
 * and expire together, a <b>tier</b> is a level that members reach, a <b>reward</b> is what points
 * are given for, a <b>coupon</b> is the code that a reward hands out.
 */
package org.rapportcrm.loyalty;
