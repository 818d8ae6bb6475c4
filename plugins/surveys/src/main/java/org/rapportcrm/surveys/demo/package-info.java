/** The invented shop's surveys. */
package org.rapportcrm.surveys.demo;
