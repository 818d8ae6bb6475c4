/** Email campaigns: one message to the contacts of a segment, and what came of it. */
package org.rapportcrm.emailcampaigns;
