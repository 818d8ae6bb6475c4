/** Lists through REST. */
package org.rapportcrm.app.list.rest;
