/** Pages of the console. */
package org.rapportcrm.surveys.web;
