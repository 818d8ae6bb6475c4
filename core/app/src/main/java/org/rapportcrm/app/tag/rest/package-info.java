/** Tags through REST. */
package org.rapportcrm.app.tag.rest;
