/** The page of what can be taken back. */
package org.rapportcrm.app.undo.web;
