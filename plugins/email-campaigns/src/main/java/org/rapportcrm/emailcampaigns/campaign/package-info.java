/** Campaigns: what they say, to whom, when they leave. */
package org.rapportcrm.emailcampaigns.campaign;
