/** Pages of companies. */
package org.rapportcrm.app.company.web;
