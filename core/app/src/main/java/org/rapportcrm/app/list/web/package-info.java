/** The page of lists. */
package org.rapportcrm.app.list.web;
