/** The invented shop's loyalty programme. */
package org.rapportcrm.loyalty.demo;
