/** Users and their tokens through REST. */
package org.rapportcrm.app.user.rest;
