/** Referral codes, their landing page, and the points that both sides get. */
package org.rapportcrm.loyalty.referral;
