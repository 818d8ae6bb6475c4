/** Designs that campaigns start from: people's own and those that come with the plugin. */
package org.rapportcrm.emailcampaigns.template;
