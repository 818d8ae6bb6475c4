/** The page about the installation. */
package org.rapportcrm.app.system.web;
