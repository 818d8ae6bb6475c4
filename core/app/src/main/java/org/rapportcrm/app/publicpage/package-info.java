/**
 * Pages for people without an account: templates, the theme's frame, the limits of what they send.
 */
package org.rapportcrm.app.publicpage;
