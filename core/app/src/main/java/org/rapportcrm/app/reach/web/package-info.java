/** Rows of addresses and numbers in forms. */
package org.rapportcrm.app.reach.web;
