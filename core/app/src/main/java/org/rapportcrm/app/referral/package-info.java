/**
 * Referrals: who brought whom. Nobody brings themselves, no circle closes, and a referral is
 * credited at the first purchase of whoever was brought.
 */
package org.rapportcrm.app.referral;
