/** The page of retention. */
package org.rapportcrm.app.retention.web;
