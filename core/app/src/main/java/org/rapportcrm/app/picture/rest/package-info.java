/** Pictures through REST. */
package org.rapportcrm.app.picture.rest;
