/** Sign-up forms through REST. */
package org.rapportcrm.app.signup.rest;
