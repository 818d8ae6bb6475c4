/** Campaigns and suppressed addresses through REST. */
package org.rapportcrm.emailcampaigns.rest;
