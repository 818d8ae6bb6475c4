/** What segments may ask about campaigns. */
package org.rapportcrm.emailcampaigns.criterion;
