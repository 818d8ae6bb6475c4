/** Relations on pages of contacts and companies. */
package org.rapportcrm.app.relation.web;
