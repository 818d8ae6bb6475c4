/** The pages of settings, generated from each plugin's schema. */
package org.rapportcrm.app.settings.web;
