/** Pages of the console. */
package org.rapportcrm.emailcampaigns.web;
