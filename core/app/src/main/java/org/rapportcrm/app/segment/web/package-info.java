/** The console's pages of segments: the list and the rule builder. */
package org.rapportcrm.app.segment.web;
