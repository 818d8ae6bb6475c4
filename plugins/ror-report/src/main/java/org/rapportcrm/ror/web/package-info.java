/** The beans of the report's pages. */
package org.rapportcrm.ror.web;
