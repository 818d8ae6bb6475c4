/** The invented shop's campaigns. */
package org.rapportcrm.emailcampaigns.demo;
