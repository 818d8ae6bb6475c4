/** Public pages, tokens and templates. */
package org.rapportcrm.api.web;
