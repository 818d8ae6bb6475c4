/** Rewards that points are given for, and the coupons that they hand out. */
package org.rapportcrm.loyalty.reward;
