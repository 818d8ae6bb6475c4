/** The pages about teams. */
package org.rapportcrm.app.team.web;
