/** What came of a campaign. */
package org.rapportcrm.emailcampaigns.report;
