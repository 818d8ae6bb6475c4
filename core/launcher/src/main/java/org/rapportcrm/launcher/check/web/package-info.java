/** What would reach the web beside the addresses that belong to the plugin. */
package org.rapportcrm.launcher.check.web;
