/** Referrals: who brought whom. */
package org.rapportcrm.app.referral;
