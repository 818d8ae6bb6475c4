/** Pages of the rules. */
package org.rapportcrm.app.routing.web;
