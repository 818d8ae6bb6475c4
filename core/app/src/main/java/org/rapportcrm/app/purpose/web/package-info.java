/** Purposes and their words in the console. */
package org.rapportcrm.app.purpose.web;
